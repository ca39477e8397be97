import { parseName } from '../../names.ts';
import type { Author } from '../../paper.ts';
import { cleanText } from '../../text.ts';
import { htmlToText } from '../html.ts';
import { COMPANY_FORMS, SUFFIXES } from '../name-words.ts';

/** A name in which nothing hides: `Berg, Otto A.`. */
const SIMPLE =
  /^(\p{Lu}[\p{L}\p{M}'’-]*), (\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*)*)$/u;

/** A name of RIS: `von Last, First, Suffix`, which here come in this order, or a body. */
export function readRisName(text: string): Author | null {
  const name = cleanText(htmlToText(text));
  if (name === '') return null;
  const [, family, given] = SIMPLE.exec(name) ?? [];
  if (family !== undefined && given !== undefined && !isForm(given)) return { family, given };
  if (/^(?:et\.? al\.?|others)$/i.test(name)) return { literal: 'others' };
  const parts = name.split(',').map((part) => part.trim());
  const [last = '', first = '', suffix = ''] = parts;
  if (parts.length !== 3 || last === '' || suffix === '') return parseName(name);
  const read = parseName(first === '' ? last : `${last}, ${first}`);
  return 'family' in read ? { ...read, suffix } : parseName(name);
}

/** "Jr." and "Inc." are no given names. */
function isForm(word: string): boolean {
  const folded = word.toLowerCase().replaceAll('.', '');
  return SUFFIXES.has(folded) || COMPANY_FORMS.has(folded);
}
