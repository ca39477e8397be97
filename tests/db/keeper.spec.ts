import type { Page } from 'playwright/test';
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
    const { catalogueCaches, dirty, files, keeping, library, searchCaches } = window.harness;
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
    const listener = { read: () => undefined, measured: () => undefined };
    const keeper = new keeping.Keeper(db, ledger, cache, search, listener);
    return { cache, disk, keeper, ledger };
  });
}

test('a save that is due while another is under way waits for it', async ({ page }) => {
  const kept = await keeperOnDisk(page);
  const outcome = await kept.evaluate(async ({ cache, keeper, ledger }) => {
    const { db } = window.harness.library.library();
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
  const outcome = await kept.evaluate(async ({ cache, disk, keeper, ledger }) => {
    await keeper.save();
    const first = cache.saved;
    const revision = ledger.revision + 1;
    const key = 'p1';
    const changes = [{ table: 'marks' as const, key, before: null, after: { status: 'read' } }];
    keeper.take({ revision, changes } as never);
    disk.isFull = true;
    const error = await keeper.save().then(
      () => null,
      (reason: Error) => reason.name,
    );
    const during = cache.saved;
    disk.isFull = false;
    await keeper.save();
    return { first, error, during, last: cache.saved, revision };
  });
  expect(outcome.error).toBe('QuotaExceededError');
  expect(outcome.during).toBe(outcome.first);
  expect(outcome.last).toBe(outcome.revision);
});
