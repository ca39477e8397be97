/*
 * The log format of LevelDB (doc/log_format.md there): blocks of 32 kB, each filled with fragments;
 * a fragment is a checksum (4 bytes), a length (2, little endian), a type and so many bytes. An
 * entry is one full fragment, or a first, any number of middle ones and a last. What is left of a
 * block and too short for a head stays empty.
 */
const BLOCK = 32 * 1024;
const HEAD = 7;
const FULL = 1;
const FIRST = 2;
const LAST = 4;

/**
 * The length of a log up to the end of its last whole entry; what lies behind it was being written
 * when the app was killed. A log that is damaged in any other way counts as whole.
 */
export function wholeLength(log: Uint8Array): number {
  const view = new DataView(log.buffer, log.byteOffset, log.byteLength);
  let whole = 0;
  let isOpen = false;
  for (let at = 0; at < log.length; ) {
    const left = BLOCK - (at % BLOCK);
    if (left < HEAD) {
      at += left;
      continue;
    }
    if (at + HEAD > log.length) return whole;
    const length = view.getUint16(at + 4, true);
    const type = log[at + 6] ?? 0;
    const begins = type === FULL || type === FIRST;
    if (type < FULL || type > LAST || begins === isOpen || HEAD + length > left) return log.length;
    at += HEAD + length;
    if (at > log.length) return whole;
    isOpen = type !== FULL && type !== LAST;
    if (!isOpen) whole = at;
  }
  return whole;
}
