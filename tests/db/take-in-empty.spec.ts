import type { Page } from 'playwright/test';
import type { PaperDraft } from '../../shared/paper.ts';
import { expect, test } from './fixtures.ts';
import { countPapers, takeIn } from './incoming.ts';

const author = (family: string) => [{ family, given: 'Ada' }];

const DRAFTS: PaperDraft[] = [
  { title: 'Kites That Learn to Land', authors: author('Ward'), arxivId: '2502.13922' },
  { title: 'Boats That Learn to Dock', authors: author('Lind'), doi: '10.5555/boats' },
  { title: 'Editorial', authors: author('Nemo'), summary: 'We introduce this issue.' },
];

const OTHER: PaperDraft = { title: 'A Paper That Was There Before', authors: author('Early') };

/** What the library knows of the world, without the times at which it learnt it. */
async function rowsOf(page: Page): Promise<string> {
  const rows = await page.evaluate(() => window.harness.dump.worldRows());
  return JSON.stringify(rows, (key, value) => (key === 'addedAt' ? undefined : value));
}

test('an empty library takes drafts as one with papers in it does', async ({ page }) => {
  const taken = await takeIn(page, [...DRAFTS, OTHER]);
  expect(taken.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'added', 'added']);
  const atOnce = await rowsOf(page);

  await page.evaluate(async () => {
    const { db } = window.harness.library.library();
    await Promise.all([db.papers.clear(), db.texts.clear(), db.identifiers.clear()]);
  });
  await takeIn(page, [OTHER]);
  expect(await takeIn(page, DRAFTS)).toEqual(taken.slice(0, 3));
  expect(await rowsOf(page)).toBe(atOnce);
});

test('drafts of one paper are one paper in an empty library too', async ({ page }) => {
  const [kites] = DRAFTS;
  if (!kites) throw new Error('no draft');
  const again: PaperDraft = { ...kites, title: 'Kites that learn to land', venue: 'KITE 2025' };
  const taken = await takeIn(page, [kites, again]);
  expect(taken.map(({ id }) => id)).toEqual(['arxiv:2502.13922', 'arxiv:2502.13922']);
  expect(await countPapers(page)).toBe(1);
});

test('drafts without authors are matched by title in an empty library too', async ({ page }) => {
  await takeIn(page, [{ title: 'Kites That Learn to Land' }, { ...OTHER, doi: '10.5555/other' }]);
  const twins = await takeIn(page, [
    { title: 'Boats That Learn to Dock' },
    { title: 'Boats that Learn to Dock', abstract: 'They dock.' },
  ]);
  expect(new Set(twins.map(({ id }) => id)).size).toBe(1);
  expect(await countPapers(page)).toBe(3);
});
