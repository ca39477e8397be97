import Dexie from 'dexie';
import { paperLine, writeLibraryLines } from '../../../shared/library-file/write.ts';
import type { LibraryDatabase } from '../../db/database.ts';
import { revisionSpan } from '../../db/dirty.ts';
import { recordOf } from '../../db/paper-record.ts';
import { readAfter } from '../ledger.ts';
import type { Job } from './job.ts';
import type { WrittenEntries } from './messages.ts';
import type { TextOutput } from './output.ts';

/** Papers that are in memory at a time. */
const PORTION = 1000;

/**
 * Writes the whole library as a library file: tags, saved searches, then the papers in the order of
 * their ids, read so many at a time. `begin` begins the file, which is as it was before if anything
 * fails or the job is stopped.
 *
 * The file is the library as it was at one moment. It is read without keeping anybody from writing;
 * if that has changed it meanwhile, what was written is thrown away and it is read once more, now in
 * one transaction, which changes then have to wait for: a paper merged into one that had its turn
 * already would be missing otherwise.
 */
export async function copyLibrary(
  db: LibraryDatabase,
  begin: () => Promise<TextOutput>,
  job: Job,
  portion = PORTION,
): Promise<WrittenEntries> {
  const undisturbed = await written(begin, async (put) => {
    const { revision } = await revisionSpan(db);
    const count = await writeAll(db, put, job, portion);
    return (await revisionSpan(db)).revision === revision ? count : null;
  });
  if (undisturbed) return undisturbed;
  const held = await written(begin, (put) => {
    const { papers, texts, marks, tags, taggings, notes, highlights, citekeys, aliases, views } =
      db;
    const user = [marks, tags, taggings, notes, highlights, citekeys, aliases, views];
    return db.transaction('r', [papers, texts, ...user], () =>
      writeAll(db, (lines) => Dexie.waitFor(put(lines)), job, portion),
    );
  });
  if (!held) throw new Error('a transaction cannot be disturbed');
  return held;
}

type Put = (lines: Iterable<string>) => Promise<void>;

/** What was written by `write`, which gives how many papers that were, or null to give it up. */
async function written(
  begin: () => Promise<TextOutput>,
  write: (put: Put) => PromiseLike<number | null>,
): Promise<WrittenEntries | null> {
  const output = await begin();
  const encoder = new TextEncoder();
  const put = async (lines: Iterable<string>) => {
    for (const line of lines) await output.pieces.put(encoder.encode(line));
  };
  try {
    const count = await write(put);
    if (count !== null) return { ...(await output.commit('')), count };
  } catch (error) {
    await output.abort();
    throw error;
  }
  await output.abort();
  return null;
}

/** Writes everything; gives how many papers there were. */
async function writeAll(db: LibraryDatabase, put: Put, job: Job, portion: number): Promise<number> {
  const [count, tags, views] = await Promise.all([
    db.papers.count(),
    db.tags.toArray(),
    db.views.toArray(),
  ]);
  job.expect(count);
  job.advance(0);
  await put(writeLibraryLines({ tags, views, count, papers: [] }));
  for (let after = ''; ; ) {
    const papers = await readAfter(db, after, portion, true);
    const last = papers.at(-1);
    if (!last) return count;
    await put(papers.map((paper) => paperLine(recordOf(paper))));
    job.advance(papers.length);
    after = last.paper.id;
  }
}
