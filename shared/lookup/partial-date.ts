import { calendarDay, feedDay, monthOf } from '../feed/feed-dates.ts';
import { field, objectOf, textField } from '../feed/json-value.ts';

/**
 * The date as precise as its parts are known and possible: `2025-02-19`, `2025-02`, `2025`; null
 * without a year of four digits.
 */
export function partialDate(year: unknown, month?: unknown, day?: unknown): string | null {
  const [y, m, d] = [year, month, day].map(wholeNumber);
  if (y === undefined || y < 1000 || y > 2200) return null;
  if (m === undefined || m < 1 || m > 12) return String(y);
  return calendarDay(y, m, d ?? 0) ?? calendarDay(y, m, 1)?.slice(0, 7) ?? null;
}

/** A date in words or digits, however precise: `2025`, `2025-02`, `2025/2/19`, `Feb 2025`. */
export function looseDate(text: string): string | null {
  const date = text.slice(0, 100).trim();
  const digits = /^(\d{4})(?:[-/.](\d{1,2}))?$/.exec(date);
  if (digits) return partialDate(digits[1], digits[2]);
  const [, month = '', year] = /^(\p{L}{3,9})\.?,? (\d{4})$/u.exec(date) ?? [];
  return feedDay(date) ?? (year === undefined ? null : partialDate(year, monthOf(month)));
}

/**
 * A date variable of CSL-JSON (https://docs.citationstyles.org/en/1.0.2/specification.html#date-
 * variables): `date-parts` of numbers or texts (of a range the beginning), `raw` or a bare text.
 * Crossref writes `[[null]]` for "not known".
 */
export function cslDate(value: unknown): string | null {
  if (typeof value === 'string') return looseDate(value);
  const date = objectOf(value);
  const parts = field(date, 'date-parts');
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  const known = Array.isArray(first) ? partialDate(first[0], first[1], first[2]) : null;
  return known ?? looseDate(textField(date, 'raw') || textField(date, 'date-time'));
}

/** The first date that is known, or a later one of the list that says the same more precisely. */
export function bestDate(dates: readonly (string | null)[]): string | null {
  const known = dates.filter((date) => date !== null);
  return known.reduce<string | null>(
    (best, date) => (best === null || date.startsWith(`${best}-`) ? date : best),
    null,
  );
}

function wholeNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isInteger(value) ? value : undefined;
  return typeof value === 'string' && /^\d{1,4}$/.test(value.trim()) ? Number(value) : undefined;
}
