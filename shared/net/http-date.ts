const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const TIME = '(\\d\\d):(\\d\\d):(\\d\\d)';
/** Sun, 06 Nov 1994 08:49:37 GMT, and the form of RFC 850: Sunday, 06-Nov-94 08:49:37 GMT. */
const WITH_ZONE = new RegExp(
  `^[a-z]+, (\\d\\d)[ -]([a-z]{3})[ -](\\d{2}|\\d{4}) ${TIME} GMT$`,
  'i',
);
/** The form of C's asctime: Sun Nov  6 08:49:37 1994. */
const ASCTIME = new RegExp(`^[a-z]{3} ([a-z]{3}) ([ \\d]\\d) ${TIME} (\\d{4})$`, 'i');

/**
 * The three forms of an HTTP date (RFC 9110 §5.6.7) in milliseconds; null for anything else. Not
 * `Date.parse`, which takes the third one for local time and much that is no date for a date.
 */
export function parseHttpDate(text: string, now: number): number | null {
  const zoned = WITH_ZONE.exec(text.trim());
  if (zoned) {
    const [, day = '', month = '', year = '', ...time] = zoned;
    return toTime(year.length === 2 ? century(Number(year), now) : Number(year), month, day, time);
  }
  const [, month = '', day = '', hour = '', minute = '', second = '', year = ''] =
    ASCTIME.exec(text.trim()) ?? [];
  return year ? toTime(Number(year), month, day, [hour, minute, second]) : null;
}

function toTime(year: number, month: string, day: string, time: string[]): number | null {
  const index = MONTHS.indexOf(month.toLowerCase());
  const [hour = 0, minute = 0, second = 0] = time.map(Number);
  const date = Number(day);
  // 60 is a leap second.
  if (index < 0 || date < 1 || hour > 23 || minute > 59 || second > 60) return null;
  const at = Date.UTC(year, index, date, hour, minute, second);
  return new Date(Date.UTC(year, index, date)).getUTCDate() === date ? at : null;
}

/** "More than 50 years in the future" means the last century: RFC 9110 §5.6.7. */
function century(year: number, now: number): number {
  const thisYear = new Date(now).getUTCFullYear();
  const near = thisYear - (thisYear % 100) + year;
  return near > thisYear + 50 ? near - 100 : near;
}
