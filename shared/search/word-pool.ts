/** Words kept, by a hash: a power of two. */
const SIZE = 1 << 14;

const pool: string[] = new Array<string>(SIZE).fill('');

/**
 * The word that stands at `from`–`to` in a text, composed (NFC). Common words come back as the very
 * same string again, so that reading many texts makes little garbage.
 */
export function pooledWord(text: string, from: number, to: number): string {
  let hash = 0;
  let all = 0;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    hash = (Math.imul(hash, 31) + unit) | 0;
    all |= unit;
  }
  if (all > 127) return text.slice(from, to).normalize('NFC');
  const slot = (hash ^ (hash >>> 14)) & (SIZE - 1);
  const kept = pool[slot] as string;
  if (kept.length === to - from && isAt(text, from, kept)) return kept;
  const word = text.slice(from, to);
  pool[slot] = word;
  return word;
}

function isAt(text: string, from: number, word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    if (text.charCodeAt(from + at) !== word.charCodeAt(at)) return false;
  }
  return true;
}
