import { formatName } from '../../names.ts';
import type { Author } from '../../paper.ts';
import type { Check } from './finding.ts';
import { type NameFault, namesAtFault } from './people.ts';

const ET_AL = /^(?:and )?(?:et\.? ?al\.?|others)$/i;
const ENDING = /[\s,]+(?:et\.? al\.?|and others)$/i;

/** The name by which bibliographies know that a list goes on (btxdoc §4). */
const OTHERS: Author = { literal: 'others' };

/**
 * "et al." as an author or within a name. Styles print it as somebody's name; at the end of a list
 * the name "others" says the same in every format. Elsewhere nobody can say who is meant.
 */
export const etAl: Check = (subject) =>
  namesAtFault(subject, (name, list, index): NameFault | null => {
    const text = formatName(name);
    const isLast = index === list.length - 1;
    if (ET_AL.test(text)) {
      if (isLast && index > 0) return text === 'others' ? null : { instead: [OTHERS] };
      return { instead: null };
    }
    if (!ENDING.test(text)) return null;
    const bare = withoutEnding(name);
    return { instead: isLast && bare ? [bare, OTHERS] : null };
  });

/** The name alone; null where nothing of it is left. */
function withoutEnding(name: Author): Author | null {
  const bare = (text: string) => text.replace(ENDING, '');
  if ('literal' in name) return { literal: bare(name.literal) };
  return ENDING.test(` ${name.family}`) ? null : { ...name, family: bare(name.family) };
}
