import { parseName } from '../../names.ts';
import type { Author } from '../../paper.ts';
import { isLabelledGroup } from '../label-letters.ts';
import { EXTENDED_NAME } from '../name-list.ts';
import { COMPANY_FORMS, PARTICLES, SUFFIXES } from '../name-words.ts';
import { latexToLine } from './latex-to-plain.ts';
import { isGroup, splitOutside } from './split.ts';

type Person = Exclude<Author, { literal: string }>;

/** Stands at the end of a list that goes on, as the writer takes it. */
export const OTHERS: Author = { literal: 'others' };

/**
 * The names of an `author` field (btxdoc §4): parted by the word "and" outside braces, in any of
 * BibTeX's three forms or in biblatex's extended name format (manual 3.18 §3.6). A name or a family
 * name in braces is not taken apart; "and others" is the literal `others`.
 */
export function readNames(latex: string): Author[] {
  const texts = splitOutside(latex, '(?:^|\\s)and(?=\\s|$)').map((name) => name.trim());
  const names = texts.filter((name) => name !== '' && !/^and$/i.test(name));
  return names.flatMap((name, index) => {
    if (!/^(?:others|et\.? al\.?)$/i.test(name)) return readName(name);
    return index > 0 && index === names.length - 1 ? OTHERS : [];
  });
}

function readName(latex: string): Author | [] {
  if (isGroup(latex) || isLabelledGroup(latex)) {
    const literal = latexToLine(latex);
    return literal === '' ? [] : { literal };
  }
  if (EXTENDED_NAME.test(latex)) return extended(latex);
  const parts = splitOutside(latex, ',').map((part) => part.trim());
  const [last = '', second, third] = parts;
  if (second === undefined) return inOrder(last);
  if (parts.length > 3) {
    const literal = latexToLine(latex);
    return literal === '' ? [] : { literal };
  }
  if (third === undefined) return inverted(last, second);
  // "Last, First, Jr." is wrong in BibTeX, and common.
  const swapped = isSuffix(third) && !isSuffix(second);
  return swapped ? inverted(last, second, third) : inverted(last, third, second);
}

/** `First von Last`. */
function inOrder(latex: string): Author | [] {
  if (/[{~]/.test(latex)) {
    const words = splitOutside(latex, '[\\s~]+').filter(Boolean);
    const family = words.at(-1) ?? '';
    if (words.length > 1 && isGroup(family)) {
      return inverted(family, words.slice(0, -1).join(' '));
    }
  }
  const name = latexToLine(latex);
  if (name === '') return [];
  return name.includes(' ') ? parseName(name) : { family: name };
}

/** `von Last, First` and `von Last, Jr, First`. */
function inverted(last: string, first: string, suffix = ''): Author | [] {
  const given = latexToLine(first);
  const words = splitOutside(last, '[\\s~]+').filter(Boolean);
  const end = words.slice(0, -1).findLastIndex(isLower) + 1;
  const family = latexToLine(words.slice(end).join(' '));
  const particle = latexToLine(words.slice(0, end).join(' '));
  if (family === '') return given === '' ? [] : inOrder(first);
  if (suffix === '' && isCompanyForm(given)) return { literal: `${family}, ${given}` };
  return person({ family, particle, suffix: latexToLine(suffix), ...apart(given) });
}

/** "Berg, Otto van der": the particle stands behind the given name in catalogues. */
function apart(given: string): { given: string; trailing: string } {
  const words = given.split(' ');
  const end = words.findLastIndex((word) => !PARTICLES.has(word)) + 1;
  if (end === 0 || end === words.length) return { given, trailing: '' };
  return { given: words.slice(0, end).join(' '), trailing: words.slice(end).join(' ') };
}

type Parts = { family: string; given: string; particle: string; suffix: string; trailing?: string };

function person({ family, given, particle, suffix, trailing = '' }: Parts): Person {
  const before = [trailing, particle].filter(Boolean).join(' ');
  return {
    family,
    ...(given && { given }),
    ...(before && { particle: before }),
    ...(suffix && { suffix }),
  };
}

/** `family=Berg, given=Otto, prefix=van der, useprefix=true`. */
function extended(latex: string): Author | [] {
  const parts = new Map<string, string>();
  for (const part of splitOutside(latex.replace(/^"(.*)"$/s, '$1'), ',')) {
    const [, name, value = ''] = /^\s*"?\s*([\w-]+)\s*=\s*(.*?)"?\s*$/s.exec(part) ?? [];
    if (name !== undefined) parts.set(name, latexToLine(value));
  }
  const of = (name: string) => parts.get(name) ?? '';
  const [family, given] = [of('family'), of('given')];
  if (family === '' && given === '') return [];
  if (family === '') return { family: given };
  return person({ family, given, particle: of('prefix'), suffix: of('suffix') });
}

/** BibTeX's "lower case": the first letter outside braces is a small one (btxdoc §4). */
function isLower(word: string): boolean {
  const letter = word.includes('\\') ? latexToLine(word) : word.replace(/\{.*/s, '');
  return /^\P{L}*\p{Ll}/u.test(letter);
}

function isSuffix(text: string): boolean {
  return SUFFIXES.has(folded(text));
}

function isCompanyForm(text: string): boolean {
  return COMPANY_FORMS.has(folded(text));
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll('.', '');
}
