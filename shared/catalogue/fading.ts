import { FLAGS } from './columns.ts';
import type { PaperTable } from './paper-table.ts';
import { PRESENT_BIT } from './state-byte.ts';

/** The state byte of a paper in the inbox, without star and rating. */
const UNTOUCHED = PRESENT_BIT;

/**
 * Finds the papers that fade from the inbox: they came in before `cutoff`, in ms since 1970, and
 * nobody has touched them. A status that was ever changed, a tag, a note or a highlight is a touch.
 * Sets their marks in `marks` to 0, if given; gives how many there are.
 */
export function fade(table: PaperTable, cutoff: number, marks?: Uint8Array): number {
  const { columns, tagLists, length } = table;
  const { states, addedAt, statusAt, highlights, flags } = columns;
  let count = 0;
  for (let nr = 0; nr < length; nr += 1) {
    if (states[nr] !== UNTOUCHED || (addedAt[nr] as number) >= cutoff) continue;
    const isTouched =
      statusAt[nr] !== 0 ||
      ((flags[nr] as number) & FLAGS.note) !== 0 ||
      highlights[nr] !== 0 ||
      tagLists.countOf(nr) !== 0;
    if (isTouched) continue;
    count += 1;
    if (marks) marks[nr] = 0;
  }
  return count;
}
