import { monthOf } from '../../feed/feed-dates.ts';
import { isEdtf, SEASONS } from '../parse/dates.ts';

/**
 * The date of a journal's issue as PubMed has it, as EDTF: `2020 Mar 5`, `2020 Spring`, `2019-2020`,
 * `2020 Mar-Apr`, `2019 Dec-2020 Jan`, `2019 Dec 24-31`; null where it is none of these.
 */
export function nbibDate(text: string): string | null {
  const [first = '', last, ...others] = text.trim().split(/\s*-\s*/);
  const start = dayOf(first);
  if (start === null || others.length > 0) return null;
  if (last === undefined) return start;
  // The end has only what differs.
  const words = first.split(/\s+/);
  const known = words.slice(0, Math.max(0, words.length - last.split(/\s+/).length));
  const end = dayOf(/^\d{4}/.test(last) ? last : [...known, last].join(' '));
  const range = `${start}/${end}`;
  return end !== null && isEdtf(range) ? range : null;
}

/** `2020 Mar 5` as `2020-03-05`, `2020 Spring` as `2020-21`. */
function dayOf(text: string): string | null {
  const [, year, word = '', day] = /^(\d{4})(?: ([A-Za-z]+)(?: (\d{1,2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return null;
  if (word === '') return year;
  const month = SEASONS[word.toLowerCase()] ?? String(monthOf(word)).padStart(2, '0');
  const date = [year, month, ...(day ? [day.padStart(2, '0')] : [])].join('-');
  return month !== '00' && isEdtf(date) ? date : null;
}
