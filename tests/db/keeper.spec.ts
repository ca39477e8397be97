import type { Page } from 'playwright/test';
import type { LibraryNews } from '../../renderer/db/library.ts';
import { samplePaper } from '../shared/sample-paper.ts';
import { expect, test } from './fixtures.ts';

const PAPERS = ['p1', 'p2', 'p3'].map((id) => samplePaper(id));

/** A keeper of the open library with its catalogue in files, on a disk that may be full. */
async function keeperOnDisk(page: Page) {
  await page.evaluate(async (papers) => {
    const { library, dirty } = window.harness;
    const { db } = library.library();
    await db.transaction('rw', [db.papers, db.dirty], async () => {
      await db.papers.bulkPut(papers);
      await dirty.markDirty(papers.map(({ id }) => id));
    });
  }, PAPERS);
  return page.evaluateHandle(async () => {
    const { catalogueCaches, dirty, files, keeping, library, marks, searchCaches } = window.harness;
    const { db } = library.library();
    const disk = { isFull: false };
    class DiskFile extends files.MemoryFile {
      override write(bytes: Uint8Array, at: number): void {
        if (disk.isFull) throw new DOMException('the disk is full', 'QuotaExceededError');
        super.write(bytes, at);
      }
      close(): void {}
    }
    const folder = { files: async (names: string[]) => names.map(() => new DiskFile()) };
    const ledger = { library: db.name, ...(await dirty.revisionSpan(db)) };
    const cache = await catalogueCaches.CatalogueCache.open(
      db,
      folder as never,
      ledger,
      () => undefined,
    );
    const search = new searchCaches.SearchCache({
      documents: async function* () {},
      size: () => 0,
      current: () => 0,
      progress: () => undefined,
      changed: () => undefined,
    });
    await search.open(null, ledger, cache.build);
    const reads: (readonly number[])[] = [];
    const keeper = new keeping.Keeper(db, ledger, cache, search, {
      read: (numbers) => reads.push(numbers),
      measured: () => undefined,
    });
    /** Marks a paper as read in the ledger; gives what the keeper would be told of it. */
    const markRead = async (id: string) => {
      const told: LibraryNews[] = [];
      const end = library.onNews((news) => told.push(news));
      await marks.setStatus([id], 'read');
      end();
      const [news] = told;
      if (!news) throw new Error('nobody was told');
      return news;
    };
    return { cache, db, disk, keeper, ledger, markRead, reads };
  });
}

test('a save that is due while another is under way waits for it', async ({ page }) => {
  const kept = await keeperOnDisk(page);
  const outcome = await kept.evaluate(async ({ cache, db, keeper, ledger }) => {
    const save = cache.save.bind(cache);
    let [under, most] = [0, 0];
    let goOn = (): void => undefined;
    const slowly = new Promise<void>((done) => {
      goOn = done;
    });
    cache.save = async (...given) => {
      under += 1;
      most = Math.max(most, under);
      await slowly;
      await save(...given);
      under -= 1;
    };
    const saves = [keeper.save(), keeper.save()];
    // Long enough for both to have read what they need of the ledger.
    for (let reads = 0; reads < 5; reads += 1) await db.dirty.count();
    goOn();
    await Promise.all(saves);
    return { most, isSaved: cache.saved === ledger.revision };
  });
  expect(outcome).toEqual({ most: 1, isSaved: true });
});

test('what a full disk did not take is saved with the next change', async ({ page }) => {
  const kept = await keeperOnDisk(page);
  const outcome = await kept.evaluate(async ({ cache, disk, keeper, markRead }) => {
    await keeper.save();
    const first = cache.saved;
    const news = await markRead('p1');
    keeper.take(news);
    disk.isFull = true;
    const error = await keeper.save().then(
      () => null,
      (reason: Error) => reason.name,
    );
    const during = cache.saved;
    disk.isFull = false;
    await keeper.save();
    return { first, error, during, last: cache.saved, revision: news.revision };
  });
  expect(outcome.error).toBe('QuotaExceededError');
  expect(outcome.during).toBe(outcome.first);
  expect(outcome.last).toBe(outcome.revision);
});

test('a paper that is marked while it is being read stays as it was marked', async ({ page }) => {
  const kept = await keeperOnDisk(page);
  const count = await kept.evaluate(async ({ cache, db, keeper, markRead }) => {
    let goOn = (): void => undefined;
    const slowly = new Promise<void>((done) => {
      goOn = done;
    });
    // Its mark is read before the change, the rest after it.
    const { notes } = db;
    const bulkGet = notes.bulkGet.bind(notes);
    notes.bulkGet = ((keys: string[]) => slowly.then(() => bulkGet(keys))) as typeof bulkGet;
    keeper.read(['p1']);
    for (let reads = 0; reads < 5; reads += 1) await db.marks.count();
    keeper.take(await markRead('p1'));
    goOn();
    await keeper.settle();
    return cache.catalogue.counts().views.read;
  });
  expect(count).toBe(1);
});

test('what is told while the record of changes is looked at is not read again', async ({
  page,
}) => {
  const kept = await keeperOnDisk(page);
  const read = await kept.evaluate(async ({ db, keeper, markRead, reads }) => {
    const news = await markRead('p1');
    const where = db.dirty.where.bind(db.dirty);
    const looked = new Promise<void>((done) => {
      db.dirty.where = ((index: string) => {
        done();
        return where(index);
      }) as typeof where;
    });
    const saved = keeper.save();
    await looked;
    keeper.take(news);
    await saved;
    await keeper.save();
    return reads;
  });
  expect(read).toEqual([]);
});
