import type { Batch } from '../db/commit.ts';
import { useList, whenListed } from './list.ts';
import { placeOf } from './rows.ts';
import { isOpenListed, numberOf, openNextInPlace, openPaper } from './selection.ts';

/** When the open paper has left the list, opens the one that moved up into its place. */
export async function followOn(): Promise<void> {
  if (!useList.getState().ready) return;
  await whenListed();
  if (!isOpenListed() && useList.getState().total > 0) openNextInPlace();
}

/**
 * Opens the paper that came back into the list with these changes, or the next one when the open
 * one left it. `openWasListed` says whether it stood in the list before.
 */
export async function reveal(changes: Batch['changes'], openWasListed: boolean): Promise<void> {
  const papers = new Set(
    changes.flatMap(({ table, key }) => (table === 'marks' ? [String(key)] : [])),
  );
  const [only] = papers;
  if (!useList.getState().ready) return;
  const found = papers.size === 1 && only !== undefined ? numberOf(only) : -1;
  const [nr] = await Promise.all([found, whenListed()]);
  if (placeOf(useList.getState().order, nr) >= 0) openPaper(nr);
  else if (openWasListed) await followOn();
}
