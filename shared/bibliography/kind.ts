/** Kinds of bibliography files that can be read. */
export type BibliographyKind = 'bibtex' | 'ris' | 'nbib' | 'csl-json';

/** A field of RIS at the start of a line; the first of an entry is its type. */
const RIS = /^[ \t]*TY {1,2}-(?: |$)/im;

/** The number with which each record of PubMed begins. */
const NBIB = /^PMID {0,2}- ?\d/m;

/** An entry of BibTeX at the start of a line or after another, whatever text stands before. */
const BIBTEX = /(?:^|[}\n])[ \t]*@[ \t]*[a-z][\w-]*\s*[{(]/i;

/** The one that comes first counts. */
const KINDS: readonly (readonly [BibliographyKind, RegExp])[] = [
  ['ris', RIS],
  ['nbib', NBIB],
  ['bibtex', BIBTEX],
];

/**
 * What kind of bibliography a file is, by its beginning (some thousand characters); null when it is
 * none. JSON counts when it may hold items: a list of objects, or an object.
 */
export function bibliographyKind(head: string): BibliographyKind | null {
  const text = head.replace(/^[\s\ufeff]+/, '');
  if (/^(?:\{\s*"|\[\s*(?:\{|\]))/.test(text)) return 'csl-json';
  const found = KINDS.flatMap(([kind, pattern]) => {
    const at = pattern.exec(text)?.index;
    return at === undefined ? [] : [{ kind, at }];
  });
  return found.sort((a, b) => a.at - b.at)[0]?.kind ?? null;
}
