import type { Page } from 'playwright/test';
import { samplePaper } from '../shared/sample-paper.ts';
import { expect, test } from './fixtures.ts';

const WORDS = ['kites', 'rivers', 'lanterns', 'bridges', 'gardens'];

/** Papers of which each has a word of its own, `own17`, besides some that others have too. */
const PAPERS = Array.from({ length: 60 }, (_, index) =>
  samplePaper(`p${String(index).padStart(2, '0')}`, {
    title: `Paper own${index} about ${WORDS[index % 5]}`,
    published: `20${10 + (index % 15)}-03`,
  }),
);

/** Starts the catalogue and waits until both caches hold the ledger and are on the disk. */
async function startAndSave(): Promise<void> {
  const { list } = window.harness;
  await list.startCatalogue();
  while (performance.getEntriesByName('lectern:caches-ready').length === 0) {
    await new Promise((done) => requestAnimationFrame(done));
  }
}

async function fill(page: Page): Promise<void> {
  await page.evaluate(async (papers) => {
    const { library, marks, tags, notes, commits, dirty } = window.harness;
    const { db } = library.library();
    await db.transaction('rw', [db.papers, db.dirty], async () => {
      await db.papers.bulkPut(papers);
      await dirty.markDirty(papers.map(({ id }) => id));
    });
    await marks.setStatus(['p01', 'p02', 'p03'], 'read');
    await tags.addTag(['p02', 'p04'], 'sky/high');
    await notes.saveNote('p05', 'remember the zebra', commits.newSession());
  }, PAPERS);
}

/** What lists and search say, and what the ledger says. */
async function bothSides() {
  const { list, rows, ui, library } = window.harness;
  const { db } = library.library();
  const ask = async (view: 'all' | 'read' | 'inbox', words: string) => {
    const sort = { by: 'title', descending: false } as const;
    const request = { view, tag: null, words, sort, ranked: false };
    const order = await list.askCatalogue('list', { list: request });
    return [...order].map((nr) => rows.idOf(nr) ?? '').sort();
  };
  await list.whenListed();
  const [papers, marks, taggings, notes] = await Promise.all([
    db.papers.toArray(),
    db.marks.toArray(),
    db.taggings.toArray(),
    db.notes.toArray(),
  ]);
  const read = marks.filter(({ status }) => status === 'read').map(({ paperId }) => paperId);
  const wrong: string[] = [];
  for (const { id, title } of papers) {
    const own = title.split(' ')[1] ?? '';
    const found = await ask('all', `"${own}"`);
    if (found.join() !== id) wrong.push(`${own}: ${found.join()}`);
  }
  return {
    caches: {
      all: await ask('all', ''),
      read: await ask('read', ''),
      kites: await ask('all', 'kites'),
      tagged: await ask('all', 'tag:sky'),
      noted: await ask('all', 'zebra'),
      count: list.useList.getState().counts.views.read,
    },
    ledger: {
      all: papers.map(({ id }) => id).sort(),
      read: read.sort(),
      kites: papers
        .filter(({ title }) => title.includes('kites'))
        .map(({ id }) => id)
        .sort(),
      tagged: taggings
        .filter(({ tag }) => tag.startsWith('sky'))
        .map(({ paperId }) => paperId)
        .sort(),
      noted: notes
        .filter(({ text }) => text.includes('zebra'))
        .map(({ paperId }) => paperId)
        .sort(),
      count: read.length,
    },
    wrong,
    query: ui.useUi.getState().query.view,
  };
}

async function expectAgreement(page: Page): Promise<void> {
  const { caches, ledger, wrong } = await page.evaluate(bothSides);
  expect(caches).toEqual(ledger);
  expect(wrong).toEqual([]);
  expect(ledger.all.length).toBeGreaterThan(0);
}

/** Does something to every file of the caches, while no worker has them open. */
async function spoil(page: Page, how: 'remove' | 'cut' | 'flip' | 'empty'): Promise<number> {
  return page.evaluate(async (way) => {
    const { library } = window.harness;
    const root = await navigator.storage.getDirectory();
    const caches = await root.getDirectoryHandle('caches');
    const folder = await caches.getDirectoryHandle(library.library().db.name);
    let spoilt = 0;
    const names: string[] = [];
    const keys = (folder as unknown as { keys: () => AsyncIterable<string> }).keys();
    for await (const name of keys) names.push(name);
    for (const name of names) {
      const handle = await folder.getFileHandle(name);
      const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
      if (bytes.length === 0) continue;
      spoilt += 1;
      if (way === 'remove') {
        await folder.removeEntry(name);
        continue;
      }
      const middle = bytes.length >> 1;
      if (way === 'flip') bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
      const writable = await handle.createWritable();
      await writable.write(way === 'cut' ? bytes.slice(0, middle) : way === 'flip' ? bytes : '');
      await writable.close();
    }
    return spoilt;
  }, how);
}

test('saved caches are taken up again and say what the ledger says', async ({ page, reopen }) => {
  await fill(page);
  await page.evaluate(startAndSave);
  await expectAgreement(page);
  const { build } = await page.evaluate(() => window.harness.list.useList.getState());
  await reopen();
  await page.evaluate(startAndSave);
  await expectAgreement(page);
  expect((await page.evaluate(() => window.harness.list.useList.getState())).build).toBe(build);
  const loaded = await page.evaluate(
    () => performance.getEntriesByName('lectern:index-load').length,
  );
  expect(loaded).toBe(1);
});

for (const how of ['remove', 'cut', 'flip', 'empty'] as const) {
  test(`caches that are spoilt (${how}) are made anew`, async ({ page, reopen }) => {
    await fill(page);
    await page.evaluate(startAndSave);
    await reopen();
    expect(await spoil(page, how)).toBeGreaterThanOrEqual(3);
    await page.evaluate(startAndSave);
    await expectAgreement(page);
    // And they are whole again at the next start.
    await reopen();
    await page.evaluate(startAndSave);
    await expectAgreement(page);
  });
}

test('what was stored after the caches were saved, and nobody told, is found at the next start', async ({
  page,
  reopen,
}) => {
  await fill(page);
  await page.evaluate(startAndSave);
  await reopen();
  await page.evaluate(async () => {
    const { marks, tags, notes, commits } = window.harness;
    // No catalogue runs: as when the app dies between the ledger's write and the cache's.
    await marks.setStatus(['p10', 'p11', 'p12'], 'read');
    await marks.setStatus(['p01'], 'inbox');
    await tags.addTag(['p20'], 'sky/low');
    await tags.removeTag(['p02'], 'sky/high');
    await notes.saveNote('p05', 'nothing', commits.newSession());
    await notes.saveNote('p06', 'another zebra', commits.newSession());
  });
  await page.evaluate(startAndSave);
  await expectAgreement(page);
});

test('papers that went from the ledger go from the caches', async ({ page, reopen }) => {
  await fill(page);
  await page.evaluate(startAndSave);
  await reopen();
  await page.evaluate(async () => {
    const { library, dirty } = window.harness;
    const { db } = library.library();
    await db.transaction('rw', [db.papers, db.dirty], async () => {
      await db.papers.bulkDelete(['p07', 'p08']);
      await dirty.markDirty(['p07', 'p08']);
    });
  });
  await page.evaluate(startAndSave);
  await expectAgreement(page);
});

test('caches of another library are not taken for this one’s', async ({ page, reopen }) => {
  await fill(page);
  await page.evaluate(startAndSave);
  await reopen();
  await page.evaluate(async () => {
    const { library } = window.harness;
    const { db } = library.library();
    // Another library at the same place, as when a profile is put together from two backups.
    await db.meta.put({ key: 'device', value: 'other' });
    library.library().device = 'other';
    await db.papers.delete('p09');
  });
  await page.evaluate(startAndSave);
  await expectAgreement(page);
});

test('the record of changes is let go of once both caches hold it', async ({ page }) => {
  await fill(page);
  await page.evaluate(async () => {
    const { db } = window.harness.library.library();
    await db.dirty.bulkAdd(Array.from({ length: 1500 }, () => ({ papers: [] })));
  });
  await page.evaluate(startAndSave);
  const left = await page.evaluate(() => window.harness.library.library().db.dirty.count());
  // The last ones stay, for caches that are brought up to date less often.
  expect(left).toBe(1000);
});

/** The folder of the library's caches, within reach of `page.evaluate`. */
async function cachesOfLibrary(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  const caches = await root.getDirectoryHandle('caches');
  return caches.getDirectoryHandle(window.harness.library.library().db.name);
}

/** Holds the first file that is opened, as the worker of a page that has just gone does. */
async function holdFile(folder: FileSystemDirectoryHandle): Promise<FileSystemWritableFileStream> {
  const file = await folder.getFileHandle('catalogue-a');
  return file.createWritable({ keepExistingData: true });
}

/** Whether the last file that is opened is open, and all were tried. */
async function areTried(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const file = await folder.getFileHandle('rows-b');
  return file.createWritable().then(
    (writable) => writable.abort().then(() => false),
    () => true,
  );
}

test('a file that the worker of the page before holds still is waited for', async ({
  page,
  reopen,
}) => {
  await fill(page);
  await page.evaluate(startAndSave);
  await reopen();
  // Saved once more: now the files of the first slot are the ones that count.
  await page.evaluate(() => window.harness.marks.setStatus(['p10'], 'read'));
  await page.evaluate(startAndSave);
  const { build } = await page.evaluate(() => window.harness.list.useList.getState());
  await reopen();
  const folder = await page.evaluateHandle(cachesOfLibrary);
  const held = await folder.evaluateHandle(holdFile);
  await page.evaluate(() => void window.harness.list.startCatalogue());
  await expect.poll(() => folder.evaluate(areTried)).toBe(true);
  await held.evaluate((writable) => writable.abort());
  await page.waitForFunction(
    () => performance.getEntriesByName('lectern:caches-ready').length === 1,
  );
  await expectAgreement(page);
  expect((await page.evaluate(() => window.harness.list.useList.getState())).build).toBe(build);
});

test('where a file is held for good, the library opens without its caches', async ({
  page,
  reopen,
}) => {
  await fill(page);
  await page.evaluate(startAndSave);
  await reopen();
  const folder = await page.evaluateHandle(cachesOfLibrary);
  const held = await folder.evaluateHandle(holdFile);
  await page.evaluate(startAndSave);
  await expectAgreement(page);
  await held.evaluate((writable) => writable.abort());
  // And they are taken up again at the next start.
  await reopen();
  await page.evaluate(startAndSave);
  await expectAgreement(page);
});
