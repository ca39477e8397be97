const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Seasons by their English names, as ISO 8601-2 numbers them in the place of a month. */
export const SEASONS: Readonly<Record<string, string>> = {
  spring: '21',
  summer: '22',
  autumn: '23',
  fall: '23',
  winter: '24',
};

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** One date of ISO 8601-2 level 1: unspecified digits, seasons, years before Christ and far off. */
const POINT =
  /^(?:(?:-?\d{4}|y-?\d{5,9})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?|\d{3}X|\d\dXX|-?\d{4}-XX-XX)[?~%]?$/;

/** True for a date or a range of dates of ISO 8601-2 level 1 (EDTF) that can be. */
export function isEdtf(text: string): boolean {
  const [from = '', to, more] = text.split('/');
  if (more !== undefined) return false;
  if (to === undefined) return isPoint(from);
  const open = (end: string) => end === '' || end === '..';
  if (open(from) && open(to)) return false;
  return (open(from) || isPoint(from)) && (open(to) || isPoint(to));
}

function isPoint(text: string): boolean {
  const found = POINT.exec(text);
  if (!found) return false;
  const [, month, day] = found;
  if (month === undefined) return true;
  if (month === 'XX') return day === undefined || day === 'XX';
  const last = DAYS[Number(month) - 1];
  if (last === undefined) return day === undefined && /^2[1-4]$/.test(month);
  return day === undefined || day === 'XX' || (Number(day) >= 1 && Number(day) <= last);
}

/** The date that a field such as `date` or `urldate` holds; null when it can't be read. */
export function readDate(text: string): string | null {
  const date = text.replace(/\s/g, '').replace('--', '/');
  if (isEdtf(date)) return date;
  // `2024-5-3`, `2024/05/03` of catalogues; a time of the day says nothing of a work.
  const [, year, month, day] =
    /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?$/.exec(date) ?? [];
  if (year === undefined || month === undefined) return null;
  const padded = [year, month, ...(day === undefined ? [] : [day])].map((n) => n.padStart(2, '0'));
  return isEdtf(padded.join('-')) ? padded.join('-') : null;
}

/** What is known of a date from BibTeX's fields, which of them it holds, and which it can't say. */
export type BibtexDate = { date: string; used: readonly string[] };

/**
 * The date of BibTeX's `year`, `month` and `day` (values as plain text); null without a year that is
 * one. A month may be a macro's name, a word or a number, with a day before or after it, or two of
 * them; also a season.
 */
export function bibtexDate(year: string, month: string, day: string): BibtexDate | null {
  const whole = year.replace(/^\[(.*)\]$/, '$1').replace(/^(\d{4})\s*[-–—]+\s*(\d{4})$/, '$1/$2');
  if (!isEdtf(whole)) return null;
  const none = { date: whole, used: ['year'] };
  if (month === '' || !/^-?\d{4}$/.test(whole)) return none;
  const [from = '', to, more] = month.split(/\s*(?:--?|[–—/])\s*/);
  if (more !== undefined) return none;
  const points = to === undefined ? [monthAndDay(from, day)] : ends(from, to);
  const date = points.map((point) => point && `${whole}-${point}`).join('/');
  if (points.includes(null) || !isEdtf(date)) return none;
  const hasDay = day !== '' && to === undefined && points[0] === monthAndDay(from, '');
  return { date, used: hasDay || day === '' ? ['year', 'month'] : ['year', 'month', 'day'] };
}

/** `mar--apr`, `5--7 May`, `May 5--7`: where one end is a number, the month is that of the other. */
function ends(from: string, to: string): (string | null)[] {
  const words = [from, to].map((end) => /\p{L}+/u.exec(end)?.[0]);
  const [first = '', last = ''] = words;
  const isSame = (first === '') !== (last === '');
  return [from, to].map((end, at) =>
    monthAndDay(isSame && words[at] === undefined ? `${first}${last} ${end}` : end, ''),
  );
}

/** `02`, `02-28`, `21`; null for what is no month. */
function monthAndDay(text: string, day: string): string | null {
  const word = /\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '';
  const season = SEASONS[word];
  if (season !== undefined) return /^\p{L}+$/u.test(text) ? season : null;
  const named = word.length >= 3 ? MONTHS.indexOf(word.slice(0, 3)) + 1 : 0;
  const numbers = text.match(/\d+/g) ?? [];
  const month = word === '' ? Number(numbers.shift()) : named;
  if (!(month >= 1 && month <= 12) || numbers.length > 1) return null;
  const number = numbers[0] ?? (/^\d{1,2}$/.test(day) ? day : '');
  const padded = String(month).padStart(2, '0');
  return number === '' ? padded : `${padded}-${number.padStart(2, '0')}`;
}
