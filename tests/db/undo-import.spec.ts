import type { Page } from 'playwright/test';
import type { LogRange } from '../../renderer/db/bulk.ts';
import type { Delivery } from '../../renderer/db/take-library.ts';
import type { PaperDraft } from '../../shared/paper.ts';
import { expect, test } from './fixtures.ts';
import { takeIn } from './incoming.ts';

const KNOWN: PaperDraft = {
  title: 'Kites That Learn to Land',
  authors: [{ family: 'Ward', given: 'Ada' }],
  arxivId: '2502.13922',
};

const titleOf = (nr: number) => `Invented Kite Number ${nr} and Its Long Wind`;

/** Imports papers in two parts, as an import of a file does; gives where it stands in the log. */
async function importPapers(page: Page, count = 6): Promise<LogRange> {
  return page.evaluate(
    async ([known, titles]) => {
      const { delivering, finding, memory } = window.harness;
      const keys = await memory.KeyMemory.load();
      const origin = 'page' as const;
      const sighting = { source: 'BibTeX file (kites.bib)' };
      const deliver = (drafts: PaperDraft[], range: LogRange | null) => {
        const papers: Delivery['papers'] = drafts.map((draft, nr) => ({
          arrival: {
            sought: finding.soughtBy(draft),
            layers: [{ draft, origin, sighting }],
            addedAt: null,
          },
          done: { tags: ['kites/new'], highlights: [], citekey: `key${draft.title.length}${nr}` },
        }));
        const soFar = { name: 'kites.bib', at: 7, added: 0, improved: 0, range };
        return delivering.takeDelivery({ papers, tags: [], views: [] }, keys, soFar);
      };
      const drafts: PaperDraft[] = titles.map((title) => ({ title, abstract: `About ${title}` }));
      const better = { ...known, venue: 'KITE 2025', abstract: 'We land kites.' };
      const first = await deliver([better, ...drafts.slice(0, 2)], null);
      const second = await deliver(drafts.slice(2), first.range);
      if (!second.range) throw new Error('nothing was stored');
      return second.range;
    },
    [KNOWN, Array.from({ length: count }, (_each, nr) => titleOf(nr))] as const,
  );
}

/** Everything but the log and the caches' notes. */
async function rows(page: Page) {
  const [user, world] = await page.evaluate(() =>
    Promise.all([window.harness.dump.userRows(), window.harness.dump.worldRows()]),
  );
  return { ...user, ...world };
}

const remember = (page: Page, range: LogRange) =>
  page.evaluate(async (what) => {
    const { history, steps } = window.harness;
    await history.rememberImport('import of kites.bib', what, steps.moment());
  }, range);
const undo = (page: Page) => page.evaluate(() => window.harness.history.undo());
const redo = (page: Page) => page.evaluate(() => window.harness.history.redo());
const said = (page: Page) =>
  page.evaluate(() => window.harness.notice.useNotice.getState().notice?.text);

test('an import is taken back and done again as a whole, as often as one likes', async ({
  page,
}) => {
  await takeIn(page, [KNOWN]);
  const before = await rows(page);
  const range = await importPapers(page);
  const after = await rows(page);
  expect(after.papers).toHaveLength(7);
  await remember(page, range);
  for (let round = 0; round < 2; round += 1) {
    await undo(page);
    expect(await rows(page)).toEqual(before);
    await redo(page);
    expect(await rows(page)).toEqual(after);
  }
  const user = await page.evaluate(() => window.harness.dump.userRows());
  expect(await page.evaluate(() => window.harness.dump.replayed())).toEqual(user);
});

test('an import is taken back after a restart, once', async ({ page, reopen }) => {
  await takeIn(page, [KNOWN]);
  const before = await rows(page);
  await importPapers(page);
  await reopen();
  const recent = () => page.evaluate(() => window.harness.imports.recentImports());
  expect(await recent()).toMatchObject([{ name: 'kites.bib', at: 7 }]);
  await page.evaluate(async () => {
    const [last] = await window.harness.imports.recentImports();
    if (last) await window.harness.history.undoImport('import of kites.bib', last.range);
  });
  expect(await rows(page)).toEqual(before);
  expect(await recent()).toEqual([]);
  await redo(page);
  expect(await recent()).toHaveLength(1);
  await undo(page);
  expect(await rows(page)).toEqual(before);
});

for (const [name, touch] of Object.entries({
  'a mark': (id: string) => window.harness.marks.setStarred([id], true),
  'a note': (id: string) =>
    window.harness.notes.saveNote(id, 'My words.', window.harness.commits.newSession()),
  'a tag': (id: string) => window.harness.tags.addTag([id], 'mine'),
  'a fact': (id: string) => window.harness.editing.editPaper(id, { venue: 'My own venue' }),
})) {
  test(`${name} of a new paper keeps it, whole, when the import is taken back`, async ({
    page,
  }) => {
    await takeIn(page, [KNOWN]);
    const before = await rows(page);
    const range = await importPapers(page);
    const id = (await rows(page)).papers?.find((row) => row.title === titleOf(1))?.id as string;
    await page.evaluate(`(${touch})(${JSON.stringify(id)})`);
    const touched = await rows(page);
    await remember(page, range);
    await undo(page);
    expect(await said(page)).toBe(
      'Undone: import of kites.bib. 1 paper that you have worked on since was kept',
    );
    const left = await rows(page);
    expect(left.papers).toHaveLength((before.papers?.length ?? 0) + 1);
    for (const table of ['papers', 'texts'] as const) {
      const own = (all: typeof left) => all[table]?.find((row) => row.id === id);
      expect(own(left)).toEqual(own(touched));
    }
    for (const table of ['notes', 'marks', 'taggings', 'citekeys', 'identifiers'] as const) {
      const own = (all: typeof left) => all[table]?.filter((row) => row.paperId === id);
      expect(own(left)).toEqual(own(touched));
    }
    expect(left.tags).toEqual(touched.tags);
    await redo(page);
    expect(await rows(page)).toEqual(touched);
  });
}

for (const [name, touch] of Object.entries({
  'a mark': (id: string) => window.harness.marks.setStarred([id], true),
  'a note': (id: string) =>
    window.harness.notes.saveNote(id, 'My words.', window.harness.commits.newSession()),
  'a tag': (id: string) => window.harness.tags.addTag([id], 'mine'),
})) {
  test(`${name} set while an import is taken back keeps the paper, whole`, async ({ page }) => {
    const range = await importPapers(page);
    const { papers } = await rows(page);
    const { id, title } = papers?.find((row) => row.title === titleOf(1)) ?? {};
    const kept = await page.evaluate(
      `(async () => {
        let done = null;
        const progress = () => {
          done ??= (${touch})(${JSON.stringify(id)});
          return true;
        };
        const taken = await window.harness.takeBack.takeBackRange(${JSON.stringify(range)}, progress);
        await done;
        return taken.kept;
      })()`,
    );
    expect(kept).toBe(1);
    const left = await rows(page);
    expect(left.papers).toMatchObject([{ id, title }]);
    expect(left.texts).toMatchObject([{ id, abstract: `About ${title}` }]);
    expect(left.citekeys).toMatchObject([{ paperId: id }]);
  });
}

test('what was done with a paper and taken back again does not keep it', async ({ page }) => {
  await takeIn(page, [KNOWN]);
  const before = await rows(page);
  const range = await importPapers(page);
  await remember(page, range);
  const id = (await rows(page)).papers?.find((row) => row.title === titleOf(1))?.id as string;
  await page.evaluate(async (paper) => {
    const { history, marks, editing } = window.harness;
    await history.perform('star', () => marks.setStarred([paper], true));
    await history.perform('edit', () => editing.editPaper(paper, { venue: 'Elsewhere' }));
  }, id);
  for (let step = 0; step < 3; step += 1) await undo(page);
  expect(await rows(page)).toEqual(before);
});

test('what a feed improved since stays, and so does what the user set', async ({ page }) => {
  await takeIn(page, [KNOWN]);
  const range = await importPapers(page);
  await takeIn(page, [{ ...KNOWN, venue: 'KITE 2026', votes: 3 }], { origin: 'crossref' });
  await page.evaluate(() => window.harness.tags.addTag(['arxiv:2502.13922'], 'mine'));
  await remember(page, range);
  await undo(page);
  const { papers, texts, taggings } = await rows(page);
  const origins = { title: 'crossref', authors: 'crossref', arxivId: 'crossref' };
  expect(papers).toMatchObject([
    { venue: 'KITE 2026', votes: 3, origins: { ...origins, venue: 'crossref', votes: 'crossref' } },
  ]);
  expect(papers?.[0]?.origins).not.toHaveProperty('abstract');
  expect(texts).toEqual([{ id: 'arxiv:2502.13922' }]);
  expect(taggings).toEqual([{ paperId: 'arxiv:2502.13922', tag: 'mine' }]);
});

test('a tag that came with an import stays on other papers, with its row', async ({ page }) => {
  await takeIn(page, [KNOWN, { title: 'Another Kite That Was Here Before All' }]);
  const range = await importPapers(page);
  const other = (await rows(page)).papers?.find((row) => row.title !== KNOWN.title)?.id as string;
  await page.evaluate((id) => window.harness.tags.addTag([id], 'kites/new'), other);
  await remember(page, range);
  await undo(page);
  const { tags, taggings } = await rows(page);
  expect(taggings?.map((row) => row.tag)).toContain('kites/new');
  expect(tags).toContainEqual({ path: 'kites/new' });
});

for (const [name, again] of [
  ['what is left of it', 'left'],
  ['all of it, as after a crash', 'whole'],
] as const) {
  test(`taking an import back can be stopped, and goes on with ${name}`, async ({ page }) => {
    await takeIn(page, [KNOWN]);
    const before = await rows(page);
    const range = await importPapers(page);
    const left = await page.evaluate(async (what) => {
      const { takeBackRange } = window.harness.takeBack;
      let asked = 0;
      const taken = await takeBackRange(what, () => {
        asked += 1;
        return asked < 2;
      });
      return { range: taken.left, stopped: taken.batch.stopped, kept: taken.kept };
    }, range);
    expect(left).toMatchObject({ stopped: true, kept: 0 });
    const half = await rows(page);
    expect(half).not.toEqual(before);
    expect(half.papers?.length).toBeLessThan(7);
    await page.evaluate(
      async (what) => {
        if (what) await window.harness.takeBack.takeBackRange(what);
      },
      again === 'left' ? left.range : range,
    );
    expect(await rows(page)).toEqual(before);
  });
}
