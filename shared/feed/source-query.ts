/** The query that finds what was seen in a source of this name. */
export function sourceQuery(name: string): string {
  // A quotation mark would end the phrase; names are compared without such marks anyway.
  return `source:"${name.replaceAll('"', ' ').replaceAll('\\', ' ').trim()}"`;
}

/** Whether a search is one that `sourceQuery` made, or several of them joined by OR. */
export function isSourceQuery(words: string): boolean {
  return /^source:"[^"]*"(?: OR source:"[^"]*")*$/.test(words);
}
