import { LibraryDatabase } from '../../../renderer/db/database.ts';
import { makeCorpus } from '../corpus/papers.mjs';
import { textBytes } from '../corpus/text-bytes.mjs';
import { ledgerRows } from './rows.ts';

/** What a library was filled with. */
type Filled = {
  papers: number;
  /** Papers by their status. */
  statuses: Record<string, number>;
  /** Bytes of all its texts in UTF-8. */
  bytes: number;
};

declare global {
  interface Window {
    fill: typeof fill;
  }
}

/** Papers stored in one transaction. */
const CHUNK = 1000;

/**
 * Fills the app's library with the first `count` papers of the synthetic library, and says which
 * bundled feed it has, so that the app does not add that.
 */
async function fill(count: number, feedRevision: number): Promise<Filled> {
  const corpus = makeCorpus();
  const db = new LibraryDatabase('lectern');
  await db.open();
  await db.meta.put({ key: 'starter-revision', value: feedRevision });
  await db.tags.bulkPut(corpus.tags.map((path) => ({ path })));
  const filled: Filled = { papers: count, statuses: {}, bytes: 0 };
  for (let from = 0; from < count; from += CHUNK) {
    const papers = Array.from({ length: Math.min(CHUNK, count - from) }, (_, i) =>
      corpus.paper(from + i),
    );
    for (const paper of papers) {
      filled.statuses[paper.status] = (filled.statuses[paper.status] ?? 0) + 1;
      filled.bytes += textBytes(paper);
    }
    await store(db, papers);
  }
  db.close();
  return filled;
}

/** Without an entry in the log, as after a backup was read in. */
async function store(db: LibraryDatabase, papers: Parameters<typeof ledgerRows>[0]): Promise<void> {
  const rows = ledgerRows(papers);
  const tables = [
    db.papers,
    db.texts,
    db.identifiers,
    db.marks,
    db.taggings,
    db.notes,
    db.dirty,
  ] as const;
  await db.transaction('rw', [...tables], async () => {
    await Promise.all([
      db.papers.bulkPut(rows.papers),
      db.texts.bulkPut(rows.texts),
      db.identifiers.bulkPut(rows.identifiers),
      db.marks.bulkPut(rows.marks),
      db.taggings.bulkPut(rows.taggings),
      db.notes.bulkPut(rows.notes),
      db.dirty.add({ papers: papers.map(({ id }) => id) }),
    ]);
  });
}

window.fill = fill;
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('lectern:first-rows')));
