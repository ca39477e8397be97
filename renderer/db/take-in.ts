import { markDirty } from './dirty.ts';
import { KnownPapers } from './known-papers.ts';
import { library, tell } from './library.ts';
import { arrivalOf, type Incoming, type Taken, takePaper } from './take-paper.ts';

/** Drafts stored in one transaction: enough to be quick, few enough to leave the page free. */
const CHUNK = 200;

/** How far a long import is; return false to stop after the current chunk. */
export type Progress = (done: number, total: number) => boolean;

/**
 * Takes drafts into the library: new papers are added, known ones improved where the source
 * knows better. Nothing that the user did is touched. Gives what came of each, in their order.
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
  const arrivals = incoming.map(arrivalOf);
  let revision = 0;
  let touched = new Set<string>();
  const tables = [db.papers, db.texts, db.identifiers, db.merges, db.dirty];
  const taken = await db.transaction('rw', tables, async () => {
    const known = await KnownPapers.read(arrivals.map(({ sought }) => sought));
    const now = Date.now();
    const results = arrivals.map((arrival) => takePaper(known, arrival, now));
    touched = await known.write();
    if (touched.size > 0) revision = await markDirty(touched);
    return results;
  });
  if (touched.size > 0) tell({ revision, papers: [...touched] });
  return taken;
}
