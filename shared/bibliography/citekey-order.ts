/** A citekey with what it is first ordered by: itself without its case. */
export type FoldedKey = { readonly citekey: string; readonly folded: string };

/** A citekey that is to be compared more than once. */
export function foldedKey(citekey: string): FoldedKey {
  return { citekey, folded: citekey.toLowerCase() };
}

/**
 * The order of entries in a file: by citekey, ignoring case, then with it. By code units and never by
 * locale: two machines must agree.
 */
export function compareFolded(a: FoldedKey, b: FoldedKey): number {
  return compare(a.folded, b.folded) || compare(a.citekey, b.citekey);
}

/** The order of `compareFolded`, for keys that are compared once. */
export function compareCitekeys(a: string, b: string): number {
  return compareFolded(foldedKey(a), foldedKey(b));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
