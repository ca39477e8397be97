import { decodeEntities } from '../bibliography/html.ts';

/** Names of HTML 4.01 §24 that bibliographies do without. */
const NAMED = `circ ˆ tilde ˜ thetasym ϑ upsih ϒ piv ϖ oline ‾ frasl ⁄ weierp ℘ image ℑ real ℜ alefsym ℵ
uarr ↑ darr ↓ crarr ↵ lArr ⇐ uArr ⇑ dArr ⇓ empty ∅ notin ∉ ni ∋ lowast ∗ prop ∝ ang ∠ and ∧ or ∨
there4 ∴ sim ∼ cong ≅ nsub ⊄ sube ⊆ supe ⊇ oplus ⊕ otimes ⊗ perp ⊥ sdot ⋅ lceil ⌈ rceil ⌉ lfloor ⌊
rfloor ⌋ lang ⟨ rang ⟩ loz ◊ spades ♠ clubs ♣ hearts ♥ diams ♦`;

/** Those that are not seen. */
const UNSEEN: readonly (readonly [string, string])[] = [
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
];

const OTHERS = new Map<string, string>(UNSEEN);
const named = NAMED.split(/\s+/);
for (let at = 0; at < named.length; at += 2) OTHERS.set(named[at] ?? '', named[at + 1] ?? '');

const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]\w{1,30});/g;

/** References read before: a page has many, and few different ones. */
const read = new Map<string, string>();
const MAX_READ = 1000;

/**
 * The text with the character references of HTML 4.01 §24 read exactly once: `&amp;lt;` is the
 * text `&lt;`. Half characters and NUL become U+FFFD; unknown names stay as they are.
 */
export function decodeOnce(text: string): string {
  return text.includes('&') ? text.replace(ENTITY, decoded) : text;
}

function decoded(reference: string): string {
  const known = read.get(reference);
  if (known !== undefined) return known;
  // One reference at a time: the bibliography's reader mends those escaped once too often.
  const text = OTHERS.get(reference.slice(1, -1)) ?? decodeEntities(reference);
  if (read.size >= MAX_READ) read.clear();
  read.set(reference, text);
  return text;
}
