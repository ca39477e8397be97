import type { FieldName } from '../model.ts';
import type { Check, Circumstances, Finding } from './finding.ts';

const DATES = ['date', 'origdate', 'eventdate', 'urldate'] as const satisfies readonly FieldName[];

/** One date of ISO 8601-2 level 1 (EDTF): year, month or season, day, in doubt or about. */
const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T\S*)?[?~%]?$/;

/**
 * Dates that cannot be: a day that its month has not, a range that ends before it begins, a year
 * before printing that is nobody's, a year that is still to come. Issues are dated ahead, so that
 * next year is no fault, and an event may be announced.
 */
export const dates: Check = ({ paper, entry, told }, circumstances) => {
  const found: Finding[] = [];
  const { published } = paper;
  if (published && published !== told?.published && isImpossible(published, circumstances)) {
    found.push({ field: 'published', before: published });
  }
  for (const field of DATES) {
    // What is no date at all, such as a thirteenth month, the model keeps as it came.
    const date = entry?.fields[field] ?? entry?.other?.[field];
    if (date && isImpossible(date, circumstances)) found.push({ field, before: date });
  }
  const month = entry?.other?.month?.trim() ?? '';
  if (/^\d{1,4}$/.test(month) && (Number(month) < 1 || Number(month) > 12)) {
    found.push({ field: 'month', before: month });
  }
  return found;
};

/** Whether nothing can have come out at such a date; what is no date of EDTF is left to others. */
function isImpossible(date: string, { today }: Circumstances): boolean {
  const ends = date.split('/');
  if (ends.some((end) => isNoDay(end) || isFar(end, today))) return true;
  const [from = '', to = ''] = ends.map((end) => end.replace(/[?~%]$/, ''));
  // Of dates that are known to the same point.
  return ends.length === 2 && from.length === to.length && /^\d/.test(from) && to < from;
}

function isNoDay(date: string): boolean {
  const [, year, month, day] = DATE.exec(date) ?? [];
  if (year === undefined) return false;
  if (Number(year) > 0 && Number(year) < 1000) return true;
  if (month === undefined) return false;
  const isSeason = day === undefined && Number(month) >= 21 && Number(month) <= 24;
  if (isSeason) return false;
  if (Number(month) < 1 || Number(month) > 12) return true;
  if (day === undefined) return false;
  return Number(day) < 1 || Number(day) > daysOf(Number(year), Number(month));
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isFar(date: string, today: string): boolean {
  const year = Number(/^\d{4}/.exec(date)?.[0] ?? 0);
  return year > Number(today.slice(0, 4)) + 1;
}
