import { encodingOf } from './decode.ts';

/** So much of a file decides on its encoding. */
const HEAD = 1024 * 1024;

/**
 * The text of a file that may be of any size, decoded while it is read. The encoding is decided on
 * the first megabyte, which is the first piece.
 */
export async function* readText(
  bytes: AsyncIterable<Uint8Array>,
  onRead: (bytes: number) => void = () => undefined,
): AsyncGenerator<string, void> {
  let head: Uint8Array[] = [];
  let length = 0;
  let decoder: TextDecoder | null = null;
  const begin = () => {
    const start = joined(head, length);
    head = [];
    decoder = new TextDecoder(encodingOf(start));
    return decoder.decode(start, { stream: true });
  };
  for await (const piece of inParts(bytes)) {
    length += piece.length;
    onRead(length);
    if (decoder) yield (decoder as TextDecoder).decode(piece, { stream: true });
    else {
      head.push(piece);
      if (length >= HEAD) yield begin();
    }
  }
  if (!decoder) yield begin();
  const rest = (decoder as TextDecoder | null)?.decode();
  if (rest) yield rest;
}

/** A browser may give a file in one piece; nobody wants to hold all of its text at once. */
async function* inParts(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  for await (const piece of bytes) {
    for (let from = 0; from < piece.length; from += HEAD) yield piece.subarray(from, from + HEAD);
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
