/** Which words may be mistyped: none, those that no paper has as they were typed, or all. */
export type Typos = 'none' | 'unmatched' | 'all';
