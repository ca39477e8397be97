import { calendarDay } from '../../feed/feed-dates.ts';
import { field, type JsonObject, listField, objectOf, textField } from '../../feed/json-value.ts';
import { looseDate } from '../../lookup/partial-date.ts';
import { isEdtf } from '../parse/dates.ts';
import type { CslDate } from './item.ts';

/** A date or end of a range of ISO 8601-2 level 1, with its doubt: `2024-03-05`, `2024-21`, `2024~`. */
const END = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%])?$/;

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

/** A date of the model (EDTF) as CSL has it; what its numbers cannot say is a literal. */
export function cslDateOf(date: string): CslDate {
  // What is not said of a day or month is left out.
  const [first = '', last] = date.replaceAll('-XX', '').split('/');
  const [, year, month, , doubt] = END.exec(first) ?? [];
  const season = Number(month) - 20;
  if (year !== undefined && last === undefined && season >= 1 && season <= 4) {
    return { 'date-parts': [[Number(year)]], season, ...circa(doubt) };
  }
  const ends = [first, last].filter((end) => end !== undefined && !/^(?:\.\.)?$/.test(end));
  const parts = ends.map((end) => partsOf(end ?? ''));
  const known = parts.filter((part) => part !== null);
  if (known.length === 0 || known.length < parts.length || /^(?:\.\.)?$/.test(first)) {
    return { literal: date };
  }
  return { 'date-parts': known, ...circa(/[?~%]/.exec(date)?.[0]) };
}

function circa(doubt: string | undefined): { circa?: boolean } {
  return doubt === undefined ? {} : { circa: true };
}

function partsOf(end: string): number[] | null {
  const [, year, month, day] = END.exec(end) ?? [];
  if (year === undefined || Number(month ?? 1) > 12) return null;
  return [year, month, day].flatMap((part) => (part === undefined ? [] : Number(part)));
}

/**
 * A date variable of CSL-JSON as a date of the model: `date-parts` of numbers or texts, with season
 * and circa; `edtf`, `raw`, `literal` or a bare text as far as it is understood. `exact` is false
 * where it says more than the date does.
 */
export function readCslDate(value: unknown): { date: string | null; exact: boolean } {
  if (typeof value === 'string' || typeof value === 'number') return fromText(String(value));
  const object = objectOf(value);
  if (!object) return { date: null, exact: false };
  const parts = listField(object, 'date-parts');
  const known = fromParts(parts, object);
  if (known) return known;
  const text = ['edtf', 'raw', 'literal', 'date-time'].map((name) => textField(object, name));
  const said = text.find((each) => each.trim() !== '');
  // Crossref writes `[[null]]` for "not known".
  return said === undefined ? { date: null, exact: parts.length > 0 } : fromText(said);
}

function fromText(text: string): { date: string | null; exact: boolean } {
  const date = text.slice(0, 100).trim();
  if (isEdtf(date)) return { date, exact: true };
  const days = date.split('/').map(looseDate);
  if (days.length === 2 && days.every((day) => day !== null)) {
    return { date: days.join('/'), exact: true };
  }
  const loose = looseDate(date);
  if (loose) return { date: loose, exact: true };
  const year = /(?:^|\D)(\d{4})(?!\d)/.exec(date)?.[1];
  return { date: year ?? null, exact: false };
}

function fromParts(
  parts: readonly unknown[],
  object: JsonObject,
): { date: string; exact: boolean } | null {
  const ends = parts.slice(0, 2).map((part) => endOf(Array.isArray(part) ? part : [part]));
  const [first, last] = ends;
  if (!first) return null;
  const doubt = isTrue(field(object, 'circa')) ? '~' : '';
  const season = seasonOf(field(object, 'season'));
  if (season !== null && /^-?\d{4}$/.test(first.text)) {
    return { date: `${first.text}-2${season}${doubt}`, exact: first.exact };
  }
  const range = last ? `/${last.text}` : '';
  const isExact = first.exact && (last?.exact ?? true) && parts.length <= 2;
  return { date: `${first.text}${doubt}${range}`, exact: isExact };
}

function endOf(part: readonly unknown[]): { text: string; exact: boolean } | null {
  const [year, month, day] = part.map(wholeNumber);
  if (!year || Math.abs(year) > 9999) return null;
  const y = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
  if (!month) return { text: y, exact: true };
  // Seasons stand in place of months: 13 to 16 in citeproc, 21 to 24 in EDTF.
  const season = month > 20 ? month - 20 : month - 12;
  if (season >= 1 && season <= 4) return { text: `${y}-2${season}`, exact: true };
  if (month < 1 || month > 12) return { text: y, exact: false };
  const ym = `${y}-${String(month).padStart(2, '0')}`;
  if (!day) return { text: ym, exact: true };
  // The Gregorian calendar repeats itself every 400 years.
  const isDay = calendarDay(2000 + (((year % 400) + 400) % 400), month, day) !== null;
  return { text: isDay ? `${ym}-${String(day).padStart(2, '0')}` : ym, exact: isDay };
}

function wholeNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isInteger(value) ? value : null;
  return typeof value === 'string' && /^\s*-?\d{1,5}\s*$/.test(value) ? Number(value) : null;
}

function isTrue(value: unknown): boolean {
  return (
    value === true || value === 1 || (typeof value === 'string' && !/^(?:|0|false)$/.test(value))
  );
}

function seasonOf(value: unknown): number | null {
  const word = String(value)
    .trim()
    .toLowerCase()
    .replace(/^season-0?/, '')
    .replace('fall', 'autumn');
  const named = SEASONS.indexOf(word) + 1;
  const number = named || wholeNumber(word) || 0;
  const season = number > 20 ? number - 20 : number;
  return season >= 1 && season <= 4 ? season : null;
}
