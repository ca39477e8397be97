import type { Page } from 'playwright/test';
import { stableKeys, stablePapers } from '../shared/bibliography/stable-library.ts';
import { expect, test } from './fixtures.ts';

type Coming = { title: string; citekey?: string; aliases?: string[] };

/** Takes papers in with their citekeys, as a library file brings them. */
const bring = (page: Page, coming: Coming[]) =>
  page.evaluate(async (all) => {
    const { delivering, finding, memory } = window.harness;
    const papers = all.map(({ title, ...keys }) => {
      const draft = { title };
      const layers = [{ draft, origin: 'page' as const, sighting: { source: 'A file' } }];
      const arrival = { sought: finding.soughtBy(draft), layers, addedAt: null };
      return { arrival, done: { tags: [], highlights: [], ...keys } };
    });
    const soFar = { name: 'a file', at: 7, added: 0, improved: 0, range: null };
    const keys = await memory.KeyMemory.load();
    await delivering.takeDelivery({ papers, tags: [], views: [] }, keys, soFar);
  }, coming);

/** Citekeys and aliases by the papers' titles. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const { citekeys, library } = window.harness;
    const papers = await library.library().db.papers.toArray();
    const ids = papers.map(({ id }) => id);
    const [keys, aliases] = await Promise.all([citekeys.storedKeys(ids), citekeys.aliasesOf(ids)]);
    return Object.fromEntries(
      papers.map(({ id, title }) => [
        title,
        [
          keys.get(id)?.citekey ?? null,
          ...aliases.flatMap(({ paperId, citekey }) => (paperId === id ? citekey : [])),
        ],
      ]),
    );
  });

const [KITES, WIND] = ['Invented Kites and Their Strings', 'Invented Wind and Its Many Ways'];

test('papers keep the citekeys and old citekeys that come with them', async ({ page }) => {
  await bring(page, [
    { title: KITES, citekey: 'kites', aliases: ['old', 'older'] },
    { title: WIND, aliases: ['air'] },
  ]);
  expect(await stored(page)).toEqual({ [KITES]: ['kites', 'old', 'older'], [WIND]: [null, 'air'] });
});

test('old citekeys come in the order in which they were given up', async ({ page }) => {
  await bring(page, [{ title: KITES, citekey: 'kites', aliases: ['zeta', 'alpha', 'mid'] }]);
  expect(await stored(page)).toEqual({ [KITES]: ['kites', 'zeta', 'alpha', 'mid'] });
});

test('a second time nothing changes; a paper that has a key keeps it', async ({ page }) => {
  await bring(page, [{ title: KITES, citekey: 'kites', aliases: ['old'] }]);
  await bring(page, [{ title: KITES, citekey: 'kites', aliases: ['old'] }]);
  expect(await stored(page)).toEqual({ [KITES]: ['kites', 'old'] });
  await bring(page, [{ title: KITES, citekey: 'strings', aliases: ['older'] }]);
  expect(await stored(page)).toEqual({ [KITES]: ['kites', 'old', 'older', 'strings'] });
  // It is an old key of the paper now, and stays one.
  await bring(page, [{ title: KITES, citekey: 'old' }]);
  expect((await stored(page))[KITES]?.[0]).toBe('kites');
});

test('a key that another paper has or had is left out, also within one file', async ({ page }) => {
  await bring(page, [{ title: KITES, citekey: 'kites', aliases: ['old'] }]);
  await bring(page, [{ title: WIND, citekey: 'OLD', aliases: ['Kites', 'air'] }]);
  expect(await stored(page)).toEqual({ [KITES]: ['kites', 'old'], [WIND]: [null, 'air'] });
  const third = 'An Invented Mill That Grinds Itself';
  await bring(page, [
    { title: WIND, citekey: 'wind' },
    { title: third, citekey: 'Wind', aliases: ['wind'] },
  ]);
  expect(await stored(page)).toMatchObject({ [WIND]: ['wind', 'air'], [third]: [null] });
});

test('a recorded library gets the citekeys that it had in the first version', async ({ page }) => {
  const records = stablePapers().map(({ paper: { origins: _none, ...paper }, ...done }) => ({
    paper,
    done,
  }));
  const found = await page.evaluate(async (all) => {
    const { citekeys, delivering, finding, library, memory } = window.harness;
    const papers = all.map(
      ({ paper: { id = '', addedAt: _at, seenIn: _seen, ...draft }, done }) => {
        const sought = finding.soughtBy(draft, id);
        const layers = [{ draft, origin: 'user' as const, sighting: { source: 'A file' } }];
        return { arrival: { sought, layers, addedAt: 1 }, done };
      },
    );
    const soFar = { name: 'a file', at: 7, added: 0, improved: 0, range: null };
    const keys = await memory.KeyMemory.load();
    await delivering.takeDelivery({ papers, tags: [], views: [] }, keys, soFar);
    const rows = await library.library().db.papers.toArray();
    return Object.fromEntries(await citekeys.citekeysFor(rows.reverse()));
  }, records);
  expect(found).toEqual(stableKeys());
});
