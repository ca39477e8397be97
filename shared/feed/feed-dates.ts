/** Years that a feed may speak of; beyond them a date is a mistake. */
const MIN_YEAR = 1900;
const MAX_YEAR = 2200;

/** Dates are short: what is longer is none, and costs no time. */
const MAX_LENGTH = 120;

/** `2025-02-19`, `2025-2-3T10:00:00Z`, `2025/02/19`; also without dividers: `20250219T100000`. */
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?=$|[\sTtZz,+-])/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:T\d{2,6}|$)/i;

/** `Wed, 19 Feb 2025 10:00:00 GMT`, `19-Feb-25`, `19th of February, 2025`. */
const DAY_FIRST =
  /^(?:\p{L}{2,12}\.?(?:,\s*|\s+))?(\d{1,2})(?:st|nd|rd|th)?[\s.-]{1,3}(?:of\s)?(\p{L}{3,9})[\s.,-]{1,3}(\d{4}|\d\d)(?!\d)/iu;

/** `February 19, 2025`, and `Wed Feb 19 10:00:00 UTC 2025`, which programs in C and Java write. */
const MONTH_FIRST =
  /^(?:\p{L}{2,12}\.?,?\s+)?(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:\d\d?:\d\d(?::\d\d)?\s+(?:[A-Z]{1,5}\s+)?)?(\d{4})(?!\d)/iu;

/** Time 0, 1 January 1970 at midnight UTC, in some zones still the day before; with a time only. */
const FIRST_MOMENT = /^(?:1970-01-01|1969-12-31)$/;

const MONTHS = `january february march april may june july august september october november
december`.split(/\s+/);

/**
 * The day of a date as feeds write it, `YYYY-MM-DD`: RFC 822 §5, RFC 1123 §5.2.14, RFC 3339 (all
 * loosely: any or no weekday, years of two digits, any time) and as people write it in English. The
 * day is the one the text names, in the text's own zone; at hour 24 it is still that day. Null for
 * other text, for impossible days, for years before 1900 or after 2200, and for the moment from which
 * computers count: who writes that has no date.
 */
export function feedDay(text: string): string | null {
  const date = text.slice(0, MAX_LENGTH).trim();
  const day = dayIn(date);
  return day !== null && FIRST_MOMENT.test(day) && /\d:\d\d/.test(date) ? null : day;
}

function dayIn(date: string): string | null {
  const [, year = '', , month = '', day = ''] = YEAR_FIRST.exec(date) ?? [];
  if (year) return feedYearDay(Number(year), Number(month), Number(day));
  const compact = COMPACT.exec(date);
  if (compact) return feedYearDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  return inWords(date);
}

function inWords(date: string): string | null {
  const dayFirst = DAY_FIRST.exec(date);
  if (dayFirst) {
    const [, day, month = '', year = ''] = dayFirst;
    return feedYearDay(fullYear(year), monthOf(month), Number(day));
  }
  const [, month = '', day, year] = MONTH_FIRST.exec(date) ?? [];
  return month ? feedYearDay(Number(year), monthOf(month), Number(day)) : null;
}

/** The day as `YYYY-MM-DD`, or null when the calendar has no such day. Years have four digits. */
export function calendarDay(year: number, month: number, day: number): string | null {
  if (![year, month, day].every(Number.isInteger)) return null;
  if (year < 1000 || year > 9999 || month < 1 || month > 12) return null;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > days) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The month of an English name or its beginning, 1 to 12; 0 for another word. */
export function monthOf(name: string): number {
  const start = name.toLowerCase();
  return start.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(start)) + 1;
}

function feedYearDay(year: number, month: number, day: number): string | null {
  return year < MIN_YEAR || year > MAX_YEAR ? null : calendarDay(year, month, day);
}

/** Two digits as RFC 2822 §4.3 reads them. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year + (year < 50 ? 2000 : 1900);
}
