import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';

const ID = 'arxiv:2611.99991';

/** Adds a paper as the dialog does; gives its id and what has been stored. */
function add(page: Page) {
  return page.evaluate(async () => {
    const { adding, history } = window.harness;
    const draft = { title: 'Kites that learn to land', arxivId: '2611.99991' };
    const layer = { draft, origin: 'arxiv' as const, sighting: { source: 'arXiv' } };
    let id = '';
    await history.perform('Added', async () => {
      const added = await adding.addPaper([layer]);
      ({ id } = added);
      return added.batch;
    });
    return id;
  });
}

const tables = (page: Page) =>
  page.evaluate(async () => {
    const { marks, citekeys } = await window.harness.dump.userRows();
    const { papers } = await window.harness.dump.worldRows();
    return { papers: papers?.length, marks, citekeys };
  });

test('a paper that was added by hand is not pruned as one that nobody touched', async ({
  page,
}) => {
  const id = await add(page);
  expect(id).toBe(ID);
  expect(await page.evaluate((paper) => window.harness.pruning.prunePapers([paper]), id)).toBe(0);
  expect(await tables(page)).toMatchObject({
    papers: 1,
    marks: [{ paperId: ID, status: 'inbox', statusAt: expect.any(Number) }],
  });
});

test('nor does it fade from the inbox, as one of a feed does', async ({ page }) => {
  const faded = await page.evaluate(async () => {
    const { library, list, adding, taking } = window.harness;
    const layer = (n: string) => ({
      draft: { title: `Kites, part ${n}`, arxivId: `2611.9999${n}` },
      origin: 'arxiv' as const,
      sighting: { source: 'arXiv' },
    });
    await taking.takeIn([layer('1')]);
    await adding.addPaper([layer('2')]);
    // Both have been there for long.
    await library.library().db.papers.toCollection().modify({ addedAt: 1 });
    await list.startCatalogue();
    await list.whenListed();
    return (await list.askCatalogue('faded', {})).length;
  });
  expect(faded).toBe(1);
});

test('adding is taken back whole, and gives no citekey by itself', async ({ page }) => {
  await page.evaluate(() => void window.harness.minting.mintOnTouch());
  await add(page);
  await page.evaluate(() => window.harness.history.undo());
  expect(await tables(page)).toEqual({ papers: 0, marks: [], citekeys: [] });
  await page.evaluate(() => window.harness.history.redo());
  // What is touched after it gets its key; by then the paper would have had one, too.
  await page.evaluate(async () => {
    const { adding, marks } = window.harness;
    const draft = { title: 'Kites in the rain', arxivId: '2611.99992' };
    const layer = { draft, origin: 'arxiv' as const, sighting: { source: 'arXiv' } };
    const { id } = await adding.addPaper([layer]);
    await marks.setStarred([id], true);
  });
  await expect.poll(async () => (await tables(page)).citekeys?.length).toBe(1);
  expect((await tables(page)).citekeys).toMatchObject([{ paperId: 'arxiv:2611.99992' }]);
});

test('a paper that was here already gets no mark', async ({ page }) => {
  await add(page);
  await page.evaluate(async () => {
    await window.harness.library.library().db.marks.clear();
  });
  await add(page);
  expect(await tables(page)).toMatchObject({ papers: 1, marks: [] });
});
