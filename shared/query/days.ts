import type { Day, Range } from './ast.ts';

/**
 * The time from `from` up to, not including, `to` that a range of days covers, in milliseconds
 * since 1970, infinite where the range has no bound. Days are those of the local calendar, from
 * midnight to midnight; an age counts whole days, weeks, months or years back from the day of
 * `now` (ms since 1970), and a month or year back from a day that does not exist there is its
 * month's last day. `to <= from` when no time is covered.
 */
export function daysOf(range: Range<Day>, now: number): { from: number; to: number } {
  const first = range.from && stretchOf(range.from, now);
  const last = range.to && stretchOf(range.to, now);
  return {
    from: first ? first[range.fromOpen ? 'end' : 'start'] : Number.NEGATIVE_INFINITY,
    to: last ? last[range.toOpen ? 'start' : 'end'] : Number.POSITIVE_INFINITY,
  };
}

function stretchOf(day: Day, now: number): { start: number; end: number } {
  if (day.kind === 'age') return stretchOfAge(day.count, day.unit, new Date(now));
  const [year = 0, month, date] = day.text.split('-').map(Number);
  if (month === undefined) return { start: midnight(year, 0, 1), end: midnight(year + 1, 0, 1) };
  if (date === undefined)
    return { start: midnight(year, month - 1, 1), end: midnight(year, month, 1) };
  return { start: midnight(year, month - 1, date), end: midnight(year, month - 1, date + 1) };
}

function stretchOfAge(count: number, unit: 'd' | 'w' | 'm' | 'y', today: Date) {
  const [year, month, date] = [today.getFullYear(), today.getMonth(), today.getDate()];
  if (unit === 'd' || unit === 'w') {
    const back = date - count * (unit === 'w' ? 7 : 1);
    return { start: midnight(year, month, back), end: midnight(year, month, back + 1) };
  }
  const there = month - count * (unit === 'y' ? 12 : 1);
  const lastOfMonth = new Date(midnight(year, there + 1, 0)).getDate();
  const day = Math.min(date, lastOfMonth);
  return { start: midnight(year, there, day), end: midnight(year, there, day + 1) };
}

/** The first moment of a local day; months (from 0) and days may lie outside and carry over. */
function midnight(year: number, month: number, day: number): number {
  // The constructor takes years below 100 for those of the 20th century.
  const date = new Date(2000, 0, 1);
  date.setFullYear(year, month, day);
  date.setHours(0, 0, 0, 0);
  return date.getTime();
}
