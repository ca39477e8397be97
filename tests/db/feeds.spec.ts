import type { FeedItem } from '../../shared/feed/item.ts';
import type { Origin, PaperDraft } from '../../shared/paper.ts';
import { expect, test } from './fixtures.ts';

const FEED = { id: 'f1', name: 'A journal' };

const KITES: PaperDraft = { title: 'Kites That Learn to Land', arxivId: '2611.99991', version: 1 };

type Taking = { items: FeedItem[]; origin?: Origin; feed?: { id: string; name: string } };

function take(
  page: import('playwright/test').Page,
  { items, origin = 'feed', feed = FEED }: Taking,
) {
  return page.evaluate(
    ([from, all, kind]) =>
      window.harness.feedTaking.takeFeed(from, {
        kind: 'read',
        origin: kind,
        items: all,
        unread: 0,
      }),
    [feed, items, origin] as const,
  );
}

test('items of two feeds that are one work are one paper, seen in both', async ({ page }) => {
  const first = await take(page, { items: [{ id: 'a', draft: KITES, on: '2026-11-25' }] });
  expect(first.added).toEqual(['arxiv:2611.99991']);
  const other = { id: 'f2', name: 'Hugging Face daily papers' };
  const draft = { ...KITES, title: 'Kites that learn to land', votes: 3 };
  const second = await take(page, {
    items: [{ id: '2611.99991', draft, on: '2026-11-26' }],
    origin: 'hugging-face',
    feed: other,
  });
  expect(second).toEqual({ added: [], revised: [], improved: 1 });
  const { papers } = await page.evaluate(() => window.harness.dump.worldRows());
  expect(papers).toMatchObject([
    {
      votes: 3,
      seenIn: [
        { source: 'A journal', on: '2026-11-25' },
        { source: 'Hugging Face daily papers', on: '2026-11-26' },
      ],
    },
  ]);
});

test('an item without id or DOI is known by its name within the feed, also under another title', async ({
  page,
}) => {
  const draft: PaperDraft = { title: 'A note on the landing of kites' };
  await take(page, { items: [{ id: 'guid-1', draft }] });
  const renamed: PaperDraft = { title: 'A longer note on how kites come to land' };
  expect(await take(page, { items: [{ id: 'guid-1', draft: renamed }] })).toEqual({
    added: [],
    revised: [],
    improved: 1,
  });
  // The same name in another feed means something else.
  const other = { id: 'f2', name: 'Another' };
  const third: PaperDraft = { title: 'Something else that has the same number' };
  expect(
    (await take(page, { items: [{ id: 'guid-1', draft: third }], feed: other })).added,
  ).toHaveLength(1);
});

test('a feed that numbers its items anew turns no paper into another', async ({ page }) => {
  const paper = (title: string, family: string, path: string, abstract: string): PaperDraft => ({
    title,
    authors: [{ family }],
    abstract,
    url: `https://journal.example.org/${path}`,
  });
  const first = paper('Kites', 'Ward', 'kites', 'They rise.');
  const second = paper('Anchors', 'Brandt', 'anchors', 'They sink.');
  const third = paper('Editorial', 'Pim', 'editorial', 'Welcome.');
  const [kites = ''] = (await take(page, { items: [{ id: '1', draft: first }] })).added;
  await page.evaluate(
    (id) => window.harness.notes.saveNote(id, 'Mine', { operation: null }),
    kites,
  );
  const items = [third, second, first].map((draft, index) => ({ id: String(index + 1), draft }));
  expect((await take(page, { items: items.slice(1) })).added).toHaveLength(2);
  expect((await take(page, { items })).added).toHaveLength(1);
  expect(await take(page, { items })).toMatchObject({ added: [], improved: 0 });
  const { papers = [] } = await page.evaluate(() => window.harness.dump.worldRows());
  expect(papers.find(({ id }) => id === kites)).toMatchObject({
    title: 'Kites',
    authors: [{ family: 'Ward' }],
    url: first.url,
  });
  // A new title or a new address alone is that of the same paper, and so are both by one author.
  const again = async (id: string, draft: PaperDraft) =>
    (await take(page, { items: [{ id, draft }] })).added.length;
  const kept = paper('Preface', 'Quist', 'preface', 'Hello.');
  const moved = { ...kept, url: 'https://www.example.org/moved' };
  expect(await again('x', kept)).toBe(1);
  expect(await again('x', moved)).toBe(0);
  expect(await again('x', { ...moved, title: 'Farewell' })).toBe(0);
  expect(await again('x', kept)).toBe(0);
});

test('a replacement improves a known paper, is none of its own, and leaves its status', async ({
  page,
}) => {
  await take(page, { items: [{ id: 'a', draft: KITES }] });
  await page.evaluate(() => window.harness.marks.setStatus(['arxiv:2611.99991'], 'dropped'));
  const items: FeedItem[] = [
    {
      id: '2611.99991',
      draft: { ...KITES, title: 'Kites That Learned to Land', version: 2 },
      announced: 'replace',
    },
    { id: '2611.99992', draft: { title: 'Unknown', arxivId: '2611.99992' }, announced: 'replace' },
  ];
  expect(await take(page, { items, origin: 'arxiv-feed' })).toEqual({
    added: [],
    revised: ['arxiv:2611.99991'],
    improved: 1,
  });
  const rows = await page.evaluate(async () => ({
    ...(await window.harness.dump.worldRows()),
    ...(await window.harness.dump.userRows()),
  }));
  expect(rows.papers).toMatchObject([{ title: 'Kites That Learned to Land', version: 2 }]);
  expect(rows.marks).toMatchObject([{ status: 'dropped' }]);
});

test('that a known paper is at its first version is no new version', async ({ page }) => {
  const { version: _none, ...bare } = KITES;
  await take(page, { items: [{ id: 'a', draft: bare }] });
  const again = await take(page, { items: [{ id: 'a', draft: KITES }], origin: 'arxiv-feed' });
  expect(again).toMatchObject({ added: [], revised: [], improved: 1 });
});

test('titles such as "Editorial" never make two works one', async ({ page }) => {
  const items: FeedItem[] = ['a', 'b'].map((id) => ({ id, draft: { title: 'Editorial' } }));
  expect((await take(page, { items })).added).toHaveLength(2);
  const other = { id: 'f2', name: 'Another' };
  expect((await take(page, { items: items.slice(0, 1), feed: other })).added).toHaveLength(1);
});

test('a library follows the daily papers once, and not again when they were left', async ({
  page,
  reopen,
}) => {
  const follow = () => page.evaluate(() => window.harness.feeds.followFirst());
  const ids = async () =>
    (await page.evaluate(() => window.harness.dump.userRows())).feeds?.map(({ id }) => id);
  await follow();
  await follow();
  expect(await ids()).toEqual(['hugging-face-daily']);
  await page.evaluate(() => window.harness.feeds.deleteFeed('hugging-face-daily'));
  await reopen();
  await follow();
  expect(await ids()).toEqual([]);
});

test('a feed is followed once; its edits and its end can be taken back', async ({ page }) => {
  const result = await page.evaluate(async () => {
    const { feeds, dump, history } = window.harness;
    const source = { kind: 'feed', url: 'https://example.org/feed' } as const;
    const feed = { source, name: 'A journal', typed: true };
    const add = () => history.perform('Followed', () => feeds.addFeeds([feed, feed]));
    const added = [await add(), await add()];
    const [row] = (await dump.userRows()).feeds ?? [];
    const id = String(row?.id);
    const rules = [{ query: 'kites', action: 'drop' } as const];
    await history.perform('Changed', () => feeds.editFeed(id, { folder: 'Journals', rules }));
    const edited = (await dump.userRows()).feeds;
    await history.perform('Left', () => feeds.deleteFeed(id));
    const left = (await dump.userRows()).feeds;
    await history.undo();
    const back = (await dump.userRows()).feeds;
    await history.undo();
    const first = (await dump.userRows()).feeds;
    return { added, row, edited, left, back, first, replayed: (await dump.replayed()).feeds };
  });
  expect(result.added).toEqual([true, false]);
  expect(result.row).toMatchObject({ everyHours: 6, paused: false, folder: '', rules: [] });
  expect(result.edited).toMatchObject([{ folder: 'Journals', rules: [{ query: 'kites' }] }]);
  expect(result.left).toEqual([]);
  expect(result.back).toEqual(result.edited);
  expect(result.first).toEqual([result.row]);
  expect(result.replayed).toEqual(result.first);
});

test('pruning deletes what nobody touched, keeps all else, and no feed brings it back', async ({
  page,
}) => {
  const items: FeedItem[] = ['1', '2', '3', '4', '5', '6'].map((n) => ({
    id: n,
    draft: { title: `Kites, part ${n} of many`, arxivId: `2611.9999${n}` },
  }));
  const { added } = await take(page, { items });
  const [, starred = '', tagged = '', noted = '', cited = '', highlighted = ''] = added;
  const left = await page.evaluate(
    async ([all, s, t, n, c, h]) => {
      const { marks, tags, notes, library, highlights, pruning, citekeys } = window.harness;
      const { db } = library.library();
      await marks.setStarred([s], true);
      await tags.addTag([t], 'kites');
      await notes.saveNote(n, 'Mine', { operation: null });
      const paper = await db.papers.get(c);
      if (paper) await citekeys.citekeysFor([paper]);
      await highlights.addHighlight({
        id: 'h1',
        paperId: h,
        field: 'abstract',
        anchor: { quote: 'Kites', prefix: '', suffix: '', start: 0 },
        colour: 'yellow',
        comment: '',
        createdAt: 5,
      });
      const count = await pruning.prunePapers(all);
      return { count, papers: await db.papers.toCollection().primaryKeys() };
    },
    [added, starred, tagged, noted, cited, highlighted] as const,
  );
  expect(left.count).toBe(1);
  expect(left.papers).toEqual(added.slice(1));
  expect(await take(page, { items })).toEqual({ added: [], revised: [], improved: 0 });
  // By hand it can come back.
  const [taken] = await page.evaluate(
    (draft) =>
      window.harness.taking.takeIn([{ draft, origin: 'arxiv', sighting: { source: 'arXiv' } }]),
    items[0]?.draft ?? { title: '' },
  );
  expect(taken?.outcome).toBe('added');
});

test('pruning keeps papers with facts set by hand, and those that others were merged into', async ({
  page,
}) => {
  const items: FeedItem[] = ['1', '2', '3', '4'].map((n) => ({
    id: n,
    draft: { title: `Kites, part ${n} of many`, arxivId: `2611.9999${n}` },
  }));
  const { added } = await take(page, { items });
  const left = await page.evaluate(async (ids) => {
    const { editing, merging, pruning, library } = window.harness;
    const [edited = '', kept = '', gone = ''] = ids;
    await editing.editPaper(edited, { abstract: 'Typed by hand.' });
    await merging.mergePapers(kept, gone);
    await pruning.prunePapers(ids);
    return library.library().db.papers.toCollection().primaryKeys();
  }, added);
  expect(left).toEqual(added.slice(0, 2));
});

test('a paper that is two works by mistake is split by hand; feeds know which is which', async ({
  page,
}) => {
  await page.evaluate(() =>
    window.harness.feeds.addFeeds([
      { source: { kind: 'feed', url: 'https://example.org/a' }, name: 'A journal', typed: true },
    ]),
  );
  const [row] = (await page.evaluate(() => window.harness.dump.userRows())).feeds ?? [];
  const feed = { id: String(row?.id), name: 'A journal' };
  const title = 'Kites that learn to land in every kind of wind';
  const authors = [{ family: 'Ward', given: 'Ada' }];
  await take(page, {
    items: [{ id: 'x', draft: { title, authors, arxivId: '2611.99991' } }],
    origin: 'hugging-face',
    feed: { id: 'hf', name: 'Hugging Face daily papers' },
  });
  const item: FeedItem = { id: 'y', draft: { title, authors, venue: 'Journal of Kites' } };
  await take(page, { items: [item], feed });
  const split = await page.evaluate(async () => {
    const { splitting, history, dump, tags } = window.harness;
    const before = await dump.worldRows();
    await tags.addTag(['arxiv:2611.99991'], 'mine');
    const other = { sources: ['A journal'], fields: ['venue'] as const };
    await history.perform('Split', () => splitting.splitOff('arxiv:2611.99991', other));
    return { before, after: await dump.worldRows() };
  });
  expect(split.before.papers).toHaveLength(1);
  const [arxiv, other] = split.after.papers ?? [];
  expect(arxiv).toMatchObject({
    arxivId: '2611.99991',
    seenIn: [{ source: 'Hugging Face daily papers' }],
  });
  expect(arxiv).not.toHaveProperty('venue');
  expect(other).toMatchObject({
    title,
    venue: 'Journal of Kites',
    seenIn: [{ source: 'A journal' }],
  });
  const revised: FeedItem = { ...item, draft: { ...item.draft, title: 'Landing kites: a reply' } };
  expect((await take(page, { items: [revised], feed })).improved).toBe(1);
  const papers = (await page.evaluate(() => window.harness.dump.worldRows())).papers;
  expect(papers?.map((paper) => paper.title)).toEqual([title, 'Landing kites: a reply']);
  const undone = await page.evaluate(async () => {
    await window.harness.history.undo();
    return window.harness.dump.worldRows();
  });
  expect(undone.papers).toEqual(split.before.papers);
  // What the feed called it meanwhile is remembered, and means nothing any more.
  expect(undone.identifiers).toEqual(expect.arrayContaining(split.before.identifiers ?? []));
});
