/** The day a page was listed; pages often leave out the year. */
export type ListedOn = { month: number; day: number; year?: number };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const WEEKDAY = /^(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,? )/i;
const MONTH_FIRST = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/i;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]{3,9})\.?,?(?: (\d{4}))?$/i;
const ISO = /^(\d{4})-(\d\d)-(\d\d)$/;

/** The date that a line consists of ("Mar 13", "Thursday, 13 March 2025", "2025-03-13"), or null. */
export function dateLine(text: string): ListedOn | null {
  if (text.length > 40) return null;
  const bare = text.replace(WEEKDAY, '');
  const iso = ISO.exec(bare);
  if (iso) return checked(Number(iso[2]), Number(iso[3]), iso[1]);
  const monthFirst = MONTH_FIRST.exec(bare);
  if (monthFirst) return checked(monthOf(monthFirst[1]), Number(monthFirst[2]), monthFirst[3]);
  const dayFirst = DAY_FIRST.exec(bare);
  return dayFirst ? checked(monthOf(dayFirst[2]), Number(dayFirst[1]), dayFirst[3]) : null;
}

function monthOf(name = ''): number {
  const full =
    'january february march april may june july august september october november december';
  const lower = name.toLowerCase();
  const known = lower === 'sept' || MONTHS.includes(lower) || full.split(' ').includes(lower);
  return known ? MONTHS.indexOf(lower.slice(0, 3)) + 1 : 0;
}

function checked(month: number, day: number, year: string | undefined): ListedOn | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return year === undefined ? { month, day } : { month, day, year: Number(year) };
}
