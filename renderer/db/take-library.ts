import { later, readStamp, stamp, tick } from '../../shared/hlc.ts';
import type { TagRecord, ViewRecord } from '../../shared/library-file/record.ts';
import { type Change, USER_TABLES } from '../../shared/operation.ts';
import type { OperationBatch } from '../../shared/operation-batch.ts';
import { markDirty } from './dirty.ts';
import type { KeyMemory } from './key-memory.ts';
import { KnownPapers } from './known-papers.ts';
import type { LedgerPaper } from './ledger-paper.ts';
import { library } from './library.ts';
import type { AliasRow, CitekeyRow, HighlightRow, MarkRow, NoteRow, TaggingRow } from './rows.ts';
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
};

/**
 * Takes papers with marks, tags, notes, highlights and citekeys into the library, all in one
 * transaction. What the user has is never overwritten. The new rows of the user are logged as one
 * batch of operations.
 */
export async function takeDelivery(delivery: Delivery, memory: KeyMemory): Promise<Delivered> {
  const { db } = library();
  const user = USER_TABLES.map((name) => db.table(name));
  const tables = [db.papers, db.texts, db.identifiers, ...user, db.operations, db.dirty];
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
    const [touched] = await Promise.all([known.write(memory), writeNew(rows), logNew(rows)]);
    const isNew = new Set(taken.flatMap(({ id, outcome }) => (outcome === 'added' ? id : [])));
    const papers = new Set([...touched, ...rows.flatMap(paperOf)]);
    const improved = improvedBy(taken, rows);
    for (const id of isNew) improved.delete(id);
    const changed = papers.size + rows.length > 0;
    const revision = changed ? await markDirty(papers) : 0;
    const changes = rows.flatMap(({ table, change }) =>
      table === 'tags' || table === 'views' ? change : [],
    );
    const fresh = freshPapers(isNew, known, rows);
    for (const id of isNew) papers.delete(id);
    const counts = { added: isNew.size, improved: improved.size };
    return { revision, fresh, papers: [...papers], changes, ...counts };
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

/** A new paper has nothing but what has just come in, so that it need not be read again. */
function freshPapers(
  ids: ReadonlySet<string>,
  known: KnownPapers,
  rows: readonly NewRow[],
): LedgerPaper[] {
  const fresh = new Map<string, LedgerPaper>();
  for (const id of ids) {
    const paper = known.paper(id);
    if (!paper) continue;
    const none = { mark: undefined, note: undefined, citekey: undefined };
    const empty = { tags: [], highlights: [], aliases: [] };
    fresh.set(id, { paper, texts: known.texts(id), ...none, ...empty });
  }
  for (const { table, row } of rows) {
    const paper = fresh.get(String((row as Partial<TaggingRow>).paperId));
    if (!paper) continue;
    if (table === 'marks') paper.mark = row as MarkRow;
    else if (table === 'notes') paper.note = row as NoteRow;
    else if (table === 'citekeys') paper.citekey = row as CitekeyRow;
    else if (table === 'aliases') paper.aliases = [...paper.aliases, row as AliasRow];
    else if (table === 'taggings') paper.tags = [...paper.tags, (row as TaggingRow).tag];
    else if (table === 'highlights') paper.highlights = [...paper.highlights, row as HighlightRow];
  }
  return [...fresh.values()];
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

/** Logs new rows as one entry, later than all that is in the log. */
async function logNew(rows: readonly NewRow[]): Promise<void> {
  if (rows.length === 0) return;
  const state = library();
  const operations = state.db.table<OperationBatch, string>('operations');
  // Another window or worker may have logged since: the log's own last entry counts.
  const [last = ''] = await operations.orderBy(':id').reverse().limit(1).primaryKeys();
  const begin = tick(later(state.clock, readStamp(last) ?? state.clock), Date.now());
  state.clock = { ms: begin.ms, counter: begin.counter + rows.length - 1 };
  await operations.add({
    id: stamp(state.clock, state.device),
    group: stamp(begin, state.device),
    changes: rows.map(({ change }) => change),
  });
}
