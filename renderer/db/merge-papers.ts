import { layersOf } from '../../shared/library-file/layers.ts';
import { mergeDraft } from '../../shared/merge.ts';
import { type Change, patch, removal } from '../../shared/operation.ts';
import type { Paper, PaperTexts } from '../../shared/paper.ts';
import { type Batch, commit } from './commit.ts';
import { library } from './library.ts';
import { movedCitekeys, returnedCitekeys } from './move-citekeys.ts';
import { moveUserRows } from './move-user-rows.ts';
import type { MergeRow } from './rows.ts';

/** A paper as the world has it. */
type Facts = { paper: Paper; texts: PaperTexts };

/**
 * Makes two papers one: `id` is gone, and `into` has the better of their facts and all that the user
 * did with either. What feeds say of the other from then on is said of this one.
 */
export function mergePapers(into: string, id: string): Promise<Batch> {
  return commit(() => mergeChanges(into, id));
}

/** The changes that make two papers one, within the caller's transaction. */
export async function mergeChanges(into: string, id: string): Promise<(Change | null)[]> {
  const [kept, gone] = await Promise.all([factsOf(into), factsOf(id)]);
  if (!kept || !gone || into === id) return [];
  const merged = withFactsOf(kept, gone);
  const [facts, texts] = [
    patch('papers', into, kept.paper, { ...merged.paper }),
    patch('texts', into, kept.texts, { ...merged.texts }),
  ];
  const at = Date.now();
  const keys = await movedCitekeys(id, into, at);
  const row: Omit<MergeRow, 'id'> = {
    into,
    ...gone,
    before: { ...facts?.before, ...texts?.before },
    after: { ...facts?.after, ...texts?.after },
    at,
    ...keys.former,
  };
  return [
    facts,
    texts,
    removal('papers', id, gone.paper),
    removal('texts', id, gone.texts),
    patch('merges', id, null, row),
    ...keys.changes,
    ...(await moveUserRows(id, into)),
  ];
}

/**
 * Takes a merge apart: the paper that was gone is there again, and the other has the facts that it
 * had before, where nothing better came since. Its citekeys are its own again; what else the user did
 * stays with the one that was kept.
 */
export function splitPaper(id: string): Promise<Batch> {
  return commit(async () => {
    const row = await library().db.merges.get(id);
    const kept = row && (await factsOf(row.into));
    if (!row) return [];
    return [
      removal('merges', id, row),
      patch('papers', id, null, withoutId(row.paper)),
      patch('texts', id, null, withoutId(row.texts)),
      ...(kept ? backTo(kept, row) : []),
      ...(await returnedCitekeys(row)),
    ];
  });
}

/** The papers that were merged into one. */
export async function mergedInto(into: string): Promise<MergeRow[]> {
  return library()
    .db.merges.filter((row) => row.into === into)
    .toArray();
}

function backTo({ paper, texts }: Facts, { before, after }: MergeRow): (Change | null)[] {
  const own = (row: object) => {
    const now = row as Record<string, unknown>;
    const names = Object.keys(after).filter((name) => isSame(now[name], after[name]));
    return Object.fromEntries(names.map((name) => [name, before[name] ?? null]));
  };
  return [
    patch('papers', paper.id, paper, own(paper)),
    patch('texts', texts.id, texts, own(texts)),
  ];
}

/** The one paper with what the other knows better, not as well; when it came in is its own. */
function withFactsOf(kept: Facts, { paper, texts }: Facts): Facts {
  let { paper: facts, texts: long } = kept;
  const [first = { source: '' }] = paper.seenIn;
  for (const { draft, origin, sighting } of layersOf(
    { paper: { ...paper, ...texts }, tags: [], highlights: [] },
    first,
  )) {
    ({ paper: facts, texts: long } = mergeDraft(facts, long, draft, origin, sighting, 'stays'));
  }
  return { paper: facts, texts: long };
}

async function factsOf(id: string): Promise<Facts | null> {
  const { db } = library();
  const [paper, texts] = await Promise.all([db.papers.get(id), db.texts.get(id)]);
  return paper ? { paper, texts: texts ?? { id } } : null;
}

function withoutId<T extends { id: string }>({ id: _id, ...rest }: T): Omit<T, 'id'> {
  return rest;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
