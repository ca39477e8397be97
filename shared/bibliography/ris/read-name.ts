import { parseName } from '../../names.ts';
import type { Author } from '../../paper.ts';
import { cleanText } from '../../text.ts';
import { htmlToText } from '../html.ts';

/** A name of RIS: `von Last, First, Suffix`, which here come in this order, or a body. */
export function readRisName(text: string): Author | null {
  const name = cleanText(htmlToText(text));
  if (name === '') return null;
  if (/^(?:et\.? al\.?|others)$/i.test(name)) return { literal: 'others' };
  const parts = name.split(',').map((part) => part.trim());
  const [last = '', first = '', suffix = ''] = parts;
  if (parts.length !== 3 || last === '' || suffix === '') return parseName(name);
  const read = parseName(first === '' ? last : `${last}, ${first}`);
  return 'family' in read ? { ...read, suffix } : parseName(name);
}
