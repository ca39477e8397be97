import type { Page } from 'playwright/test';
import { samplePaper } from '../shared/sample-paper.ts';
import { expect, test } from './fixtures.ts';

const IDS = ['arxiv:a', 'arxiv:b', 'arxiv:c'] as const;
const [A, B, C] = IDS;
const PAPERS = IDS.map((id) => samplePaper(id, { title: `Kites of ${id.at(-1)?.toUpperCase()}` }));

/** Stores the papers, those named with a citekey and one that they had before. */
function prepare(page: Page, keyed: readonly string[]): Promise<void> {
  return page.evaluate(
    async ([papers, ids]) => {
      const { library, rekeying } = window.harness;
      const { db } = library.library();
      await db.papers.bulkAdd([...papers]);
      await db.texts.bulkAdd(papers.map(({ id }) => ({ id })));
      for (const word of ['old', 'key']) {
        await rekeying.rekey(ids.map((id) => ({ paperId: id, citekey: `${word}-${id.at(-1)}` })));
      }
    },
    [PAPERS, keyed] as const,
  );
}

/** Citekeys and aliases by paper, as an export has them. */
function keys(page: Page): Promise<Record<string, { citekey: string; ids: string[] }>> {
  return page.evaluate(
    async (ids) => Object.fromEntries(await window.harness.citekeys.storedKeys(ids)),
    [...IDS],
  );
}

const merge = (page: Page, into: string, id: string) =>
  page.evaluate(
    async ([kept, gone]) => [...(await window.harness.merging.mergePapers(kept, gone)).changes],
    [into, id] as const,
  );
const split = (page: Page, id: string) =>
  page.evaluate((gone) => window.harness.merging.splitPaper(gone), id);
const takeBack = (page: Page, changes: Awaited<ReturnType<typeof merge>>) =>
  page.evaluate(
    async (each) => [...(await window.harness.takeBack.takeBack(each)).changes],
    changes,
  );
const ledger = (page: Page) =>
  page.evaluate(async () => {
    const { operations: _log, dirty: _dirty, ...rows } = await window.harness.dump.allRows();
    return rows;
  });

test('the key of the one that stays stays, the other key becomes an alias', async ({ page }) => {
  await prepare(page, IDS);
  const before = await keys(page);
  await merge(page, A, B);
  expect(await keys(page)).toEqual({
    [A]: { citekey: 'key-a', ids: ['old-a', 'old-b', 'key-b'] },
    [C]: before[C],
  });
  await split(page, B);
  expect(await keys(page)).toEqual(before);
});

test('a paper without a key takes over the one of the other, until they are split', async ({
  page,
}) => {
  await prepare(page, [B]);
  const before = await keys(page);
  await merge(page, A, B);
  expect(await keys(page)).toEqual({ [A]: { citekey: 'key-b', ids: ['old-b'] } });
  await split(page, B);
  expect(await keys(page)).toEqual(before);
});

test('papers merged one into the other get back what was theirs, in any order', async ({
  page,
}) => {
  await prepare(page, IDS);
  const before = await keys(page);
  await merge(page, B, A);
  await merge(page, C, B);
  expect((await keys(page))[C]?.ids.sort()).toEqual(['key-a', 'key-b', 'old-a', 'old-b', 'old-c']);
  await split(page, A);
  expect((await keys(page))[A]).toEqual(before[A]);
  await split(page, B);
  expect(await keys(page)).toEqual(before);
});

test('a key that the paper was given by hand since is not taken away from it', async ({ page }) => {
  await prepare(page, IDS);
  await merge(page, A, B);
  await page.evaluate(
    (paperId) => window.harness.rekeying.rekey([{ paperId, citekey: 'key-b' }]),
    A,
  );
  await split(page, B);
  const now = await keys(page);
  expect(now[A]?.citekey).toBe('key-b');
  expect(now[B]).toBeUndefined();
});

for (const keyed of [IDS, [B], [A], []]) {
  test(`taken back and done again, a merge is exact: keys of ${keyed.join() || 'none'}`, async ({
    page,
  }) => {
    await prepare(page, keyed);
    const before = await ledger(page);
    const changes = await merge(page, A, B);
    const after = await ledger(page);
    const back = await takeBack(page, changes);
    expect(await ledger(page)).toEqual(before);
    await takeBack(page, back);
    expect(await ledger(page)).toEqual(after);
  });
}

test('a key that an older version left with a paper that is gone becomes an alias', async ({
  page,
}) => {
  await prepare(page, IDS);
  const before = await keys(page);
  const rows = await page.evaluate(
    async ([papers, [a, b, c]]) => {
      const { library, movingKeys, dump } = window.harness;
      const { db } = library.library();
      await db.papers.bulkDelete([a, b]);
      const merged = { before: {}, after: {}, at: 5 };
      const rowOf = (id: string, into: string) => {
        const paper = papers.find((each) => each.id === id);
        if (!paper) throw new Error('there is such a paper');
        return { id, into, paper, texts: { id }, ...merged };
      };
      await db.merges.bulkAdd([rowOf(a, b), rowOf(b, c)]);
      await movingKeys.mendMergedKeys();
      const first = await dump.allRows();
      await movingKeys.mendMergedKeys();
      return [first, await dump.allRows()] as const;
    },
    [PAPERS, IDS] as const,
  );
  expect(rows[1]).toEqual(rows[0]);
  expect((await keys(page))[C]).toEqual({ citekey: 'key-c', ids: ['key-a', 'key-b', 'old-c'] });
  await split(page, A);
  await split(page, B);
  expect(await keys(page)).toEqual(before);
});
