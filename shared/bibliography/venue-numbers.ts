/** What stands beside the name in a reference to a venue. */
export type VenueNumbers = {
  /** The name, without year, volume, number and pages. */
  name: string;
  /** All but the pages and the year at the end: the name as it was written. */
  typed: string;
  year?: number;
  volume?: string;
  number?: string;
  pages?: string;
};

const PAGES = '[A-Za-z]{0,5}\\d+(?:\\s*[-–—]+\\s*[A-Za-z]?\\d+)?';
const YEAR = '(?:19|20)\\d\\d';
const MONTH =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?(?:\\s*[-–/]\\s*[a-z]{3,9}\\.?)?';

const PAGES_NAMED = new RegExp(`[,;:]?\\s*\\b(?:pp\\.?|p\\.|pages?)\\s*(${PAGES})`, 'i');
const VOLUME_NAMED = /[,;]?\s*\bvol(?:ume|\.)?\s*([A-Za-z]{0,2}\d\w*)(?!\s*:)/i;
const NUMBER_NAMED = /[,;]?\s*\b(?:no|nr|num|number|issue|iss)\.?\s*(\d[\w–/-]*)/i;

/** Where a year may stand, the surest first. */
const YEARS = [
  new RegExp(`[\\s,;]*\\((?:${MONTH}\\s+)?(${YEAR})\\)`, 'i'),
  new RegExp(`[\\s,;]+(?:${MONTH}(?:\\s+\\d{1,2},)?\\s+|\\d{1,2}/)(${YEAR})$`, 'i'),
  new RegExp(`[\\s,;]+(${YEAR})[.]?$`),
  /(?<=[A-Za-z&)])\s*['’`](\d\d)\b/,
  new RegExp(`(?<![\\d:(–—-])\\b(${YEAR})\\b(?!\\d|:\\d|[–—-])[,;:]?`),
  new RegExp(`(?<=[A-Za-z]-)(${YEAR})$`),
];

/** `36(4):123–145`, `36(4)`, `36:123`, `36, 123–145`, `36 123–145` or `36` at the end. */
const COMPACT = new RegExp(
  `^(.*?[^\\d\\s,;:(])[,;]?\\s+(\\d{1,5})(?:\\s*\\(\\s*((?:[A-Z]{3,9})?\\d[\\w–/-]*|[A-Z]{3,9})\\s*\\))?` +
    `(?:\\s*[:,]\\s*(${PAGES})|\\s+(\\w?\\d+\\s*[-–—]+\\s*\\w?\\d+|\\d{4,}))?[.,;]?$`,
);

/** Parts the numbers of a venue from its name: `Nature 12(3), 45–67, 2024`. */
export function venueNumbers(text: string): VenueNumbers {
  const found: Omit<VenueNumbers, 'name' | 'typed'> = {};
  let rest = text;
  const take = (pattern: RegExp): string | undefined => {
    const match = pattern.exec(rest);
    if (match)
      rest = tidy(`${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`);
    return match?.[1];
  };
  const pages = take(PAGES_NAMED);
  if (pages) found.pages = pages;
  const typed = tidy(rest.replace(new RegExp(`(?:,\\s*|\\s+\\()${YEAR}[).]*$`), ''));
  const volume = take(VOLUME_NAMED);
  if (volume) found.volume = volume;
  const number = take(NUMBER_NAMED);
  if (number) found.number = number;
  for (const pattern of YEARS) {
    const year = take(pattern);
    if (year === undefined) continue;
    found.year = fullYear(year);
    break;
  }
  if (volume) return { ...found, name: rest, typed };
  return { ...found, ...compact(rest), typed };
}

/** "24" is 2024 and "98" is 1998; four digits are what they are. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year + (year < 50 ? 2000 : 1900);
}

function compact(text: string): Omit<VenueNumbers, 'typed'> {
  const match = COMPACT.exec(text);
  if (!match) return { name: text };
  const [, name = text, volume, number, pages, loose] = match;
  return {
    name,
    ...(volume && { volume }),
    ...(number && { number }),
    ...((pages ?? loose) && { pages: pages ?? loose ?? '' }),
  };
}

function tidy(text: string): string {
  return text
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.]+|[\s,;:]+$/g, '')
    .replace(/\s+([,;:])/g, '$1');
}
