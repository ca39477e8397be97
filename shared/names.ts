import {
  CAPITAL_PARTICLES,
  COMPANY_FORMS,
  CONNECTORS,
  FINAL_GROUP_WORDS,
  GROUP_WORDS,
  PARTICLES,
  SUFFIXES,
  VIETNAMESE_FAMILIES,
} from './bibliography/name-words.ts';
import type { Author } from './paper.ts';
import { cleanText, foldText } from './text.ts';

type Person = Exclude<Author, { literal: string }>;

const CJK = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー・\s]+$/u;

/** One word that no person is called: "OpenAI", "NVIDIA", "01.AI"; not "McDonald" or "DeVries". */
const GROUP_IN_ONE_WORD =
  /^(?!(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz)\p{Lu}\p{Ll}+$).*(?:\p{Ll}\p{Lu}|\p{Lu}\p{Lu}|\d)/u;

const GROUP_SHAPE = /^[Tt]he\s|^et al\b|\s(?:of|for|and|et|und)\s|\sAI\b|[&@:]/;

/**
 * Takes a name from outside apart. Reads `First von Last`, `von Last, First` and
 * `von Last, Jr, First` (btxdoc §4), and a text in braces as it stands. Names of groups become
 * literals: "The Pebble Collaboration", "Qwen Team", "OpenAI". A name in Chinese, Japanese or
 * Korean letters has its family name first ("山田 太郎") or, without a space, is all family name,
 * for nothing says where that ends. A blank text is the literal "Anonymous".
 */
export function parseName(text: string): Author {
  const name = withoutAside(cleanText(text));
  const braced = /^\{([^{}]*[^{}\s][^{}]*)\}$/.exec(name)?.[1];
  if (braced) return { literal: braced.trim() };
  const parts = name.split(/[,，]/).flatMap((part) => part.trim() || []);
  const [first, second, third] = parts;
  if (first === undefined) return { literal: 'Anonymous' };
  if (second === undefined) return parseInOrder(first);
  if (isGroup(first) || COMPANY_FORMS.has(plain(second)) || parts.length > 3) {
    return { literal: name };
  }
  if (third === undefined) {
    return isSuffix(second) ? withSuffix(parseInOrder(first), second) : inverted(first, second);
  }
  // "Last, First, Jr." is wrong in BibTeX, and common.
  const swapped = isSuffix(third) && !isSuffix(second);
  const [suffix, given] = swapped ? [third, second] : [second, third];
  return withSuffix(inverted(first, given), suffix);
}

/** The name as people write it: "Otto van der Berg Jr."; the name of a group as it is. */
export function formatName(author: Author): string {
  if ('literal' in author) return author.literal;
  const { family, given, particle, suffix } = author;
  // Where the family name comes first, no blank stands between.
  if (given && CJK.test(family) && CJK.test(given)) return family + given;
  return [given, particle, family, suffix].filter(Boolean).join(' ');
}

/** The name to sort and to shorten by: "Berg", without particle; all of a literal. */
export function familyOf(author: Author): string {
  return 'literal' in author ? author.literal : author.family;
}

/** Drops what brackets add to a full name: an affiliation, the name in another script. */
function withoutAside(name: string): string {
  const short = name.replace(/\s*[(（][^()（）]*[)）]$/u, '');
  return short.includes(' ') && !isGroup(short) ? short : name;
}

function parseInOrder(name: string): Author {
  if (isGroup(name)) return { literal: name };
  const words = apart(name).split(' ');
  const [first = name, ...rest] = words;
  if (rest.length === 0) return { family: first };
  if (CJK.test(name)) return { family: first, given: rest.join(' ') };
  const last = words.at(-1) ?? '';
  if (rest.length > 1 && isSuffix(last)) {
    return withSuffix(parseInOrder(words.slice(0, -1).join(' ')), last);
  }
  const { particle, family } = boundaries(words);
  return person(words.slice(0, particle), words.slice(particle, family), words.slice(family));
}

/** `von Last, First`, with the particle where it is found: "Berg, Otto van der" as well. */
function inverted(last: string, first: string): Author {
  const family = last.split(' ');
  const given = first.split(' ');
  const before = family.slice(0, -1).findIndex((word) => !isParticle(word));
  const leading = before < 0 ? family.length - 1 : before;
  // Someone may be called "Al" and nothing else.
  const trailing = given.findLastIndex((word) => !isParticle(word)) + 1 || given.length;
  const particle = [...given.slice(trailing), ...family.slice(0, leading)];
  return person(given.slice(0, trailing), particle, family.slice(leading));
}

/** Where the particle and the family name begin in a name in reading order. */
function boundaries(words: readonly string[]): { particle: number; family: number } {
  const last = words.length - 1;
  if (last >= 2 && CONNECTORS.has(words[last - 1] ?? '')) {
    return { particle: last - 2, family: last - 2 };
  }
  const particle = words.findIndex((word, index) => index < last && isParticle(word));
  if (particle >= 0) {
    const family = words.findIndex((word, index) => index > particle && !isParticle(word));
    return { particle, family: family < 0 ? last : family };
  }
  let family = last;
  while (family > 1 && isCapitalParticle(words, family - 1)) family -= 1;
  return { particle: family, family };
}

function isParticle(word: string): boolean {
  return PARTICLES.has(word.replace(/['’]$/, '')) || /^['’]\p{Ll}$/u.test(word);
}

function isCapitalParticle(words: readonly string[], index: number): boolean {
  if (!CAPITAL_PARTICLES.has(words[index] ?? '')) return false;
  return ![words[0], words.at(-1)].some((word) => VIETNAMESE_FAMILIES.has(foldText(word ?? '')));
}

function person(
  given: readonly string[],
  particle: readonly string[],
  family: readonly string[],
): Person {
  return {
    family: family.join(' '),
    ...(given.length > 0 && { given: given.join(' ') }),
    ...(particle.length > 0 && { particle: particle.join(' ') }),
  };
}

function withSuffix(author: Author, suffix: string): Author {
  return 'literal' in author ? author : { ...author, suffix };
}

/** "J.P.Morgan" as "J.P. Morgan". */
function apart(name: string): string {
  return name.replace(/^((?:\p{Lu}\.)+)(?=\p{Lu}\p{Ll}+$)/u, '$1 ');
}

function isSuffix(word: string): boolean {
  return SUFFIXES.has(plain(word));
}

function isGroup(name: string): boolean {
  const words = name.split(' ');
  if (words.length === 1) return GROUP_IN_ONE_WORD.test(apart(name));
  const folded = words.map((word) => word.toLowerCase());
  const last = folded.at(-1) ?? '';
  if (FINAL_GROUP_WORDS.has(last) || folded.some((word) => GROUP_WORDS.has(word))) return true;
  if (GROUP_SHAPE.test(name)) return true;
  return /\d/.test(words.filter((word) => !isSuffix(word)).join(' '));
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll('.', '');
}
