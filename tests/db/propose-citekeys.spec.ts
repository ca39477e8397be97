import type { Page } from 'playwright/test';
import { samplePaper } from '../shared/sample-paper.ts';
import { expect, test } from './fixtures.ts';

const paper = (id: string, family: string) =>
  samplePaper(`arxiv:${id}`, {
    title: 'Kites',
    authors: [{ family }],
    published: '2025',
    venue: 'ICLR 2025',
  });
const PAPERS = [paper('a', 'Ward'), paper('b', 'Ward'), paper('c', '单雄信')];
const IDS = PAPERS.map(({ id }) => id);

/** Sets the formula, stores the papers and mints the keys of some of them. */
const prepare = (page: Page, minted: number, formula: string) =>
  page.evaluate(
    async ([papers, count, text]) => {
      const { citekeys, library, making } = window.harness;
      const { db } = library.library();
      await db.papers.bulkAdd([...papers]);
      await db.texts.bulkAdd(
        papers.map(({ id }) => ({ id, entry: { type: 'article', fields: { volume: '7' } } })),
      );
      await db.taggings.bulkAdd(papers.map(({ id }) => ({ paperId: id, tag: 'air' })));
      making.setCitekeyFormula(text);
      await citekeys.citekeysFor(papers.slice(0, count));
    },
    [PAPERS, minted, formula] as const,
  );

const propose = (page: Page) =>
  page.evaluate(async (papers) => {
    const proposals = await window.harness.proposing.proposeCitekeys(
      [...papers].reverse(),
      async () => undefined,
    );
    return proposals.map(({ paper: { id }, now, next }) => [id, now, next]);
  }, PAPERS);

const stored = (page: Page) =>
  page.evaluate(
    async (ids) =>
      [...(await window.harness.citekeys.storedKeys(ids)).values()].map(({ citekey }) => citekey),
    IDS,
  );

test('keys are made by the formula that is set, with what it asks for', async ({ page }) => {
  await prepare(page, 3, "auth + volume + tag + venue.prefix('-')");
  expect(await stored(page)).toEqual(['Ward7air-ICLR', 'Ward7air-ICLRa', 'shanxiongxin7air-ICLR']);
});

test('a formula that cannot be read is the default one', async ({ page }) => {
  await prepare(page, 3, 'auth +');
  expect(await stored(page)).toEqual(['wardKites2025', 'wardKites2025a', 'shanxiongxinKites2025']);
});

test('another formula changes no key that is there, and proposes new ones', async ({ page }) => {
  await prepare(page, 2, 'auth + year');
  await page.evaluate(() => window.harness.making.setCitekeyFormula('auth.lower'));
  expect(await stored(page)).toEqual(['Ward2025', 'Ward2025a']);
  expect(await propose(page)).toEqual([
    ['arxiv:a', 'Ward2025', 'ward'],
    ['arxiv:b', 'Ward2025a', 'warda'],
    ['arxiv:c', null, 'shanxiongxin'],
  ]);
  expect(await stored(page)).toEqual(['Ward2025', 'Ward2025a']);
});

test('what is proposed can be had, and is then proposed again', async ({ page }) => {
  await prepare(page, 3, 'auth + year');
  await page.evaluate(() => window.harness.making.setCitekeyFormula('auth.lower'));
  const first = await propose(page);
  await page.evaluate(
    (all) =>
      window.harness.rekeying.rekey(
        all.map(([paperId, , citekey]) => ({ paperId: paperId ?? '', citekey: citekey ?? '' })),
      ),
    first,
  );
  expect(await stored(page)).toEqual(first.map(([, , next]) => next));
  expect((await propose(page)).every(([, now, next]) => now === next)).toBe(true);
  await page.evaluate(() => window.harness.making.setCitekeyFormula('auth + year'));
  // Each takes up its own old key again.
  expect((await propose(page)).map(([, , next]) => next)).toEqual([
    'Ward2025',
    'Ward2025a',
    'shanxiongxin2025',
  ]);
});
