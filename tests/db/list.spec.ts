import { samplePaper } from '../shared/sample-paper.ts';
import { expect, test } from './fixtures.ts';

const PAPERS = ['p1', 'p2', 'p3'].map((id) => samplePaper(id, { title: `Paper ${id}` }));

/** The list and the counts as the page has them once everything stored is in them. */
async function shown() {
  const { list, rows } = window.harness;
  await list.whenListed();
  const { order, counts } = list.useList.getState();
  return { ids: [...order].map((nr) => rows.idOf(nr)), counts };
}

test('an empty library says that it is empty', async ({ page }) => {
  expect(await page.evaluate(() => window.harness.library.isLibraryEmpty())).toBe(true);
  await page.evaluate(() => window.harness.list.startCatalogue());
  expect((await page.evaluate(shown)).ids).toEqual([]);
});

test('list and counts follow every action, and are the same after a restart', async ({
  page,
  reopen,
}) => {
  await page.evaluate(async (papers) => {
    const { library, list, marks, tags, history } = window.harness;
    await library.library().db.papers.bulkPut(papers);
    await list.startCatalogue();
    await marks.setStatus(['p1'], 'read');
    await marks.setStarred(['p2'], true);
    await tags.addTag(['p1', 'p2'], 'a/b');
    await tags.colourTag('a', 'red');
    await tags.renameTag('a/b', 'a/c');
    await history.perform('dropped', () => marks.setStatus(['p3'], 'dropped'));
    await history.perform('deleted', () => tags.deleteTag('a'));
    await history.undo();
  }, PAPERS);
  const live = await page.evaluate(shown);
  expect(live.ids).toEqual(['p2']);
  expect(live.counts).toEqual({
    views: { inbox: 1, queued: 0, reading: 0, read: 1, all: 3 },
    tags: [
      { path: 'a', count: 2, colour: 'red' },
      { path: 'a/c', count: 2, colour: 'red' },
    ],
    saved: [],
    sources: {},
  });
  await reopen();
  await page.evaluate(() => window.harness.list.startCatalogue());
  expect(await page.evaluate(shown)).toEqual(live);
});

test('papers that come in stand in the list at once', async ({ page }) => {
  await page.evaluate(async () => {
    const { list, taking } = window.harness;
    await list.startCatalogue();
    const sighting = { source: 'A feed' };
    await taking.takeIn([
      { draft: { title: 'Kites that learn to land' }, origin: 'page', sighting },
    ]);
  });
  expect((await page.evaluate(shown)).ids).toEqual(['title:kitesthatlearntoland|']);
});
