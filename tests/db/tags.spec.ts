import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';

/** Tags with their colours, and the tags of each paper. */
type Tags = { tags: Record<string, string | null>; papers: Record<string, string[]> };

/** Fills the tables, past the log: how the rows came to be does not matter here. */
function fill(page: Page, { tags, papers }: Tags): Promise<void> {
  return page.evaluate(
    async ([colours, taggings]) => {
      const { db } = window.harness.library.library();
      const rows = Object.entries(colours).map(([path, colour]) =>
        colour === null ? { path } : { path, colour },
      );
      await db.tags.bulkPut(rows as Parameters<typeof db.tags.bulkPut>[0]);
      await db.taggings.bulkPut(
        Object.entries(taggings).flatMap(([paperId, all]) => all.map((tag) => ({ paperId, tag }))),
      );
    },
    [tags, papers] as const,
  );
}

/** The tables in the same plain form; papers without tags are left out. */
async function read(page: Page): Promise<Tags> {
  const rows = await page.evaluate(() => window.harness.dump.userRows());
  const papers: Tags['papers'] = {};
  for (const { paperId, tag } of rows.taggings ?? []) {
    const id = String(paperId);
    papers[id] = [...(papers[id] ?? []), String(tag)].sort();
  }
  const tags = (rows.tags ?? []).map(({ path, colour }) => [path, colour ?? null]);
  return { tags: Object.fromEntries(tags), papers };
}

type Case = { name: string; from: string; to: string; start: Tags; end: Tags };

const renames: Case[] = [
  {
    name: 'a tag with everything below it, and nothing that only begins alike',
    from: 'a',
    to: 'x/y',
    start: {
      tags: { a: 'red', 'a/b': null, ab: 'blue', 'a b': null },
      papers: { p1: ['a', 'a/b'], p2: ['a/b/c', 'ab'], p3: ['a b'] },
    },
    end: {
      tags: { 'x/y': 'red', 'x/y/b': null, ab: 'blue', 'a b': null },
      papers: { p1: ['x/y', 'x/y/b'], p2: ['ab', 'x/y/b/c'], p3: ['a b'] },
    },
  },
  {
    name: 'a tag onto one that is there: papers keep it once, and it keeps its colour',
    from: 'a',
    to: 'b',
    start: {
      tags: { a: 'red', 'a/x': 'pink', b: 'blue', 'b/x': null },
      papers: { p1: ['a', 'b'], p2: ['a/x', 'b/x'], p3: ['a'] },
    },
    end: {
      tags: { b: 'blue', 'b/x': null },
      papers: { p1: ['b'], p2: ['b/x'], p3: ['b'] },
    },
  },
  {
    name: 'a child up onto its parent',
    from: 'a/b',
    to: 'a',
    start: { tags: { a: 'red', 'a/b': 'blue' }, papers: { p1: ['a', 'a/b'], p2: ['a/b'] } },
    end: { tags: { a: 'red' }, papers: { p1: ['a'], p2: ['a'] } },
  },
  {
    name: 'a/b to a while a/b/b exists: each moves one step up, with its colour',
    from: 'a/b',
    to: 'a',
    start: {
      tags: { 'a/b': 'red', 'a/b/b': 'blue' },
      papers: { p1: ['a/b'], p2: ['a/b/b'], p3: ['a/b', 'a/b/b'], p4: ['a/b/b/c'] },
    },
    end: {
      tags: { a: 'red', 'a/b': 'blue' },
      papers: { p1: ['a'], p2: ['a/b'], p3: ['a', 'a/b'], p4: ['a/b/c'] },
    },
  },
  {
    name: 'a to a/b while a/b exists: each moves one step down, with its colour',
    from: 'a',
    to: 'a/b',
    start: { tags: { a: 'red', 'a/b': 'blue' }, papers: { p1: ['a'], p2: ['a', 'a/b'] } },
    end: { tags: { 'a/b': 'red', 'a/b/b': 'blue' }, papers: { p1: ['a/b'], p2: ['a/b', 'a/b/b'] } },
  },
  {
    name: 'a tag of which only children were ever made',
    from: 'a',
    to: 'x',
    start: { tags: { 'a/b': 'red' }, papers: { p1: ['a/b'] } },
    end: { tags: { 'x/b': 'red' }, papers: { p1: ['x/b'] } },
  },
  {
    name: 'a tag to another case',
    from: 'Method',
    to: 'method',
    start: { tags: { Method: 'red' }, papers: { p1: ['Method'] } },
    end: { tags: { method: 'red' }, papers: { p1: ['method'] } },
  },
];

for (const { name, from, to, start, end } of renames) {
  test(`renames ${name}; undo gives the same rows again`, async ({ page }) => {
    await fill(page, start);
    const before = await page.evaluate(() => window.harness.dump.userRows());
    await page.evaluate(
      async ([old, next]) => {
        const { history, tags } = window.harness;
        await history.perform('renamed', () => tags.renameTag(old, next));
      },
      [from, to] as const,
    );
    expect(await read(page)).toEqual(end);
    await page.evaluate(() => window.harness.history.undo());
    expect(await page.evaluate(() => window.harness.dump.userRows())).toEqual(before);
    await page.evaluate(() => window.harness.history.redo());
    expect(await read(page)).toEqual(end);
  });
}

/** A file, a saved search and rules of a feed that go by a tag. */
function fillFollowers(page: Page, tag: string): Promise<void> {
  return page.evaluate(async (path) => {
    const { db } = window.harness.library.library();
    const list = { view: 'all' as const, tag: path, words: `kites tag:${path}/new` };
    const more = { profile: {} as never, paused: false, createdAt: 1 };
    await db.exports.add({ id: 'e1', path: '/refs.bib', list, ...more });
    await db.exports.add({
      id: 'e2',
      path: '/all.bib',
      list: { ...list, tag: null, words: '' },
      ...more,
    });
    await db.views.add({ id: 'v1', name: 'Mine', query: `year:2024 OR #${path}`, createdAt: 1 });
    const source = { kind: 'feed', url: 'https://example.org/feed' } as const;
    const feed = { source, name: 'A journal', title: '', folder: '', paused: false, everyHours: 6 };
    const rules = [
      { query: 'kites', action: 'tag' as const, tag: `${path}/new` },
      { query: `-tag:${path}`, action: 'drop' as const },
    ];
    await db.feeds.add({ id: 'f1', ...feed, rules, typed: true, createdAt: 1 });
  }, tag);
}

for (const [many, papers] of [
  ['few', 2],
  ['many', 1100],
] as const) {
  test(`what goes by a tag goes on with its new name (${many} papers)`, async ({ page }) => {
    const tagged = Array.from({ length: papers }, (_each, nr) => [`p${nr}`, ['a']]);
    await fill(page, { tags: { a: null }, papers: Object.fromEntries(tagged) });
    await fillFollowers(page, 'a');
    const before = await page.evaluate(() => window.harness.dump.userRows());
    await page.evaluate(async () => {
      const { history, tags } = window.harness;
      await history.perform('renamed', (progress) => tags.renameTag('a', 'x y', progress));
    });
    const {
      exports: files,
      views,
      feeds,
    } = await page.evaluate(() => window.harness.dump.userRows());
    expect(files?.map(({ list }) => list)).toEqual([
      { view: 'all', tag: 'x y', words: 'kites tag:"x y/new"' },
      { view: 'all', tag: null, words: '' },
    ]);
    expect(views).toMatchObject([{ name: 'Mine', query: 'year:2024 OR #"x y"' }]);
    expect(feeds?.[0]?.rules).toEqual([
      { query: 'kites', action: 'tag', tag: 'x y/new' },
      { query: '-tag:"x y"', action: 'drop' },
    ]);
    await page.evaluate(() => window.harness.history.undo());
    expect(await page.evaluate(() => window.harness.dump.userRows())).toEqual(before);
  });
}

test('queries that also mean another tag stay as they are when one of them is renamed', async ({
  page,
}) => {
  await fill(page, { tags: { ML: null, ml: null }, papers: { p1: ['ML'], p2: ['ml'] } });
  await fillFollowers(page, 'ML');
  const { exports: files, views } = await page.evaluate(async () => {
    await window.harness.tags.renameTag('ML', 'learning');
    return window.harness.dump.userRows();
  });
  expect(files?.[0]?.list).toMatchObject({ tag: 'learning', words: 'kites tag:ML/new' });
  expect(views).toMatchObject([{ query: 'year:2024 OR #ML' }]);
});

test('a rename to the same name, or of a tag that is not there, changes nothing', async ({
  page,
}) => {
  await fill(page, { tags: { a: 'red' }, papers: { p1: ['a', 'ab'] } });
  const batches = await page.evaluate(async () => {
    const { tags } = window.harness;
    return [await tags.renameTag('a', 'a'), await tags.renameTag('none', 'b')];
  });
  expect(batches).toMatchObject([{ changes: [] }, { changes: [] }]);
});

test('deleting a tag takes its children and leaves the papers and other tags', async ({ page }) => {
  const start: Tags = {
    tags: { a: 'red', 'a/b': null, ab: 'blue' },
    papers: { p1: ['a', 'ab'], p2: ['a/b', 'a/b/c'], p3: ['ab'] },
  };
  await fill(page, start);
  await page.evaluate(async () => {
    const { history, tags } = window.harness;
    await history.perform('deleted', () => tags.deleteTag('a'));
  });
  expect(await read(page)).toEqual({ tags: { ab: 'blue' }, papers: { p1: ['ab'], p3: ['ab'] } });
  await page.evaluate(() => window.harness.history.undo());
  expect(await read(page)).toEqual(start);
});

test('a tag goes on 5,000 papers at once, once each, and off again by undo', async ({ page }) => {
  const { first, again, undone } = await page.evaluate(async () => {
    const { history, tags, dump, library } = window.harness;
    const ids = Array.from({ length: 5_000 }, (_each, index) => `paper ${index}`);
    await tags.addTag(ids.slice(0, 10), 'method/attention');
    const before = await dump.userRows();
    await history.perform('tagged', () => tags.addTag(ids, 'method/attention'));
    const count = () =>
      library.library().db.taggings.where('tag').equals('method/attention').count();
    const found = await count();
    const again = await tags.addTag(ids, 'method/attention');
    await history.undo();
    const after = await dump.userRows();
    return {
      first: found,
      again: again.group,
      undone: JSON.stringify(after) === JSON.stringify(before),
    };
  });
  expect(first).toBe(5_000);
  // Nothing was stored a second time.
  expect(again).toBe('');
  expect(undone).toBe(true);
});

test('a colour taken away leaves no trace on the row', async ({ page }) => {
  await fill(page, { tags: { a: 'red' }, papers: {} });
  const rows = await page.evaluate(async () => {
    const { tags, dump } = window.harness;
    await tags.colourTag('a', null);
    return (await dump.userRows()).tags;
  });
  expect(rows).toEqual([{ path: 'a' }]);
});

test('the last tag taken off leaves the tag itself', async ({ page }) => {
  await fill(page, { tags: { a: 'red' }, papers: { p1: ['a'] } });
  await page.evaluate(() => window.harness.tags.removeTag(['p1', 'p2'], 'a'));
  expect(await read(page)).toEqual({ tags: { a: 'red' }, papers: {} });
});
