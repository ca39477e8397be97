/**
 * A checksum of 32 bits. Each step is a bijection of the state, so one changed word always shows;
 * other damage goes unseen with a chance of 2⁻³². The mixing is that of MurmurHash3 (Austin
 * Appleby, public domain). Not for secrets.
 */
export function checksum(bytes: Uint8Array, from = 0, to = bytes.length): number {
  const words = (to - from) >> 2;
  let hash = (to - from) | 0;
  if (((bytes.byteOffset + from) & 3) === 0) {
    const view = new Int32Array(bytes.buffer, bytes.byteOffset + from, words);
    for (let at = 0; at < words; at += 1) hash = mix(hash, view[at] as number);
  } else {
    for (let at = from; at < from + words * 4; at += 4) hash = mix(hash, wordAt(bytes, at));
  }
  for (let at = from + words * 4; at < to; at += 1) hash = mix(hash, bytes[at] as number);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function mix(hash: number, word: number): number {
  const mixed = hash ^ Math.imul(word, 0xcc9e2d51);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

/** Little-endian, as every platform that the app runs on holds an Int32Array. */
function wordAt(bytes: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at, at + 4);
  return a | (b << 8) | (c << 16) | (d << 24);
}
