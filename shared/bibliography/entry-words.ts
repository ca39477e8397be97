import { foldText } from '../text.ts';
import type { Entry } from './model.ts';
import { latexToLine } from './parse/latex-to-plain.ts';
import { splitOutside } from './parse/split.ts';

/** Where reference managers keep the groups and tags of an entry. */
const GROUPS = ['groups', 'mendeley-groups', 'mendeley-tags'] as const;

/**
 * The words under which somebody filed a work, for tags: its keywords, and the groups that JabRef
 * (`groups`) and Mendeley (`mendeley-groups`, with `/` between levels) put it in. None twice.
 */
export function wordsOfEntry({ fields, other = {} }: Entry): string[] {
  const groups = GROUPS.flatMap((name) => splitOutside(other[name] ?? '', '[,;]').map(latexToLine));
  const words = new Map<string, string>();
  for (const word of [...(fields.keywords ?? []), ...groups]) {
    const folded = foldText(word) || word;
    if (word !== '' && !words.has(folded)) words.set(folded, word);
  }
  return [...words.values()];
}
