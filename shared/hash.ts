/**
 * A short name for a text: 106 bits as 22 characters of base 36. For identity, not for secrets.
 * Twice cyrb53 (bryc, public domain, https://github.com/bryc/code) with different seeds, so that
 * a million texts collide with a chance of about 10^-20.
 */
export function hashText(text: string): string {
  return cyrb53(text, 0x5eed).padStart(11, '0') + cyrb53(text, 0xfeed).padStart(11, '0');
}

function cyrb53(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
