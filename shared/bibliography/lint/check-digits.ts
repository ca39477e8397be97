import { isIsbn, isIssn } from '../standard-number.ts';
import { entryEdit } from './edit.ts';
import type { Check, Finding } from './finding.ts';

/**
 * Standard numbers whose check digit is wrong: one digit at least is mistyped. biber leaves such
 * fields out with a warning under `--validate-datamodel`. A label before a right number is taken away.
 */
export const checkDigits: Check = (subject) => {
  const { isbn, issn } = subject.entry?.fields ?? {};
  return [
    ...(isbn ? wrong('isbn', isbn, isIsbn) : []),
    ...(issn ? wrong('issn', issn, isIssn) : []),
  ].map(({ field, before, after }): Finding => {
    if (after === null) return { field, before };
    return { field, before, after, edit: entryEdit(subject, { [field]: after }) };
  });
};

/** More characters than any list of numbers has. */
const LONGEST = 500;

type Wrong = { field: 'isbn' | 'issn'; before: string; after: string | null };

function wrong(field: Wrong['field'], text: string, isRight: (text: string) => boolean): Wrong[] {
  if (text.length > LONGEST) return [{ field, before: text, after: null }];
  // Verbatim fields have their blanks encoded.
  const bare = text.replaceAll('%20', ' ').replace(/^(?:e-?|p-?)?is[bs]n(?:-1[03])?[\s:]*/i, '');
  if (isRight(bare)) return bare === text ? [] : [{ field, before: text, after: bare }];
  // Several numbers, as catalogues give them: "978-0-19-853453-2 (print), 0198534531".
  const numbers = bare
    .replace(/\([^()]*\)/g, ' ')
    .split(/[,;/]|\s+(?=97[89]|\d{4}-\d{3}[\dX]|\d{9,})/i)
    .flatMap((part) => part.trim() || []);
  const isFine = numbers.length > 1 && numbers.every(isRight);
  return isFine ? [] : [{ field, before: text, after: null }];
}
