import type { Author } from '../../paper.ts';
import type { Check } from './finding.ts';
import { type NameFault, namesAtFault } from './people.ts';

/** Three capitals at least, and no small letter: shorter ones may be initials, or short names. */
const SHOUTED = /^(?=(?:.*\p{Lu}){3})[^\p{Ll}\p{Lt}]+$/u;

/** Beginnings after which another letter is a capital in some names and not in others. */
const UNSURE = /(?:^|[\s-])(?:MC|MAC|FITZ|VAN|VON)(?=\p{Lu}{2})/u;

/**
 * A person whose family name stands in capitals, as some registries and French habit have it: the
 * reference would shout. Groups, initials and names in scripts without small letters are left.
 */
export const nameCapitals: Check = (subject) =>
  namesAtFault(subject, (name): NameFault | null => {
    if ('literal' in name || !SHOUTED.test(name.family) || !name.given) return null;
    if (UNSURE.test(name.family)) return { instead: null };
    const given = SHOUTED.test(name.given) && !name.given.includes('.');
    const mended: Author = {
      ...name,
      family: lowered(name.family),
      ...(given && { given: lowered(name.given) }),
    };
    return { instead: [mended] };
  });

/** "SMITH-JONES" as "Smith-Jones", "O'BRIEN" as "O'Brien". */
function lowered(name: string): string {
  return name.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => {
    const [first = '', ...rest] = word;
    return first + rest.join('').toLowerCase();
  });
}
