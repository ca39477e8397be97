import { identifiersOf } from '../../shared/identifiers.ts';
import { mergeDraft, newPaper } from '../../shared/merge.ts';
import type { DraftField, Origin, Paper, PaperDraft, Sighting } from '../../shared/paper.ts';
import { findPaper } from './find-paper.ts';
import { library, tell } from './library.ts';
import { takeAllNew } from './take-all-new.ts';

/** What a source says of a paper, and which source. */
export type Incoming = { draft: PaperDraft; origin: Origin; sighting: Sighting };

/** What came of some drafts, in their order. */
export type Taken = { id: string; outcome: 'added' | DraftField[] };

/** Drafts stored in one transaction: enough to be quick, few enough to leave the page free. */
const CHUNK = 200;

/** How far a long import is; return false to stop after the current chunk. */
export type Progress = (done: number, total: number) => boolean;

/**
 * Takes drafts into the library: new papers are added, known ones improved where the source
 * knows better. Nothing that the user did is touched.
 */
export async function takeIn(
  incoming: readonly Incoming[],
  progress: Progress = () => true,
): Promise<Taken[]> {
  const taken: Taken[] = [];
  for (let from = 0; from < incoming.length; from += CHUNK) {
    taken.push(...(await takeChunk(incoming.slice(from, from + CHUNK))));
    if (!progress(taken.length, incoming.length)) break;
  }
  return taken;
}

async function takeChunk(incoming: readonly Incoming[]): Promise<Taken[]> {
  const { db } = library();
  const touched = new Map<string, Paper>();
  const taken = await db.transaction('rw', [db.papers, db.texts, db.identifiers], async () => {
    const results: Taken[] = [];
    for (const paper of (await takeAllNew(incoming)) ?? []) {
      touched.set(paper.id, paper);
      results.push({ id: paper.id, outcome: 'added' });
    }
    if (results.length > 0) return results;
    for (const one of incoming) {
      const { paper, result } = await takeOne(one);
      if (paper) touched.set(paper.id, paper);
      results.push(result);
    }
    return results;
  });
  if (touched.size > 0) tell({ papers: [...touched.values()] });
  return taken;
}

async function takeOne({
  draft,
  origin,
  sighting,
}: Incoming): Promise<{ paper?: Paper; result: Taken }> {
  const { db } = library();
  const id = await findPaper(draft);
  const stored = id === undefined ? undefined : await db.papers.get(id);
  if (!stored) {
    const keys = identifiersOf(draft);
    // Two works may share every weak identifier; each still needs an id of its own.
    const own = (await freeId(keys)) ?? `local:${crypto.randomUUID()}`;
    const { paper, texts } = newPaper(draft, own, origin, sighting, Date.now());
    await Promise.all([db.papers.add(paper), db.texts.add(texts), learn(keys, own)]);
    return { paper, result: { id: own, outcome: 'added' } };
  }
  const oldTexts = (await db.texts.get(stored.id)) ?? { id: stored.id };
  const { paper, texts, changed } = mergeDraft(stored, oldTexts, draft, origin, sighting);
  const writes: Promise<unknown>[] = [];
  if (paper !== stored) writes.push(db.papers.put(paper));
  if (texts !== oldTexts) writes.push(db.texts.put(texts));
  if (changed.length > 0) writes.push(learn(identifiersOf(draft), stored.id));
  await Promise.all(writes);
  const result = { id: stored.id, outcome: changed };
  return paper === stored ? { result } : { paper, result };
}

async function freeId(keys: readonly string[]): Promise<string | undefined> {
  const rows = await library().db.papers.bulkGet([...keys]);
  return keys.find((_key, index) => !rows[index]);
}

/** Records the identifiers of a paper; one that means another paper already keeps doing so. */
async function learn(keys: readonly string[], paperId: string): Promise<void> {
  const { identifiers } = library().db;
  const rows = await identifiers.bulkGet([...keys]);
  const fresh = keys.filter((_key, index) => !rows[index]);
  if (fresh.length > 0) await identifiers.bulkPut(fresh.map((key) => ({ key, paperId })));
}
