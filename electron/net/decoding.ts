import { pipeline, Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

/** Bytes as they come. */
export type Bytes = AsyncIterable<Uint8Array>;

/** What we can unpack; zstd is not in Node 20. */
export const ACCEPT_ENCODING = 'gzip, deflate, br';

/** Nobody packs more often in earnest. */
const MOST_LAYERS = 4;

/** A body in a coding that we did not ask for. */
export class UnknownCodingError extends Error {}

/**
 * Unpacks a body whose codings were applied in this order (RFC 9110 §8.4.1). Each layer passes
 * through `capped`: a bomb may be in any of them, and an inner one may grow to nothing at last.
 */
export function unpack(body: Bytes, codings: string[], capped: (bytes: Bytes) => Bytes): Bytes {
  if (codings.length > MOST_LAYERS) throw new UnknownCodingError(codings.join(', '));
  return codings.reduceRight((packed, coding) => capped(unpackOne(packed, coding)), body);
}

async function* unpackOne(body: Bytes, coding: string): Bytes {
  const pieces = body[Symbol.asyncIterator]();
  const first = await pieces.next();
  // Servers name a coding also where there is nothing to pack, as with 204.
  if (first.done) return;
  yield* through(behind(first.value, pieces), decoderFor(coding, first.value[0] ?? 0));
}

function decoderFor(coding: string, firstByte: number) {
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'deflate':
      // "Some non-conformant implementations" leave the zlib wrapper out: RFC 9110 §8.4.1.2. The
      // lower half of a wrapper's first byte is the method, 8: RFC 1950 §2.2.
      return (firstByte & 0x0f) === 8 ? createInflate() : createInflateRaw();
    default:
      throw new UnknownCodingError(coding);
  }
}

async function* behind(first: Uint8Array, rest: AsyncIterator<Uint8Array>): Bytes {
  yield first;
  yield* { [Symbol.asyncIterator]: () => rest };
}

function through(body: Bytes, decoder: NodeJS.ReadWriteStream): Bytes {
  // Whatever goes wrong comes out of the decoder, to whoever reads from it.
  pipeline(Readable.from(body), decoder, () => undefined);
  return decoder as unknown as Bytes;
}
