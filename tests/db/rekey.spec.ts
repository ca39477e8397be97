import type { Page } from 'playwright/test';
import { samplePaper } from '../shared/sample-paper.ts';
import { expect, test } from './fixtures.ts';

const ward = [{ family: 'Ward', given: 'Ada' }];
const PAPERS = ['a', 'b', 'c'].map((id) =>
  samplePaper(`arxiv:${id}`, { title: 'Kites That Learn', authors: ward, published: '2025' }),
);
const [A, B, C] = ['arxiv:a', 'arxiv:b', 'arxiv:c'] as const;
const KEY = 'wardKitesThatLearn2025';

/** Stores the papers with their citekeys: `KEY`, `KEYa` and `KEYb`. */
function prepare(page: Page): Promise<void> {
  return page.evaluate(async (papers) => {
    const { citekeys, library } = window.harness;
    await library.library().db.papers.bulkAdd(papers);
    await citekeys.citekeysFor(papers);
  }, PAPERS);
}

/** Citekeys and aliases by paper, as an export has them. */
function keys(page: Page): Promise<Record<string, { citekey: string; ids: string[] }>> {
  return page.evaluate(
    async (ids) => Object.fromEntries(await window.harness.citekeys.storedKeys(ids)),
    PAPERS.map(({ id }) => id),
  );
}

function rekey(page: Page, wanted: Record<string, string>) {
  return page.evaluate(async (given) => {
    const { rekeying } = window.harness;
    const all = Object.entries(given).map(([paperId, citekey]) => ({ paperId, citekey }));
    const stored = await rekeying.rekey(all);
    return 'changes' in stored ? [...stored.changes] : [];
  }, wanted);
}

/** What the ledger holds but for the log, whose entries are as many as the actions. */
function ledger(page: Page) {
  return page.evaluate(async () => {
    const { operations: _log, dirty: _dirty, ...rows } = await window.harness.dump.allRows();
    return rows;
  });
}

test('a key that is given up stays as an alias of its paper', async ({ page }) => {
  await prepare(page);
  await rekey(page, { [A]: 'kites' });
  await rekey(page, { [A]: 'wind' });
  expect(await keys(page)).toMatchObject({
    [A]: { citekey: 'wind', ids: [KEY, 'kites'] },
    [B]: { citekey: `${KEY}a`, ids: [] },
  });
});

test('a key or alias of another paper is not given, whatever its case', async ({ page }) => {
  await prepare(page);
  await rekey(page, { [A]: 'kites' });
  const before = await ledger(page);
  expect(await rekey(page, { [B]: 'KITES', [C]: KEY.toUpperCase() })).toEqual([]);
  expect(await rekey(page, { [B]: 'two words', [C]: '' })).toEqual([]);
  expect(await rekey(page, { [A]: 'kites' })).toEqual([]);
  expect(await ledger(page)).toEqual(before);
});

test('of two papers that are to get one key the first gets it', async ({ page }) => {
  await prepare(page);
  await rekey(page, { [A]: 'kites', [B]: 'Kites' });
  expect(await keys(page)).toMatchObject({
    [A]: { citekey: 'kites' },
    [B]: { citekey: `${KEY}a`, ids: [] },
  });
});

test('two papers cannot swap their keys: each would mean another paper than before', async ({
  page,
}) => {
  await prepare(page);
  expect(await rekey(page, { [A]: `${KEY}a`, [B]: KEY })).toEqual([]);
});

test('a paper may take up its own old key, and change the case of the one it has', async ({
  page,
}) => {
  await prepare(page);
  await rekey(page, { [A]: 'kites' });
  await rekey(page, { [A]: KEY });
  expect((await keys(page))[A]).toEqual({ citekey: KEY, ids: ['kites'] });
  await rekey(page, { [A]: KEY.toLowerCase() });
  expect((await keys(page))[A]).toEqual({ citekey: KEY.toLowerCase(), ids: ['kites', KEY] });
  await rekey(page, { [A]: KEY });
  expect((await keys(page))[A]).toEqual({ citekey: KEY, ids: ['kites', KEY.toLowerCase()] });
});

test('a paper without a key gets the one that is wanted', async ({ page }) => {
  await rekey(page, { [A]: 'kites' });
  expect((await keys(page))[A]).toEqual({ citekey: 'kites', ids: [] });
});

test('no new key is one that a paper had before', async ({ page }) => {
  await prepare(page);
  await rekey(page, { [A]: 'kites' });
  const fourth = samplePaper('arxiv:d', { ...PAPERS[0], id: 'arxiv:d' });
  const given = await page.evaluate(
    async (paper) => (await window.harness.citekeys.citekeysFor([paper])).get(paper.id)?.citekey,
    fourth,
  );
  expect(given).toBe(`${KEY}c`);
});

for (const [what, wanted] of [
  ['a new key', { [A]: 'kites', [B]: 'wind' }],
  ['an old key taken up again', { [A]: KEY }],
  ['a change of case', { [B]: `${KEY}A` }],
  ['a first key', { 'arxiv:d': 'new' }],
] as const) {
  test(`taken back, ${what} is as it was; done again, as it became`, async ({ page }) => {
    await prepare(page);
    await rekey(page, { [A]: 'first' });
    const before = await ledger(page);
    const changes = await rekey(page, wanted);
    const after = await ledger(page);
    expect(after).not.toEqual(before);
    const back = await page.evaluate(async (each) => {
      const { changes: inverse } = await window.harness.takeBack.takeBack(each);
      return [...inverse];
    }, changes);
    expect(await ledger(page)).toEqual(before);
    await page.evaluate((each) => window.harness.takeBack.takeBack(each), back);
    expect(await ledger(page)).toEqual(after);
    const replayed = await page.evaluate(() => window.harness.dump.replayed());
    expect(replayed.aliases).toEqual(after.aliases);
    expect(replayed.citekeys).toEqual(after.citekeys);
  });
}

test('keys that clash are told with the paper that has them', async ({ page }) => {
  await prepare(page);
  await rekey(page, { [A]: 'kites' });
  const clashes = await page.evaluate(
    ([key, a]) =>
      window.harness.citekeys.clashesOf([
        { citekey: 'free', paperId: null },
        { citekey: 'Kites', paperId: null },
        { citekey: key, paperId: 'arxiv:b' },
        { citekey: key, paperId: a },
      ]),
    [KEY, A] as const,
  );
  expect(clashes).toEqual([
    { citekey: 'Kites', paperId: null, owner: { paperId: A, citekey: 'kites', isAlias: false } },
    { citekey: KEY, paperId: B, owner: { paperId: A, citekey: KEY, isAlias: true } },
  ]);
});

test('a paper that has nothing but an old key is never pruned', async ({ page }) => {
  await prepare(page);
  const left = await page.evaluate(
    async ([a, b]) => {
      const { library, pruning } = window.harness;
      const { db } = library.library();
      await db.citekeys.clear();
      await db.aliases.add({ folded: 'old', citekey: 'old', paperId: a, at: 1 });
      await pruning.prunePapers([a, b]);
      return db.papers.toCollection().primaryKeys();
    },
    [A, B] as const,
  );
  expect(left).toEqual([A, C]);
});

test('a search finds a paper by the keys that it had', async ({ page }) => {
  await prepare(page);
  await rekey(page, { [A]: 'kites' });
  const papers = await page.evaluate(
    async (ids) => {
      const { ledger: reading, library } = window.harness;
      const { db } = library.library();
      const some = await reading.readPapers(db, ids, true);
      const all = [];
      for await (const part of reading.readAll(db, 2, true)) all.push(...part);
      return [some, all].map((each) =>
        each.map((one) => one.aliases.map(({ citekey }) => citekey)),
      );
    },
    [A, B, C],
  );
  expect(papers).toEqual([
    [[KEY], [], []],
    [[KEY], [], []],
  ]);
});
