import { COMPANY_FORMS, GROUP_WORDS, PARTICLES, SUFFIXES } from '../bibliography/name-words.ts';
import { parseName } from '../names.ts';

const plain = (word: string) => word.toLowerCase().replaceAll('.', '').trim();
const words = (name: string) => name.split(' ').length;

/** "K.", "A. B.", "J.-P.", "KB": what stands for given names. */
const INITIALS = /^(?:\p{Lu}\.?[ -]?){1,4}$/u;

/**
 * The names in one line that may list several. Between names stand semicolons, commas, "and" or
 * "&"; "Void, K." is one name, "Void, K., Blank, L." are two, and so may "Void, Karl" be one:
 * always when `isOne` says that the source lists names singly. What brackets add is left out.
 */
export function splitNames(line: string, isOne: boolean): string[] {
  const text = withoutBrackets(line);
  if (/[;；、]/.test(text)) return parts(text, /[;；、]/);
  const isGroup = text.split(/[ ,]/).some((word) => GROUP_WORDS.has(word.toLowerCase()));
  const joined = isGroup ? [text] : parts(text, / (?:and|und|et) (?!al\b)| & /i);
  const lists = joined.map((part) => withSuffixes(parts(part, /[,，]/)));
  if (lists.length > 1 && lists.every((list) => list.length === 2 && isInverted(list)))
    return lists.map(invert);
  const [first = []] = lists;
  if (lists.length === 1 && first.length === 2)
    return isOne || isInverted(first) ? [invert(first)] : first;
  if (lists.length === 1 && isPairs(first)) return pairs(first);
  return lists.flat();
}

/** As arXiv lists names: reading order, commas between them, affiliations in brackets. */
export function splitAtCommas(line: string): string[] {
  return withSuffixes(parts(withoutBrackets(line), /,/)).flatMap((name) => {
    // "The Pebble Collaboration: A. One, B. Two"
    const [, group, member] = /^(.{1,200}\bcollaboration)\s?:\s?(\S.*)$/i.exec(name) ?? [];
    return group && member ? [group, member] : [name];
  });
}

/** "Ferreira, Ana" and "van der Meer, Ludwig Jan", but not "Ana Ferreira, Otto Brandt". */
function isInverted([last = '', first = '']: readonly string[]): boolean {
  if (INITIALS.test(first) || words(last) === 1) return true;
  if (PARTICLES.has(last.split(' ', 1)[0] ?? '')) return true;
  return words(first) === 1 && !('literal' in parseName(first));
}

function isPairs(list: readonly string[]): boolean {
  if (list.length < 4 || list.length % 2 > 0) return false;
  const given = list.filter((_, at) => at % 2 === 1);
  return given.every((name) => INITIALS.test(name)) || list.every((name) => words(name) === 1);
}

function pairs(list: readonly string[]): string[] {
  return list.flatMap((last, at) => (at % 2 === 0 ? invert([last, list[at + 1] ?? '']) : []));
}

function invert([last = '', first = '']: readonly string[]): string {
  return `${last}, ${first}`;
}

/** "Meer", "Jr." is one name, and so is "Google", "Inc.". */
function withSuffixes(list: readonly string[]): string[] {
  const names: string[] = [];
  for (const part of list) {
    const isSuffix = SUFFIXES.has(plain(part)) || COMPANY_FORMS.has(plain(part));
    if (isSuffix && names.length > 0) names[names.length - 1] += `, ${part}`;
    else names.push(part);
  }
  return names;
}

function parts(text: string, at: RegExp): string[] {
  return text
    .split(at)
    .map((part) => part.replace(/\bet al\b\.?|^(?:and|und|et) /gi, '').trim())
    .filter((part) => /\p{L}/u.test(part) && !/^(?:and|und|et|others)$/i.test(part));
}

/** Without what stands in round brackets, which may nest; one without partner is left alone. */
function withoutBrackets(text: string): string {
  if (!/[()]/.test(text)) return text;
  const open: number[] = [];
  // In order, and none within another: a pair takes the place of those inside it.
  const spans: { start: number; end: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') open.push(at);
    else if (text[at] === ')') {
      const start = open.pop();
      if (start === undefined) continue;
      while ((spans.at(-1)?.start ?? -1) > start) spans.pop();
      spans.push({ start, end: at + 1 });
    }
  }
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    pieces.push(text.slice(from, start));
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces.join(' ').replace(/ +(?=[ ,;])/g, '');
}
