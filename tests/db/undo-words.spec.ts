import type { Page } from 'playwright/test';
import { samplePaper } from '../shared/sample-paper.ts';
import { expect, test } from './fixtures.ts';
import { takeIn } from './incoming.ts';

const [A, B] = ['arxiv:a', 'arxiv:b'] as const;
const PAPERS = [A, B].map((id) => samplePaper(id, { title: `Kites of ${id}` }));

function prepare(page: Page): Promise<void> {
  return page.evaluate(async (papers) => {
    const { db } = window.harness.library.library();
    await db.papers.bulkAdd([...papers]);
    await db.texts.bulkAdd(papers.map(({ id }) => ({ id })));
  }, PAPERS);
}

const write = (page: Page, id: string, text: string) =>
  page.evaluate(
    async ([paper, words]) => {
      const { notes, commits } = window.harness;
      await notes.saveNote(paper, words, commits.newSession());
    },
    [id, text] as const,
  );
const merge = (page: Page) =>
  page.evaluate(
    ([into, id]) =>
      window.harness.history.perform('Merged', () => window.harness.merging.mergePapers(into, id)),
    [A, B] as const,
  );
const undo = (page: Page) => page.evaluate(() => window.harness.history.undo());
const redo = (page: Page) => page.evaluate(() => window.harness.history.redo());
const said = (page: Page) =>
  page.evaluate(() => window.harness.notice.useNotice.getState().notice?.text);

/** The papers that are there, each with its note, and the notes that no paper shows. */
async function words(page: Page) {
  const { papers, notes } = await page.evaluate(async () => {
    const { notes: rows } = await window.harness.dump.userRows();
    return { papers: (await window.harness.dump.worldRows()).papers, notes: rows };
  });
  const ids = papers?.map(({ id }) => String(id)) ?? [];
  const textOf = (id: unknown) => notes?.find(({ paperId }) => paperId === id)?.text ?? '';
  const lost = notes?.filter(({ paperId, text }) => text !== '' && !ids.includes(String(paperId)));
  return { notes: Object.fromEntries(ids.map((id) => [id, textOf(id)])), lost };
}

for (const own of ['', 'Of A.']) {
  test(`what is written on a merged note outlives undo and redo of the merge (note before: "${own}")`, async ({
    page,
  }) => {
    await prepare(page);
    if (own !== '') await write(page, A, own);
    await write(page, B, 'Of B.');
    await merge(page);
    const merged = [own, 'Of B.'].filter(Boolean).join('\n\n');
    expect(await words(page)).toEqual({ notes: { [A]: merged }, lost: [] });
    await write(page, A, `${merged}\n\nWritten since.`);
    await undo(page);
    const both = { [A]: `${merged}\n\nWritten since.`, [B]: 'Of B.' };
    expect(await words(page)).toEqual({ notes: both, lost: [] });
    await write(page, B, 'Of B, and more.');
    await redo(page);
    const all = `${merged}\n\nWritten since.\n\nOf B, and more.`;
    expect(await words(page)).toEqual({ notes: { [A]: all }, lost: [] });
    await undo(page);
    expect(await words(page)).toEqual({ notes: { ...both, [B]: 'Of B, and more.' }, lost: [] });
  });
}

test('a paper that was added stays when that is undone, if it has a note by then', async ({
  page,
}) => {
  await page.evaluate(async () => {
    const { adding, history, notes, commits } = window.harness;
    const draft = { title: 'Kites that learn to land', arxivId: '2611.99991' };
    await history.perform('Added', async () => {
      const layer = { draft, origin: 'arxiv' as const, sighting: { source: 'arXiv' } };
      return (await adding.addPaper([layer])).batch;
    });
    await notes.saveNote('arxiv:2611.99991', 'Mine.', commits.newSession());
  });
  const before = await page.evaluate(() => window.harness.dump.worldRows());
  await undo(page);
  expect(await said(page)).toBe('Undone: Added. 1 paper that you have worked on since was kept');
  expect(await page.evaluate(() => window.harness.dump.worldRows())).toEqual(before);
  expect(await words(page)).toEqual({ notes: { 'arxiv:2611.99991': 'Mine.' }, lost: [] });
  await redo(page);
  expect(await said(page)).toBe('There is nothing to do again.');
});

test('words on a paper that was split go back with it when that is undone', async ({ page }) => {
  await prepare(page);
  await write(page, A, 'Of A.');
  await merge(page);
  await page.evaluate(
    (id) => window.harness.history.perform('Split', () => window.harness.merging.splitPaper(id)),
    B,
  );
  await write(page, B, 'Of B.');
  await undo(page);
  expect(await words(page)).toEqual({ notes: { [A]: 'Of A.\n\nOf B.' }, lost: [] });
  await redo(page);
  expect(await words(page)).toEqual({ notes: { [A]: 'Of A.', [B]: 'Of B.' }, lost: [] });
});

test('words on a part of a paper go back to the whole when that is undone', async ({ page }) => {
  await prepare(page);
  await page.evaluate(
    (id) =>
      window.harness.history.perform('Split', () =>
        window.harness.splitting.splitOff(id, { sources: [], fields: ['abstract'] }),
      ),
    A,
  );
  const part = Object.keys((await words(page)).notes).find((id) => id.startsWith('local:')) ?? '';
  await write(page, part, 'Of the part.');
  await page.evaluate((id) => window.harness.citekeys.citekeysFor([id]), {
    ...(PAPERS[0] as (typeof PAPERS)[0]),
    id: part,
  });
  await undo(page);
  expect(await words(page)).toEqual({ notes: { [A]: 'Of the part.', [B]: '' }, lost: [] });
  const { citekeys } = await page.evaluate(() => window.harness.dump.userRows());
  expect(citekeys).toMatchObject([{ paperId: A }]);
  await redo(page);
  expect((await words(page)).notes).toEqual({ [A]: '', [B]: '', [part]: 'Of the part.' });
});

test('what a better source said since keeps its source when a fact set by hand is taken back', async ({
  page,
}) => {
  const draft = { title: 'Kites that learn to land', arxivId: '2611.99991' };
  await takeIn(page, [draft], { origin: 'page' });
  const facts = async () => (await page.evaluate(() => window.harness.dump.worldRows())).papers;
  await page.evaluate(() =>
    window.harness.history.perform('Set', () =>
      window.harness.editing.editPaper('arxiv:2611.99991', { title: 'Kites of mine' }),
    ),
  );
  await takeIn(page, [{ ...draft, venue: 'KITE 2026' }], { origin: 'arxiv' });
  await undo(page);
  await takeIn(page, [{ ...draft, venue: 'Somewhere' }], { origin: 'page' });
  const origins = { title: 'page', venue: 'arxiv' };
  expect(await facts()).toMatchObject([{ ...draft, venue: 'KITE 2026', origins }]);
  await redo(page);
  expect(await facts()).toMatchObject([
    { title: 'Kites of mine', venue: 'KITE 2026', origins: { title: 'user', venue: 'arxiv' } },
  ]);
});
