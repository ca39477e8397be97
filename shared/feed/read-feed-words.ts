import { htmlToText as lineOfHtml } from '../bibliography/html.ts';
import { MAX_TITLE } from './draft-fields.ts';
import { feedDay } from './feed-dates.ts';
import { htmlToText } from './html-text.ts';
import { safeLine } from './safe-text.ts';

/** Titles are read this far: markup, formulas in MathML above all, takes its place too. */
const MAX_TITLE_MARKUP = 20_000;

const RAISED = /<(su[bp])>[^<>]{1,20}<\/\1>/gi;

/**
 * A title on one line: markup gone, powers and indices raised, references decoded; TeX stays as
 * it is. Old arXiv feeds put "(arXiv:2203.01250v3 [cs.LG] UPDATED)" behind it, MDPI "Sensors, Vol.
 * 26, Pages 99: " before it.
 */
export function titleOf(markup: string): string {
  const source = markup.slice(0, MAX_TITLE_MARKUP).replace(RAISED, (each) => lineOfHtml(each));
  const line = safeLine(htmlToText(source), MAX_TITLE);
  return line
    .replace(/\.? ?\(arXiv:[^()]{5,60}\)$/i, '')
    .replace(/^[^:]{2,100}, Vol\. \d{1,4}, Pages? [\w-]{1,20}: (?=\S)/, '');
}

/** A short text on one line: a name, a detail of a problem. */
export function lineOf(markup: string, max = 300): string {
  return safeLine(htmlToText(markup.slice(0, 20 * max)), max);
}

/** The first of these texts that is a day, as `YYYY-MM-DD`. */
export function firstDay(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const day = feedDay(text);
    if (day !== null) return day;
  }
  return undefined;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The first of these texts that is a date, as precise as it is: also `2026`, `2026-03` (W3C date
 * and time formats, which Dublin Core uses) and "March 2026" (journals).
 */
export function firstDate(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const date = feedDay(text) ?? monthOrYear(text.slice(0, 60).trim());
    if (date !== null) return date;
  }
  return undefined;
}

function monthOrYear(text: string): string | null {
  if (/^(?:19|20|21)\d\d(?:-(?:0[1-9]|1[0-2]))?$/.test(text)) return text;
  const [, name = '', year] = /^([a-z]{3,9})\.? ((?:19|20|21)\d\d)$/i.exec(text) ?? [];
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month > 0 ? `${year}-${String(month).padStart(2, '0')}` : null;
}
