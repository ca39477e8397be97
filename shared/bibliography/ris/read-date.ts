import { monthOf } from '../../feed/feed-dates.ts';
import { looseDate } from '../../lookup/partial-date.ts';
import { isEdtf, SEASONS } from '../parse/dates.ts';

/**
 * A date of RIS (`2025/02/19/other words`, `2025///`), or of the programs that write dates as they
 * like: `2025-02-19`, `Feb. 2025`; null where there is no year. `exact` is false where it says more.
 */
export function readRisDate(text: string): { date: string | null; exact: boolean } {
  const trimmed = text.trim();
  const [year = '', month = '', day = '', ...words] = trimmed.split('/').map((part) => part.trim());
  if (!/^\d{4}$/.test(year)) return fromWords(trimmed);
  const rest = words.join(' ').trim().toLowerCase();
  const number = /^\d{1,2}$/.test(month) ? Number(month) : monthOf(month);
  if (number < 1 || number > 12) {
    const season = SEASONS[rest];
    if (season !== undefined && month === '') return { date: `${year}-${season}`, exact: true };
    return { date: year, exact: month === '' && day === '' && rest === '' };
  }
  const parts = [year, String(number), ...(/^\d{1,2}$/.test(day) ? [day] : [])];
  const date = parts.map((part) => part.padStart(2, '0')).join('-');
  const isWhole = isEdtf(date) && (day === '' || parts.length === 3) && rest === '';
  return { date: isEdtf(date) ? date : date.slice(0, 7), exact: isWhole };
}

function fromWords(text: string): { date: string | null; exact: boolean } {
  if (isEdtf(text)) return { date: text, exact: true };
  const loose = looseDate(text);
  if (loose !== null) return { date: loose, exact: true };
  return { date: /(?:^|\D)(\d{4})(?!\d)/.exec(text.slice(0, 200))?.[1] ?? null, exact: false };
}
