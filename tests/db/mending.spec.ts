import type { Page } from 'playwright/test';
import { samplePaper } from '../shared/sample-paper.ts';
import { expect, test } from './fixtures.ts';

const TODAY = { today: '2026-06-01' };

/** Stores papers with markup in their titles; every third also has an entry with markup. */
function prepare(page: Page, count: number): Promise<void> {
  const papers = Array.from({ length: count }, (_, at) =>
    samplePaper(`p${String(at).padStart(4, '0')}`, { title: `Kites &amp; Winds ${at}` }),
  );
  return page.evaluate(async (rows) => {
    const { db } = window.harness.library.library();
    await db.papers.bulkAdd(rows);
    await db.texts.bulkAdd(
      rows.map(({ id, title }, at) => {
        const fields = { title: title.replace('&', '\\&'), howpublished: 'X \\&amp; Y' };
        return at % 3 === 0 ? { id, entry: { type: 'book', fields } } : { id };
      }),
    );
  }, papers);
}

const ledger = (page: Page) =>
  page.evaluate(async () => {
    const {
      operations: _log,
      dirty: _dirty,
      identifiers: _learnt,
      ...rows
    } = await window.harness.dump.allRows();
    return rows;
  });

test('all papers of a rule are mended in one action, and it is taken back whole', async ({
  page,
}) => {
  await prepare(page, 600);
  const before = await ledger(page);
  const range = await page.evaluate(async (today) => {
    const { db } = window.harness.library.library();
    const ids = await db.papers.toCollection().primaryKeys();
    const stored = await window.harness.mending.mendPapers(ids, 'markup', today, null);
    if ('changes' in stored) throw new Error('it was not long');
    return stored;
  }, TODAY);
  expect(range).toMatchObject({ total: 600, done: 600, stopped: false, trouble: null });
  const rows = await page.evaluate(async () => {
    const { db } = window.harness.library.library();
    const [left, entry] = await Promise.all([
      db.papers.filter(({ title }) => title.includes('&amp;')).count(),
      db.texts.get('p0003'),
    ]);
    const paper = await db.papers.get('p0003');
    return { left, entry: entry?.entry, title: paper?.title, origin: paper?.origins.title };
  });
  expect(rows).toEqual({
    left: 0,
    entry: { type: 'book', fields: { title: 'Kites \\& Winds 3', howpublished: 'X \\& Y' } },
    title: 'Kites & Winds 3',
    origin: 'user',
  });
  await page.evaluate(
    (each) => window.harness.takeBack.takeBackRange(each).then(() => undefined),
    range,
  );
  expect(await ledger(page)).toEqual(before);
});

test('a mend of what has been mended meanwhile changes nothing', async ({ page }) => {
  await prepare(page, 1);
  const mend = () =>
    page.evaluate(async (today) => {
      const stored = await window.harness.mending.mendPapers(
        ['p0000', 'gone'],
        'markup',
        today,
        null,
      );
      return 'changes' in stored ? stored.changes.length : -1;
    }, TODAY);
  expect(await mend()).toBeGreaterThan(0);
  expect(await mend()).toBe(0);
});

test('three papers that are one become one, which keeps what any of them ignores', async ({
  page,
}) => {
  await prepare(page, 3);
  const rows = await page.evaluate(async () => {
    const { library, marks, mending } = window.harness;
    await marks.setIgnored(['p0000', 'p0001'], 'blanks', true);
    await marks.setIgnored(['p0002'], 'pages', true);
    await marks.setIgnored(['p0001'], 'blanks', false);
    await mending.mergeTwins([
      { id: 'p0001', into: 'p0000' },
      { id: 'p0002', into: 'p0000' },
    ]);
    const { db } = library.library();
    return {
      papers: await db.papers.toCollection().primaryKeys(),
      marks: await db.marks.toArray(),
    };
  });
  expect(rows.papers).toEqual(['p0000']);
  expect(rows.marks).toEqual([{ paperId: 'p0000', ignored: ['blanks', 'pages'] }]);
});

test('a field is written by hand, unless it cannot be so', async ({ page }) => {
  await prepare(page, 2);
  const write = (id: string, text: string) =>
    page.evaluate(
      async ([paper, value]) => {
        const stored = await window.harness.mending.writeField(paper, 'date', value);
        return 'changes' in stored && stored.changes.length > 0;
      },
      [id, text] as const,
    );
  expect(await write('p0000', '2024-05')).toBe(true);
  expect(await write('p0000', 'soon')).toBe(false);
  expect(await write('p0001', '2024')).toBe(false);
  expect(await write('gone', '2024')).toBe(false);
});
