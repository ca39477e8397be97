import type { Day } from './ast.ts';
import type { Scale } from './ranges.ts';

/** Years of publication, four digits. */
export const YEARS: Scale<number> = {
  parse: (text) => (/^\d{4}$/.test(text) ? Number(text) : null),
  print: (year) => String(year).padStart(4, '0'),
  isReversed: (a, b) => a > b,
  isAge: () => false,
};

/** Ratings from 0 to 5. */
export const RATINGS: Scale<number> = {
  parse: (text) => (/^[0-5]$/.test(text) ? Number(text) : null),
  print: String,
  isReversed: (a, b) => a > b,
  isAge: () => false,
};

/** Days: dates of the calendar, as precise as they are known, and ages in the order of time. */
export const DAYS: Scale<Day> = {
  parse: parseDay,
  print: (day) => (day.kind === 'day' ? day.text : `${day.count}${day.unit}`),
  isReversed(a, b) {
    // A day and an age can be compared only when it is known what day it is.
    if (a.kind === 'age') return b.kind === 'age' && ageInDays(a) < ageInDays(b);
    return b.kind === 'day' && a.text > b.text && !a.text.startsWith(b.text);
  },
  isAge: (day) => day.kind === 'age',
};

/** The day in `2025-02-19`, `2025-2`, `2025`, `7d`, `today` or `yesterday`; null for other text. */
export function parseDay(text: string): Day | null {
  const lower = text.toLowerCase();
  if (lower === 'today') return { kind: 'age', count: 0, unit: 'd' };
  if (lower === 'yesterday') return { kind: 'age', count: 1, unit: 'd' };
  const [, count, unit] = /^(\d{1,4})([dwmy])$/.exec(lower) ?? [];
  if (unit === 'd' || unit === 'w' || unit === 'm' || unit === 'y') {
    return { kind: 'age', count: Number(count), unit };
  }
  const [, year, month, day] = /^(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?$/.exec(text) ?? [];
  const parts = [year, month, day].filter((part) => part !== undefined);
  const date = parts.map((part) => part.padStart(2, '0')).join('-');
  return parts.length > 0 && isInCalendar(date) ? { kind: 'day', text: date } : null;
}

function isInCalendar(date: string): boolean {
  const first = new Date(`${date}${'-01'.repeat(3 - date.split('-').length)}T00:00:00Z`);
  return !Number.isNaN(first.getTime()) && first.toISOString().startsWith(date);
}

function ageInDays({ count, unit }: Day & { kind: 'age' }): number {
  return count * { d: 1, w: 7, m: 365.25 / 12, y: 365.25 }[unit];
}
