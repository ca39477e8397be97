import { readHeader } from '../../../shared/library-file/header.ts';

/** What a text to import may be. */
export type FileKind = 'library' | 'bibtex' | 'page';

/** What stands before the first entry of a BibTeX file is a few words by the program that wrote it. */
const MAX_PREFACE = 2000;

/** `@type{key,`, `@type{field =`, `@string{`, `@comment{` at the beginning of a line. */
const ENTRY =
  /^[ \t]{0,20}@(?:(?:string|comment|preamble)\s{0,20}[{(]|[a-z][\w:+-]{0,40}\s{0,20}[{(]\s{0,20}(?:[^\s,{}()"=#%]{1,200}\s{0,20}[,}]|,|\w{1,40}\s{0,20}=))/im;

/** What a text is, by its beginning, whatever its name says. */
export function fileKind(head: string): FileKind {
  const first = head.trimStart().split(/\r?\n/, 1)[0] ?? '';
  if (readHeader(first)) return 'library';
  const entry = ENTRY.exec(head.slice(0, 64 * 1024));
  if (!entry) return 'page';
  const preface = head.slice(0, entry.index).replace(/^\s*%.*$/gm, '');
  return preface.trim().length <= MAX_PREFACE ? 'bibtex' : 'page';
}
