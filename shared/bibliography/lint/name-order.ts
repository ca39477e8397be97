import type { Author } from '../../paper.ts';
import type { Check } from './finding.ts';
import { namesAtFault } from './people.ts';

/** "JM", "J.M.", "J. M.", "J.-M.". */
const INITIALS = /^(?:\p{Lu}{1,3}|(?:\p{Lu}\.[ -]?){1,4})$/u;

const WORD = /^\p{Lu}[\p{Ll}\p{M}'’]+(?:[ -]\p{Lu}[\p{Ll}\p{M}'’]+)*$/u;

/**
 * Names of which the initials came out as the family name: "Smith JM", the form of MEDLINE, read in
 * reading order. Only where all persons of a list are so, two at least: an initial is a family name
 * in southern India, and "X" was one in Harlem.
 */
export const nameOrder: Check = (subject) =>
  namesAtFault(subject, (name, list) =>
    isSwapped(name) && list.length > 1 && list.every(isSwapped)
      ? { instead: [turned(name)] }
      : null,
  );

function isSwapped(name: Author): boolean {
  if ('literal' in name || !name.given) return false;
  return INITIALS.test(name.family) && WORD.test(name.given);
}

function turned(name: Author): Author {
  if ('literal' in name || !name.given) return name;
  return { ...name, family: name.given, given: name.family };
}
