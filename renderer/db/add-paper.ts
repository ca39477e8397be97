import { identifiersOf } from '../../shared/identifiers.ts';
import type { Change } from '../../shared/operation.ts';
import type { Batch } from './commit.ts';
import { library } from './library.ts';
import { takeIn } from './take-in.ts';
import type { Incoming } from './take-paper.ts';

/** A paper that was added by hand, or was there already; an added one can be taken back. */
export type Added = { id: string; batch: Batch };

/** Takes one paper into the library, of which several sources speak, the worst first. */
export async function addPaper(layers: readonly Incoming[]): Promise<Added> {
  const [taken] = await takeIn(layers);
  const id = taken?.id ?? '';
  const isNew = taken?.outcome === 'added';
  return { id, batch: { group: '', last: '', changes: isNew ? await rowsOf(id, layers) : [] } };
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
