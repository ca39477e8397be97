import { identifiersOf } from '../../shared/identifiers.ts';
import type { Change } from '../../shared/operation.ts';
import { type Batch, commit } from './commit.ts';
import { library } from './library.ts';
import { takeIn } from './take-in.ts';
import type { Incoming } from './take-paper.ts';

/** A paper that was added by hand, or was there already; an added one can be taken back. */
export type Added = { id: string; batch: Batch };

/**
 * Takes one paper into the library, of which several sources speak, the worst first. A new one is
 * marked as the user's doing, so that it never fades from the inbox nor counts as untouched.
 */
export async function addPaper(layers: readonly Incoming[]): Promise<Added> {
  const [taken] = await takeIn(layers);
  const id = taken?.id ?? '';
  if (taken?.outcome !== 'added') return { id, batch: { group: '', last: '', changes: [] } };
  const came = await rowsOf(id, layers);
  const batch = await commit(async () => [inboxMark(id)]);
  return { id, batch: { ...batch, changes: [...came, ...batch.changes] } };
}

function inboxMark(paperId: string): Change {
  const after = { paperId, status: 'inbox', statusAt: Date.now() };
  return { table: 'marks', key: paperId, before: null, after };
}

/** The rows of a paper that has just been added, as changes. */
async function rowsOf(id: string, layers: readonly Incoming[]): Promise<Change[]> {
  const { db } = library();
  const keys = [...new Set([id, ...layers.flatMap(({ draft }) => identifiersOf(draft))])];
  const [paper, texts, identifiers] = await Promise.all([
    db.papers.get(id),
    db.texts.get(id),
    db.identifiers.bulkGet(keys),
  ]);
  const own = identifiers.filter((row) => row?.paperId === id);
  const added = (table: Change['table'], key: string, row: object): Change => ({
    table,
    key,
    before: null,
    after: { ...row },
  });
  return [
    ...(paper ? [added('papers', id, paper)] : []),
    ...(texts ? [added('texts', id, texts)] : []),
    ...own.flatMap((row) => (row ? added('identifiers', row.key, row) : [])),
  ];
}
