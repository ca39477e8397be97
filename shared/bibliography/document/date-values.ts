import type { FieldSyntax } from '../parse/syntax.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The fields for a date in an entry that had these: biblatex's `date` where that was there (or where
 * there was none in an entry for biblatex) and for dates that BibTeX can't say, else year, month and
 * day; values with their delimiters.
 */
export function dateValues(
  date: string,
  sources: readonly FieldSyntax[],
  forBiblatex: boolean,
): [string, string][] {
  const [whole, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  const macro = MONTHS[Number(month) - 1];
  const isPlain = whole !== undefined && (month === undefined || macro !== undefined);
  const isBiblatex = sources.length === 0 ? forBiblatex : sources[0]?.name === 'date';
  if (!isPlain || isBiblatex) return [['date', `{${date}}`]];
  const values: [string, string][] = [['year', `{${year}}`]];
  if (macro !== undefined) values.push(['month', macro]);
  if (day !== undefined) values.push(['day', `{${Number(day)}}`]);
  return values;
}
