import type { IncomingMessage } from 'node:http';
import { contentCodings } from '../../shared/net/content-type.ts';
import { type Bytes, unpack } from './decoding.ts';

/** A body with more bytes than asked for, packed or not. */
export class TooLargeError extends Error {}

/** Takes a piece of a body; the next one waits for it. What it rejects with ends the request. */
export type Sink = (piece: Uint8Array) => Promise<void>;

/**
 * The whole body, unpacked, of at most `limit` bytes; `onPiece` is told of each piece as it comes
 * over the wire. With a `sink` the pieces go there, and nothing is given. Rejects as soon as there is more: `Content-Length` speaks of packed bytes, and a
 * packed body can grow a thousandfold.
 */
export async function readBody(
  response: IncomingMessage,
  limit: number,
  onPiece: (size: number) => void,
  sink?: Sink,
): Promise<Uint8Array> {
  const codings = contentCodings(response.headers['content-encoding']);
  const announced = Number(response.headers['content-length'] ?? 0);
  if (announced > wireLimit(limit)) throw new TooLargeError();
  const wire = watched(response, (size, total) => {
    onPiece(size);
    if (total > wireLimit(limit)) throw new TooLargeError();
  });
  const capped = (bytes: Bytes) => watched(bytes, (_size, total) => assertWithin(total, limit));
  const pieces: Uint8Array[] = [];
  for await (const piece of capped(unpack(wire, codings, capped))) {
    if (sink) await sink(piece);
    else pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** What cannot be packed any smaller grows a little: RFC 1951 §3.2.4, and the wrapper around. */
function wireLimit(limit: number): number {
  return Math.ceil(limit * 1.01) + 1024;
}

function assertWithin(total: number, limit: number): void {
  if (total > limit) throw new TooLargeError();
}

async function* watched(bytes: Bytes, onPiece: (size: number, total: number) => void): Bytes {
  let total = 0;
  for await (const piece of bytes) {
    total += piece.length;
    onPiece(piece.length, total);
    yield piece;
  }
}
