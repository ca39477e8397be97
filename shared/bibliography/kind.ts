/** Kinds of bibliography files that can be read. */
export type BibliographyKind = 'bibtex' | 'ris' | 'csl-json';

/** A field of RIS at the start of a line; the first of an entry is its type. */
const RIS = /^[ \t]*TY {1,2}-(?: |$)/im;

/** An entry of BibTeX at the start of a line or after another, whatever text stands before. */
const BIBTEX = /(?:^|[}\n])[ \t]*@[ \t]*[a-z][\w-]*\s*[{(]/i;

/**
 * What kind of bibliography a file is, by its beginning (some thousand characters); null when it is
 * none. JSON counts when it may hold items: a list of objects, or an object.
 */
export function bibliographyKind(head: string): BibliographyKind | null {
  const text = head.replace(/^[\s\ufeff]+/, '');
  if (/^(?:\{\s*"|\[\s*(?:\{|\]))/.test(text)) return 'csl-json';
  const [ris, bibtex] = [RIS, BIBTEX].map((pattern) => pattern.exec(text)?.index ?? -1);
  if (ris !== undefined && ris >= 0 && (bibtex === -1 || ris < (bibtex ?? 0))) return 'ris';
  return bibtex !== undefined && bibtex >= 0 ? 'bibtex' : null;
}
