import { expect, test } from './fixtures.ts';

const HIGHLIGHT = {
  id: 'h1',
  paperId: 'p1',
  field: 'abstract' as const,
  anchor: { quote: 'ites', prefix: 'K', suffix: ' fly', start: 1 },
  colour: 'yellow' as const,
  comment: '',
  createdAt: 7,
};

test('a highlight is stored as it is, and found by its paper after a restart', async ({
  page,
  reopen,
}) => {
  await page.evaluate((row) => window.harness.highlights.addHighlight(row), HIGHLIGHT);
  await reopen();
  const found = await page.evaluate(() =>
    window.harness.library.library().db.highlights.where('paperId').equals('p1').toArray(),
  );
  expect(found).toEqual([HIGHLIGHT]);
});

test('colour and comment change alone', async ({ page }) => {
  const rows = await page.evaluate(async (row) => {
    const { highlights, dump } = window.harness;
    await highlights.addHighlight(row);
    await highlights.editHighlight('h1', { colour: 'blue' });
    await highlights.editHighlight('h1', { comment: 'good' });
    return (await dump.userRows()).highlights;
  }, HIGHLIGHT);
  expect(rows).toEqual([{ ...HIGHLIGHT, colour: 'blue', comment: 'good' }]);
});

test('the comment of one sitting is one operation', async ({ page }) => {
  const log = await page.evaluate(async (row) => {
    const { highlights, commits, dump } = window.harness;
    await highlights.addHighlight(row);
    const sitting = commits.newSession();
    for (const comment of ['g', 'go', 'good']) {
      await highlights.editHighlight('h1', { comment }, sitting);
    }
    return dump.log();
  }, HIGHLIGHT);
  expect(log).toMatchObject([
    { before: null },
    { before: { comment: '' }, after: { comment: 'good' } },
  ]);
});

test('a highlight that is gone stays gone', async ({ page }) => {
  const { rows, log } = await page.evaluate(async (row) => {
    const { highlights, dump } = window.harness;
    await highlights.addHighlight(row);
    await highlights.removeHighlight('h1');
    await highlights.editHighlight('h1', { comment: 'late' });
    await highlights.removeHighlight('h1');
    return { rows: (await dump.userRows()).highlights, log: await dump.log() };
  }, HIGHLIGHT);
  expect(rows).toEqual([]);
  expect(log).toHaveLength(2);
});
