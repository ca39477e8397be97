/** The UTF-8 and UTF-16 byte order marks (Unicode 16, §23.8) and their encodings. */
const MARKS: readonly [bytes: number[], encoding: string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** So many of the bytes beyond ASCII may be damaged in a file that is still taken for UTF-8. */
const DAMAGED = 0.1;

/**
 * The encoding of a text by its beginning: what its byte order mark says, else UTF-8, else
 * Windows-1252, which older editors write. A text cut in the middle of a character, or with a few
 * damaged bytes, is still UTF-8.
 */
export function encodingOf(bytes: Uint8Array): string {
  const mark = markOf(bytes);
  if (mark) return mark[1];
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return 'utf-8';
  } catch {
    return encodingOfDamaged(bytes);
  }
}

/** The text of a file. Never throws. */
export function decodeText(bytes: Uint8Array): string {
  const decoder = new TextDecoder(encodingOf(bytes));
  // As a stream where no mark vouches for the file: a character cut off at its end is dropped.
  return decoder.decode(bytes, { stream: !markOf(bytes) });
}

function encodingOfDamaged(bytes: Uint8Array): string {
  // A zero byte never occurs in text: such a file is binary, and is told so by the reader.
  if (bytes.includes(0)) return 'utf-8';
  const damaged = new TextDecoder('utf-8').decode(bytes).split('\ufffd').length - 1;
  const beyondAscii = bytes.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0);
  return damaged <= beyondAscii * DAMAGED ? 'utf-8' : 'windows-1252';
}

function markOf(bytes: Uint8Array) {
  return MARKS.find(([start]) => start.every((byte, index) => bytes[index] === byte));
}
