import type { TagRecord, ViewRecord } from '../../shared/library-file/record.ts';
import { type Change, USER_TABLES } from '../../shared/operation.ts';
import type { LogRange } from './bulk.ts';
import { markDirty } from './dirty.ts';
import { freshPapers } from './fresh-papers.ts';
import { type ImportSoFar, logImport } from './imports.ts';
import type { KeyMemory } from './key-memory.ts';
import { KnownPapers } from './known-papers.ts';
import type { LedgerPaper } from './ledger-paper.ts';
import { library } from './library.ts';
import { type Arrival, type Taken, takePaper } from './take-paper.ts';
import { type Done, type DoneHere, missingRows, type NewRow } from './user-rows.ts';

/** Papers that come in with what somebody did with them. */
export type Delivery = {
  papers: readonly { arrival: Arrival; done: Done | null }[];
  tags: readonly TagRecord[];
  views: readonly ViewRecord[];
};

/** What came of a delivery. */
export type Delivered = {
  /** The ledger's revision with this in it; 0 if nothing changed. */
  revision: number;
  /** The new papers with all that is known of them. */
  fresh: LedgerPaper[];
  /** The other papers that have changed, or have new rows of the user. */
  papers: string[];
  /** The new tags and saved searches, which belong to no paper. */
  changes: Change[];
  added: number;
  improved: number;
  /** Where all of the import stands in the log; null while nothing has changed. */
  range: LogRange | null;
};

/**
 * Takes papers with marks, tags, notes, highlights and citekeys into the library, all in one
 * transaction. What the user has is never overwritten. All that changes is logged as one batch of
 * operations, as one more part of the import, so that all of it can be taken back.
 */
export async function takeDelivery(
  delivery: Delivery,
  memory: KeyMemory,
  soFar: ImportSoFar,
): Promise<Delivered> {
  const { db } = library();
  const user = USER_TABLES.map((name) => db.table(name));
  const tables = [db.papers, db.texts, db.identifiers, ...user, db.operations, db.dirty, db.meta];
  const delivered = await db.transaction('rw', tables, async (): Promise<Delivered> => {
    await memory.check();
    const known = await KnownPapers.read(
      delivery.papers.map(({ arrival }) => arrival.sought),
      memory,
    );
    const now = Date.now();
    const taken = delivery.papers.map(({ arrival }) => takePaper(known, arrival, now));
    const { tags, views } = delivery;
    const rows = await missingRows({ papers: doneHere(delivery, taken), tags, views }, memory);
    const all = [...known.changes(), ...rows.map(({ change }) => change)];
    const isNew = new Set(taken.flatMap(({ id, outcome }) => (outcome === 'added' ? id : [])));
    const improved = improvedBy(taken, rows);
    for (const id of isNew) improved.delete(id);
    const counts = { added: isNew.size, improved: improved.size };
    const [touched, , range] = await Promise.all([
      known.write(memory),
      writeNew(rows),
      logImport(all, soFar, counts),
    ]);
    const papers = new Set([...touched, ...rows.flatMap(paperOf)]);
    const changed = papers.size + rows.length > 0;
    const revision = changed ? await markDirty(papers) : 0;
    const changes = rows.flatMap(({ table, change }) =>
      table === 'tags' || table === 'views' ? change : [],
    );
    const fresh = freshPapers(isNew, known, rows);
    for (const id of isNew) papers.delete(id);
    return { revision, fresh, papers: [...papers], changes, ...counts, range };
  });
  memory.committed(delivered.revision);
  return delivered;
}

function doneHere(delivery: Delivery, taken: readonly Taken[]): DoneHere[] {
  return taken.flatMap(({ id, outcome }, index) => {
    const done = delivery.papers[index]?.done;
    return done ? [{ id, isNew: outcome === 'added', done }] : [];
  });
}

function improvedBy(taken: readonly Taken[], rows: readonly NewRow[]): Set<string> {
  const better = taken.flatMap(({ id, outcome }) =>
    outcome === 'added' || outcome.length > 0 ? id : [],
  );
  return new Set([...better, ...rows.flatMap(paperOf)]);
}

function paperOf({ row }: NewRow): string[] {
  return 'paperId' in row ? [String(row.paperId)] : [];
}

async function writeNew(rows: readonly NewRow[]): Promise<void> {
  const { db } = library();
  await Promise.all(
    USER_TABLES.map((name) => {
      const own = rows.flatMap(({ table, row }) => (table === name ? [row] : []));
      return own.length > 0 ? db.table(name).bulkPut(own) : [];
    }),
  );
}
