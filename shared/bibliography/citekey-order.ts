/** The order of entries in a file: by citekey, ignoring case, by code units and never by locale. */
export function compareCitekeys(a: string, b: string): number {
  return compare(a.toLowerCase(), b.toLowerCase()) || compare(a, b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
