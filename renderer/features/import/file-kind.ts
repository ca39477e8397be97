import { type BibliographyKind, bibliographyKind } from '../../../shared/bibliography/kind.ts';
import { readHeader } from '../../../shared/library-file/header.ts';

/** What a text to import may be. */
export type FileKind = 'library' | BibliographyKind | 'page';

/** So much of a text tells what it is. */
const HEAD = 64 * 1024;

/** What stands before the first entry of a BibTeX file is a few words by the program that wrote it. */
const MAX_PREFACE = 2000;

/** `@type{key,`, `@type{field =`, `@string{`, `@comment{` at the beginning of a line. */
const ENTRY =
  /^[ \t]{0,20}@(?:(?:string|comment|preamble)\s{0,20}[{(]|[a-z][\w:+-]{0,40}\s{0,20}[{(]\s{0,20}(?:[^\s,{}()"=#%]{1,200}\s{0,20}[,}]|,|\w{1,40}\s{0,20}=))/im;

/** A property that an item of CSL-JSON has: any other JSON is none. */
const ITEM = /"(?:type|title|DOI|author|issued)"\s*:/;

/** What a text is, by its beginning, whatever its name says. */
export function fileKind(text: string): FileKind {
  const first = text.trimStart().split(/\r?\n/, 1)[0] ?? '';
  if (readHeader(first)) return 'library';
  const head = text.slice(0, HEAD);
  const kind = bibliographyKind(head);
  if (kind === 'csl-json') return ITEM.test(head) && !isLine(first) ? kind : 'page';
  if (kind === 'ris' || kind === 'nbib') return kind;
  return isBibtex(head) ? 'bibtex' : 'page';
}

/** A line of a library file that has lost its header, or of another list of JSON. */
function isLine(first: string): boolean {
  return first.startsWith('{"paper":');
}

function isBibtex(head: string): boolean {
  const entry = ENTRY.exec(head);
  if (!entry) return false;
  const preface = head.slice(0, entry.index).replace(/^\s*%.*$/gm, '');
  return preface.trim().length <= MAX_PREFACE;
}
