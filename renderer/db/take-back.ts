import { type Change, type Fields, inverse, removal, USER_TABLES } from '../../shared/operation.ts';
import { type Batch, commit } from './commit.ts';
import { library } from './library.ts';

/**
 * Takes an action back, last change first. A row that goes is remembered as it is now, with what
 * was typed into it since, so that taking this back in turn loses nothing.
 */
export function takeBack(changes: readonly Change[]): Promise<Batch> {
  // Backwards, because later changes of one action may rest on earlier ones.
  const inverses = [...changes].reverse().map(inverse);
  return commit(async () => {
    const rows = await goingRows(inverses);
    return inverses.map((change) => {
      const row = change.after === null ? rows.get(nameOf(change)) : undefined;
      return row ? removal(change.table, change.key, row) : change;
    });
  });
}

/** The rows that some changes are about to remove, as they are now. */
async function goingRows(changes: readonly Change[]): Promise<Map<string, Fields>> {
  const rows = new Map<string, Fields>();
  for (const table of USER_TABLES) {
    const going = changes.filter((change) => change.table === table && change.after === null);
    if (going.length === 0) continue;
    const stored = library().db.table<Fields, Change['key']>(table);
    const found = await stored.bulkGet(going.map(({ key }) => key));
    going.forEach((change, index) => {
      const row = found[index];
      if (row) rows.set(nameOf(change), row);
    });
  }
  return rows;
}

const nameOf = ({ table, key }: Change) => JSON.stringify([table, key]);
