import type { Author } from '../paper.ts';
import { encodeInGroups, type Flavour } from './latex.ts';
import { isGroup, splitOutside } from './parse/split.ts';

/** What stands at the end of a list that goes on. */
const AND_OTHERS = /^(?:et\.? al\.?|and others|others)$/i;

/** A part in which there is nothing to escape and nothing to hold together. */
const SIMPLE = /^(?!(?:and|others)$)[A-Za-z.']+$/i;

/**
 * Names as the inside of an author field, always in the forms with commas: `von Last, Jr, First`,
 * which need no guessing (btxdoc §4); groups in braces. Text that BibTeX would take for syntax (a
 * comma, the word "and") stands in braces as well.
 */
export function encodeNames(authors: readonly Author[], flavour: Flavour): string {
  return authors
    .map((author, index) => {
      const last = index > 0 && index === authors.length - 1;
      if (last && 'literal' in author && AND_OTHERS.test(author.literal)) return 'others';
      return encodeName(author, flavour);
    })
    .join(' and ');
}

/**
 * A macro in braces that begins a body or the last word of a name's part: biber (2.18) makes an
 * initial of it that is a lone brace. Before another word it stays, for it would be a "von".
 */
const LEADING_MACRO =
  /(?<=(?:^| )\{)\{\\(text[a-z]+)\}|(?:(?<=^| )\{\\(text[a-z]+)\}(?=[^\s,}][^\s,]*(?:,|$| and )))/g;

/**
 * Names as `encodeNames` writes them, so that biber takes them right: in biblatex nothing cuts names,
 * but a body called "others" would be "and others" for all its braces.
 */
export function namesForBiber(latex: string): string {
  const whole = latex.includes('{\\text') ? latex.replace(LEADING_MACRO, '\\$1$2{}') : latex;
  return namesWithCommas(whole.replaceAll('{others}', '{othe{rs}}'));
}

/** The start of a name in biblatex's extended format (manual 3.18 §3.6). */
export const EXTENDED_NAME = /^\s*"?\s*(?:family|given|prefix|suffix|id)\s*=/;

/** So many commas a name may have for biber (2.18), which counts those in braces as well. */
const MOST_COMMAS = 2;

/**
 * Names as `encodeNames` writes them, none of which biber refuses for its commas, and with it the
 * entry: it does not count where a name begins and ends with a brace.
 */
export function namesWithCommas(latex: string): string {
  if (!/\{[^{}]*,/.test(latex)) return latex;
  return splitOutside(latex, ' and ').map(bracedForCommas).join(' and ');
}

function bracedForCommas(name: string): string {
  if (isWithin(name) || EXTENDED_NAME.test(name) || name.split(',').length - 1 <= MOST_COMMAS)
    return name;
  const parts = splitOutside(name, ', ?');
  return parts.map((part) => (isGroup(part) ? part : braced(part))).join(', ');
}

function isWithin(name: string): boolean {
  return name.startsWith('{') && name.endsWith('}');
}

/**
 * The authors as a file can show them: braces around a particle would make it a part of the family
 * name, so it is one where a name has more commas than biber takes. The same list for all others.
 */
export function withCountedCommas(authors: readonly Author[]): readonly Author[] {
  const shown = authors.map((author) => {
    if ('literal' in author || author.particle === undefined) return author;
    const { particle, ...rest } = author;
    const written = encodeName(author, 'utf8');
    if (written.split(',').length - 1 <= MOST_COMMAS) return author;
    return { ...rest, family: `${particle} ${rest.family}` };
  });
  return shown.some((author, at) => author !== authors[at]) ? shown : authors;
}

function encodeName(author: Author, flavour: Flavour): string {
  if ('literal' in author) return braced(encodeInGroups(author.literal, flavour));
  const { family, given, particle, suffix } = author;
  const whole = given === undefined && suffix !== undefined ? `${family} ${suffix}` : family;
  const last = encodeFamily(whole, given === undefined, flavour);
  const von = particle === undefined ? last : `${encodePart(particle, flavour)} ${last}`;
  if (given === undefined) return von;
  const parts = suffix === undefined ? [von] : [von, encodePart(suffix, flavour)];
  return [...parts, encodePart(given, flavour)].join(', ');
}

/**
 * The last name. Braces keep together what BibTeX would take apart: words that look like a first
 * name or a "von" ("Ortega y Gasset"), and a lower-case word with a hyphen ("al-Farsi"), which it
 * would print without.
 */
function encodeFamily(family: string, alone: boolean, flavour: Flavour): string {
  if (SIMPLE.test(family)) return family;
  const words = family.split(' ');
  const lower = words.map((word) => /^\P{L}*\p{Ll}/u.test(word));
  const capital = lower.indexOf(false);
  const vonInside = capital >= 0 && lower.slice(capital, -1).includes(true);
  const hyphened = words.some((word, at) => lower[at] && /.-./.test(word));
  const together = hyphened || (words.length > 1 && (alone || vonInside));
  return together ? braced(encodeInGroups(family, flavour)) : encodePart(family, flavour);
}

function encodePart(part: string, flavour: Flavour): string {
  if (SIMPLE.test(part)) return part;
  const latex = encodeInGroups(part, flavour);
  return /,|(?:^|\s)and(?:\s|$)|^others$/i.test(part) ? braced(latex) : latex;
}

function braced(latex: string): string {
  return `{${latex}}`;
}
