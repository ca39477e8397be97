/** How a date of each precision is shown. */
const FORMATS: Record<number, Intl.DateTimeFormatOptions> = {
  1: { year: 'numeric' },
  2: { year: 'numeric', month: 'long' },
  3: { year: 'numeric', month: 'long', day: 'numeric' },
};

/** A date such as `2025-02-19`, `2025-02` or `2025` in words; other text comes back as it is. */
export function formatPartialDate(date: string, locale = 'en-GB'): string {
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(date)) return date;
  const parts = date.split('-').map(Number);
  const [year = 0, month = 1, day = 1] = parts;
  const utc = new Date(Date.UTC(year, month - 1, day));
  // 30 February and the years before 100, which Date.UTC takes for those of the 20th century.
  if (utc.toISOString().slice(0, date.length) !== date) return date;
  return formatFor(locale, parts.length).format(utc);
}

const made = new Map<string, Intl.DateTimeFormat>();

/** To make one takes longer than a hundred uses. */
function formatFor(locale: string, precision: number): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`;
  const known = made.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, { ...FORMATS[precision], timeZone: 'UTC' });
  made.set(key, format);
  return format;
}

const times = new Map<string, Intl.DateTimeFormat>();

/** A time in ms since 1970 as day and time of the day, in the zone of this computer. */
export function formatTime(time: number, locale = 'en-GB'): string {
  let format = times.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
    times.set(locale, format);
  }
  return format.format(time);
}
