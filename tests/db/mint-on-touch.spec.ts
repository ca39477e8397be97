import type { Page } from 'playwright/test';
import { samplePaper } from '../shared/sample-paper.ts';
import { expect, test } from './fixtures.ts';

const PAPERS = Array.from({ length: 600 }, (_, at) =>
  samplePaper(`arxiv:${String(at).padStart(4, '0')}`, {
    title: 'Kites That Learn',
    authors: [{ family: 'Ward' }],
    published: '2025',
  }),
);

const keys = (page: Page) =>
  page.evaluate(async () =>
    (await window.harness.library.library().db.citekeys.toArray()).map(({ paperId, citekey }) =>
      [paperId, citekey].join(' '),
    ),
  );

test.beforeEach(async ({ page }) => {
  await page.evaluate(async (papers) => {
    const { library, minting } = window.harness;
    await library.library().db.papers.bulkAdd(papers);
    minting.mintOnTouch();
  }, PAPERS);
});

for (const [what, touch] of [
  ['marked', () => window.harness.marks.setStatus(['arxiv:0007'], 'read')],
  ['starred', () => window.harness.marks.setStarred(['arxiv:0007'], true)],
  ['tagged', () => window.harness.tags.addTag(['arxiv:0007'], 'wind')],
  [
    'noted on',
    () => window.harness.notes.saveNote('arxiv:0007', 'x', window.harness.commits.newSession()),
  ],
  [
    'highlighted',
    () =>
      window.harness.highlights.addHighlight({
        id: 'h1',
        paperId: 'arxiv:0007',
        field: 'summary',
        anchor: { quote: 'E', prefix: '', suffix: '', start: 0 },
        colour: 'yellow',
        comment: '',
        createdAt: 1,
      }),
  ],
] as const) {
  test(`a paper that is ${what} gets its citekey, no other does`, async ({ page }) => {
    await page.evaluate<unknown>(touch);
    await expect.poll(() => keys(page)).toEqual(['arxiv:0007 wardKitesThatLearn2025']);
  });
}

test('the key stays when what was done is taken back', async ({ page }) => {
  await page.evaluate(async () => {
    const { marks, takeBack } = window.harness;
    const stored = await marks.setStatus(['arxiv:0007'], 'read');
    if ('changes' in stored) await takeBack.takeBack(stored.changes);
  });
  await expect.poll(() => keys(page)).toEqual(['arxiv:0007 wardKitesThatLearn2025']);
  const marks = await page.evaluate(() => window.harness.library.library().db.marks.count());
  expect(marks).toBe(0);
});

test('many papers get their keys in the order of their ids, each once', async ({ page }) => {
  const ids = PAPERS.map(({ id }) => id);
  await page.evaluate((all) => window.harness.marks.setStatus(all, 'read'), [...ids].reverse());
  await expect.poll(async () => (await keys(page)).length).toBe(600);
  const found = await keys(page);
  expect(found.slice(0, 3)).toEqual([
    'arxiv:0000 wardKitesThatLearn2025',
    'arxiv:0001 wardKitesThatLearn2025a',
    'arxiv:0002 wardKitesThatLearn2025b',
  ]);
  expect(new Set(found.map((each) => each.split(' ')[1])).size).toBe(600);
});
