import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readStarterFeed } from '../../shared/feed/starter-feed.ts';
import type { PaperDraft } from '../../shared/paper.ts';
import { expect, test } from './fixtures.ts';
import { countPapers, takeIn } from './incoming.ts';

const file = resolve(import.meta.dirname, '../../data/starter-feed.json');
const FEED = readStarterFeed(JSON.parse(readFileSync(file, 'utf8'))).feed?.papers ?? [];

const KITES: PaperDraft = {
  title: 'Kites That Learn to Land',
  authors: [{ family: 'Ward', given: 'Ada' }],
  arxivId: '2502.13922',
  published: '2025-02',
  summary: 'They land.',
};

test('a new paper is stored, its long texts apart', async ({ page }) => {
  const [taken] = await takeIn(page, [{ ...KITES, abstract: 'We land kites.' }]);
  expect(taken).toEqual({ id: 'arxiv:2502.13922', outcome: 'added' });
  const rows = await page.evaluate(() => window.harness.dump.worldRows());
  expect(rows.papers).toMatchObject([{ id: taken?.id, title: KITES.title, published: '2025-02' }]);
  expect(rows.papers?.[0]).not.toHaveProperty('abstract');
  expect(rows.papers?.[0]).not.toHaveProperty('summary');
  expect(rows.texts).toEqual([
    { id: taken?.id, abstract: 'We land kites.', summary: 'They land.' },
  ]);
  expect(rows.identifiers).toEqual([
    { key: 'arxiv:2502.13922', paperId: taken?.id },
    { key: 'title:kitesthatlearntoland|ward', paperId: taken?.id },
  ]);
});

test('the bundled feed is taken in whole, and a second time changes nothing', async ({ page }) => {
  const first = await takeIn(page, FEED);
  expect(first.every(({ outcome }) => outcome === 'added')).toBe(true);
  expect(await countPapers(page)).toBe(88);
  const before = await page.evaluate(() => window.harness.dump.allRows());

  const news = await page.evaluate(() => {
    const heard: unknown[] = [];
    window.harness.library.onNews((each) => heard.push(each));
    (window as unknown as { heard: unknown[] }).heard = heard;
  });
  expect(news).toBeUndefined();
  const second = await takeIn(page, FEED);
  expect(second).toEqual(first.map(({ id }) => ({ id, outcome: [] })));
  expect(await page.evaluate(() => window.harness.dump.allRows())).toEqual(before);
  expect(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([]);
});

test('a newer feed improves facts and texts, and remembers both identifiers', async ({ page }) => {
  await takeIn(page, [KITES]);
  const better = { ...KITES, published: '2025-02-19', venue: 'KITE 2025', doi: '10.5555/kite' };
  const [taken] = await takeIn(page, [better], { on: '2026-04-01' });
  expect(taken).toEqual({ id: 'arxiv:2502.13922', outcome: ['published', 'doi', 'venue'] });
  const [byDoi] = await takeIn(page, [{ title: 'x', doi: '10.5555/kite' }], { origin: 'page' });
  expect(byDoi?.id).toBe('arxiv:2502.13922');
  const rows = await page.evaluate(() => window.harness.dump.worldRows());
  expect(rows.papers).toMatchObject([
    {
      published: '2025-02-19',
      venue: 'KITE 2025',
      seenIn: [{ source: 'A feed', on: '2026-04-01' }],
    },
  ]);
});

test('a page fills in an abstract and replaces nothing', async ({ page }) => {
  await takeIn(page, [KITES]);
  const found = { title: 'KITES THAT LEARN TO LAND', abstract: 'We land kites.' };
  const [taken] = await takeIn(page, [found], { origin: 'page', source: 'page.txt' });
  expect(taken).toEqual({ id: 'arxiv:2502.13922', outcome: ['abstract'] });
  const rows = await page.evaluate(() => window.harness.dump.worldRows());
  expect(rows.papers).toMatchObject([{ title: KITES.title, authors: KITES.authors }]);
  expect(rows.texts).toMatchObject([{ abstract: 'We land kites.', summary: 'They land.' }]);
});

test('nothing that the user did is touched by any feed', async ({ page }) => {
  await takeIn(page, FEED.slice(0, 40));
  await page.evaluate(async () => {
    const { marks, tags, notes, highlights, commits, citekeys, library } = window.harness;
    const papers = await library.library().db.papers.toArray();
    const ids = papers.map(({ id }) => id);
    await marks.setStatus(ids.slice(0, 20), 'read');
    await marks.setStarred(ids.slice(10, 30), true);
    await tags.addTag(ids, 'method/attention');
    for (const id of ids.slice(0, 5)) await notes.saveNote(id, id, commits.newSession());
    await highlights.addHighlight({
      id: 'h1',
      paperId: ids[0] ?? '',
      field: 'summary',
      anchor: { quote: 'E', prefix: '', suffix: '', start: 0 },
      colour: 'yellow',
      comment: '',
      createdAt: 1,
    });
    await citekeys.citekeysFor(papers);
  });
  const mine = () =>
    page.evaluate(async () => {
      const { dump } = window.harness;
      return { rows: await dump.userRows(), log: await dump.log() };
    });
  const before = await mine();
  const improved = FEED.map((draft) => ({
    ...draft,
    title: `${draft.title} (revised)`,
    published: '2026-01-01',
    abstract: 'An abstract.',
  }));
  await takeIn(page, improved);
  await takeIn(page, FEED, { origin: 'page', source: 'page.txt' });
  expect(await mine()).toEqual(before);
});

test('drafts of one run that are one paper become one', async ({ page }) => {
  const taken = await takeIn(page, [
    KITES,
    { title: KITES.title, abstract: 'We land kites.' },
    { ...KITES, doi: '10.5555/kite' },
  ]);
  expect(taken.map(({ outcome }) => outcome)).toEqual(['added', ['abstract'], ['doi']]);
  expect(await countPapers(page)).toBe(1);
});

test('a run that fails half way leaves whole chunks and none of the broken one', async ({
  page,
}) => {
  const drafts = Array.from({ length: 450 }, (_each, index) => ({
    title: `Kites that learn to land, attempt number ${index}`,
  }));
  const result = await page.evaluate(async (all) => {
    const { taking, library } = window.harness;
    const { db } = library.library();
    let made = 0;
    db.papers.hook('creating', () => {
      made += 1;
      if (made === 350) throw new Error('the disk is full');
    });
    const sighting = { source: 'A feed' };
    const outcome = await taking
      .takeIn(all.map((draft) => ({ draft, origin: 'page', sighting })))
      .then(() => 'stored')
      .catch(() => 'failed');
    const counts = await Promise.all(
      [db.papers, db.texts, db.identifiers].map((table) => table.count()),
    );
    return { outcome, counts };
  }, drafts);
  expect(result).toEqual({ outcome: 'failed', counts: [200, 200, 200] });
});

test('a run can be stopped between chunks, and says how far it is', async ({ page }) => {
  const drafts = Array.from({ length: 450 }, (_each, index) => ({
    title: `Kites that learn to land, attempt number ${index}`,
  }));
  const { steps, taken } = await page.evaluate(async (all) => {
    const { taking } = window.harness;
    const seen: [number, number][] = [];
    const sighting = { source: 'A feed' };
    const found = await taking.takeIn(
      all.map((draft) => ({ draft, origin: 'page', sighting })),
      (done, total) => {
        seen.push([done, total]);
        return done < 400;
      },
    );
    return { steps: seen, taken: found.length };
  }, drafts);
  expect(steps).toEqual([
    [200, 450],
    [400, 450],
  ]);
  expect(taken).toBe(400);
  expect(await countPapers(page)).toBe(400);
});

test('listeners hear of papers that are new or changed, once each', async ({ page }) => {
  await takeIn(page, [KITES]);
  const heard = await page.evaluate(async (draft) => {
    const { taking, library } = window.harness;
    const ids: string[][] = [];
    library.onNews(({ papers = [] }) => ids.push([...papers]));
    const from = (one: typeof draft) =>
      ({
        draft: one,
        origin: 'bundled',
        sighting: { source: 'A feed', on: '2026-03-01' },
      }) as const;
    await taking.takeIn([
      from(draft),
      from({ title: 'Kites that learn to turn' }),
      from({ ...draft, venue: 'KITE 2025' }),
      from({ ...draft, venue: 'KITE 2026' }),
    ]);
    return ids;
  }, KITES);
  expect(heard).toEqual([['title:kitesthatlearntoturn|', 'arxiv:2502.13922']]);
});

test('two runs at once add no paper twice', async ({ page }) => {
  await page.evaluate(async (all) => {
    const { taking } = window.harness;
    const incoming = all.map(
      (draft) => ({ draft, origin: 'bundled', sighting: { source: 'A feed' } }) as const,
    );
    await Promise.all([taking.takeIn(incoming), taking.takeIn([...incoming].reverse())]);
  }, FEED);
  expect(await countPapers(page)).toBe(88);
});
