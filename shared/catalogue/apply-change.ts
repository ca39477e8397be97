import type { TagColour } from '../colours.ts';
import type { Change } from '../operation.ts';
import { highlightChange, markChange, noteChange, paperOf } from './changed-fields.ts';
import { FLAGS } from './columns.ts';
import type { PaperTable } from './paper-table.ts';

/**
 * Takes in one change of what the user did: marks, tags, taggings, notes and highlights; others do
 * not concern lists. Gives the number of the paper that it changes, -1 when there is none.
 */
export function applyChange(table: PaperTable, change: Change): number {
  if (change.table === 'tags') applyTag(table, String(change.key), change);
  const id = paperOf(change);
  const nr = id === undefined ? -1 : table.numberOf(id);
  return nr >= 0 && applyToPaper(table, nr, change) ? nr : -1;
}

function applyTag({ tags }: PaperTable, path: string, { after }: Change): void {
  if (after === null) tags.forget(path);
  else
    tags.declare(
      path,
      'colour' in after ? ((after.colour as TagColour | null) ?? null) : undefined,
    );
}

function applyToPaper(table: PaperTable, nr: number, change: Change): boolean {
  switch (change.table) {
    case 'marks': {
      const { statusAt, ...mark } = markChange(change);
      const marked = table.setMark(nr, mark);
      return (statusAt !== undefined && table.setStatusAt(nr, statusAt)) || marked;
    }
    case 'taggings': {
      const tag = table.tags.numberFor(String(change.key[1]));
      const others = [...table.tagLists.get(nr)].filter((each) => each !== tag);
      return table.setTags(nr, change.after === null ? others : [...others, tag]);
    }
    case 'notes': {
      const hasNote = noteChange(change);
      return hasNote !== undefined && table.setFlag(nr, FLAGS.note, hasNote);
    }
    case 'highlights': {
      const before = table.columns.highlights[nr] ?? 0;
      return table.setHighlights(nr, before + highlightChange(change));
    }
    default:
      return false;
  }
}
