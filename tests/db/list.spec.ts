import { samplePaper } from '../shared/sample-paper.ts';
import { expect, test } from './fixtures.ts';

const PAPERS = ['p1', 'p2', 'p3'].map((id) => samplePaper(id, { title: `Paper ${id}` }));

/** Lists and counts as the page has them, and as a page that has just been opened would. */
async function bothCatalogues() {
  const { list } = window.harness;
  const { ids, counts } = list.useList.getState();
  return { ids, counts };
}

test('an empty library says that it is empty', async ({ page }) => {
  expect(await page.evaluate(() => window.harness.list.startList())).toBe(true);
});

test('list and counts follow every action, and are the same after a restart', async ({
  page,
  reopen,
}) => {
  await page.evaluate(async (papers) => {
    const { library, list, marks, tags, history } = window.harness;
    await library.library().db.papers.bulkPut(papers);
    await list.startList();
    await marks.setStatus(['p1'], 'read');
    await marks.setStarred(['p2'], true);
    await tags.addTag(['p1', 'p2'], 'a/b');
    await tags.colourTag('a', 'red');
    await tags.renameTag('a/b', 'a/c');
    await history.perform('dropped', () => marks.setStatus(['p3'], 'dropped'));
    await history.perform('deleted', () => tags.deleteTag('a'));
    await history.undo();
  }, PAPERS);
  const live = await page.evaluate(bothCatalogues);
  expect(live.ids).toEqual(['p2']);
  expect(live.counts).toEqual({
    views: { inbox: 1, queued: 0, reading: 0, read: 1, dropped: 1, all: 3 },
    tags: [
      { path: 'a', count: 2, colour: 'red' },
      { path: 'a/c', count: 2, colour: 'red' },
    ],
  });
  await reopen();
  expect(await page.evaluate(() => window.harness.list.startList())).toBe(false);
  expect(await page.evaluate(bothCatalogues)).toEqual(live);
});

test('papers that come in stand in the list at once', async ({ page }) => {
  const ids = await page.evaluate(async () => {
    const { list, taking } = window.harness;
    await list.startList();
    const sighting = { source: 'A feed' };
    await taking.takeIn([
      { draft: { title: 'Kites that learn to land' }, origin: 'page', sighting },
    ]);
    return list.useList.getState().ids;
  });
  expect(ids).toEqual(['title:kitesthatlearntoland|']);
});
