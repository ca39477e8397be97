import type { Page } from 'playwright/test';
import { samplePaper } from '../shared/sample-paper.ts';
import { expect, test } from './fixtures.ts';

const [ward] = [[{ family: 'Ward', given: 'Ada' }]];

/** Papers that would all get the same key, and one that would not. */
const PAPERS = [
  samplePaper('arxiv:3', { title: 'Kites That Learn', authors: ward, published: '2025-03' }),
  samplePaper('arxiv:1', { title: 'Kites that learn', authors: ward, published: '2025-01' }),
  samplePaper('arxiv:2', { title: 'KITES THAT LEARN', authors: ward, published: '2025' }),
  samplePaper('doi:4', { title: 'Other things', authors: [{ family: 'Öz' }], published: '2024' }),
];

/** The keys that the page gives for papers, as an object. */
function keysFor(page: Page, papers: typeof PAPERS): Promise<Record<string, string>> {
  return page.evaluate(async (asked) => {
    const keys = await window.harness.citekeys.citekeysFor(asked);
    return Object.fromEntries([...keys].map(([id, { citekey }]) => [id, citekey]));
  }, papers);
}

test('every paper gets a key, and no two are alike whatever their case', async ({ page }) => {
  const keys = await keysFor(page, PAPERS);
  expect(Object.keys(keys).sort()).toEqual(PAPERS.map(({ id }) => id).sort());
  const folded = Object.values(keys).map((key) => key.toLowerCase());
  expect(new Set(folded).size).toBe(PAPERS.length);
});

test('a key is minted once and stays, also when the facts change and after a restart', async ({
  page,
  reopen,
}) => {
  const first = await keysFor(page, PAPERS);
  await reopen();
  const changed = PAPERS.map((paper) => ({ ...paper, title: 'Changed', published: '1999' }));
  expect(await keysFor(page, changed)).toEqual(first);
  const log = await page.evaluate(() => window.harness.dump.log());
  expect(log).toHaveLength(PAPERS.length);
});

test('the order in which papers are asked for does not matter', async ({ page }) => {
  const forward = await keysFor(page, PAPERS);
  await page.evaluate(async () => {
    const { library } = window.harness;
    await library.openLibrary(`${library.library().db.name} again`);
  });
  expect(await keysFor(page, [...PAPERS].reverse())).toEqual(forward);
});

test('papers asked for later take no key that is taken', async ({ page }) => {
  const [one, ...others] = PAPERS;
  if (!one) throw new Error('there are papers');
  const first = await keysFor(page, [one]);
  const all = await keysFor(page, PAPERS);
  expect(all[one.id]).toBe(first[one.id]);
  expect(new Set(Object.values(all)).size).toBe(others.length + 1);
});

test('two exports at once mint each key once, and both see the same keys', async ({ page }) => {
  const { all, rows, log } = await page.evaluate(async (papers) => {
    const { citekeys, dump } = window.harness;
    const asked = [papers, [...papers].reverse(), papers.slice(1, 3)];
    const maps = await Promise.all(asked.map((each) => citekeys.citekeysFor(each)));
    return {
      all: maps.map((map) => Object.fromEntries([...map].map(([id, key]) => [id, key.citekey]))),
      rows: (await dump.userRows()).citekeys ?? [],
      log: await dump.log(),
    };
  }, PAPERS);
  const stored = Object.fromEntries(rows.map(({ paperId, citekey }) => [paperId, citekey]));
  for (const keys of all) expect(stored).toMatchObject(keys);
  expect(all[0]).toEqual(stored);
  expect(log).toHaveLength(PAPERS.length);
});

test('two long exports at once give every paper one key, and no key to two', async ({ page }) => {
  const many = Array.from({ length: 600 }, (_, at) =>
    samplePaper(`arxiv:${1000 + at}`, { title: 'Kites', authors: ward, published: '2025' }),
  );
  const { maps, log } = await page.evaluate(async (papers) => {
    const { citekeys, dump } = window.harness;
    const asked = [papers, papers.slice(300), papers.slice(0, 400).reverse()];
    const found = await Promise.all(asked.map((each) => citekeys.citekeysFor(each)));
    return {
      maps: found.map((map) => Object.fromEntries([...map].map(([id, key]) => [id, key.citekey]))),
      log: await dump.log(),
    };
  }, many);
  const [all = {}, ...others] = maps;
  expect(new Set(Object.values(all)).size).toBe(600);
  for (const some of others) expect(all).toMatchObject(some);
  expect(log).toHaveLength(600);
});

test('a paper that is asked for twice gets one key', async ({ page }) => {
  const { keys, log } = await page.evaluate(async (papers) => {
    const { citekeys, dump } = window.harness;
    const map = await citekeys.citekeysFor([...papers, ...papers]);
    return { keys: [...map.values()], log: await dump.log() };
  }, PAPERS);
  expect(keys).toHaveLength(PAPERS.length);
  expect(log).toHaveLength(PAPERS.length);
});

test('no papers, no keys', async ({ page }) => {
  expect(await keysFor(page, [])).toEqual({});
});

test('the order of the papers that were given stays as it was', async ({ page }) => {
  const ids = await page.evaluate(async (papers) => {
    await window.harness.citekeys.citekeysFor(papers);
    return papers.map(({ id }) => id);
  }, PAPERS);
  expect(ids).toEqual(PAPERS.map(({ id }) => id));
});
