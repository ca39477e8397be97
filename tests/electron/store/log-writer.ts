const BLOCK = 32 * 1024;
const HEAD = 7;

/** A log as LevelDB writes it, with entries of these lengths, and where each of them ends. */
export function writeLog(lengths: readonly number[]): { log: Uint8Array; ends: number[] } {
  const bytes: number[] = [];
  const ends: number[] = [];
  for (const length of lengths) {
    let left = length;
    let isFirst = true;
    do {
      if (BLOCK - (bytes.length % BLOCK) < HEAD) {
        while (bytes.length % BLOCK !== 0) bytes.push(0);
      }
      const part = Math.min(left, BLOCK - (bytes.length % BLOCK) - HEAD);
      const isLast = part === left;
      const type = isFirst ? (isLast ? 1 : 2) : isLast ? 4 : 3;
      bytes.push(9, 9, 9, 9, part & 255, part >> 8, type);
      for (let at = 0; at < part; at += 1) bytes.push(7);
      left -= part;
      isFirst = false;
    } while (left > 0);
    ends.push(bytes.length);
  }
  return { log: Uint8Array.from(bytes), ends };
}
