import type { Locator, Page } from 'playwright/test';
import type { RunningApp } from './fixtures.ts';
import { cachesReady, expect, test } from './large-library.ts';
import { rowsOf } from './ledger.ts';
import type { LecternPage } from './pages/lectern-page.ts';

const PAPERS = 20_000;

test.use({ papers: PAPERS });

/** The time that so many papers may need on a slow machine. */
const LONG = { timeout: 60_000 };

// One after the other, so that all use the library that the first of them has filled.
test.describe.configure({ mode: 'default', timeout: 120_000 });

type Mark = { paperId: string; status?: string };

/** Marks all papers of the library as read, which takes seconds. */
async function beginToMarkAll({ page, lectern }: RunningApp): Promise<void> {
  await lectern.list.focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('20,000 selected', { exact: true })).toBeVisible();
  await page.keyboard.press('m');
  await expect(markingAll(page)).toBeVisible();
}

function markingAll(page: Page): Locator {
  return page.getByRole('progressbar', { name: 'Marking as read: 20,000 papers' });
}

async function openAll({ page, lectern }: RunningApp): Promise<void> {
  await cachesReady(page);
  await lectern.goTo('All papers');
  await lectern.expectListed(PAPERS);
}

/** Every list and tag in the sidebar with its count. */
function sidebar(lectern: LecternPage): Promise<string[]> {
  return lectern.navigation.getByRole('link').allTextContents();
}

function read(marks: readonly Mark[]): number {
  return marks.filter(({ status }) => status === 'read').length;
}

test('a long action that is stopped says how far it came, and undo takes exactly that back', async ({
  profile,
  start,
}) => {
  const app = await start({ profile });
  const { page, lectern } = app;
  await openAll(app);
  const [marks, links] = [await rowsOf<Mark>(page, 'marks'), await sidebar(lectern)];
  await lectern.expectCount('Read', read(marks));

  await beginToMarkAll(app);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(lectern.status).toContainText(
    /Stopped: [\d,]+ of 20,000 papers marked as read/,
    LONG,
  );
  await expect(markingAll(page)).toBeHidden();
  const said = /[\d,]+(?= of)/.exec((await lectern.status.textContent()) ?? '')?.[0];
  const far = Number(said?.replaceAll(',', ''));
  expect(far).toBeGreaterThan(0);
  expect(far).toBeLessThan(PAPERS);

  // Papers before that place may have been read before: as many are marked as had not been.
  const after = await rowsOf<Mark>(page, 'marks');
  await lectern.expectCount('Read', read(after));
  const wasRead = new Set(
    marks.flatMap(({ paperId, status }) => (status === 'read' ? paperId : [])),
  );
  const fresh = after.filter(({ paperId, status }) => status === 'read' && !wasRead.has(paperId));
  expect(fresh.length).toBeGreaterThan(0);
  expect(fresh.length).toBeLessThanOrEqual(far);
  expect(fresh.length).toBeGreaterThanOrEqual(far - wasRead.size);

  await lectern.status.getByRole('button', { name: 'Undo' }).click();
  await expect(lectern.status).toContainText('Undone: ', LONG);
  await lectern.expectCount('Read', read(marks));
  expect(await rowsOf<Mark>(page, 'marks')).toEqual(marks);
  await expect.poll(() => sidebar(lectern)).toEqual(links);
});

test('a tag of thousands of papers is deleted and comes back with all of them', async ({
  profile,
  start,
}) => {
  const app = await start({ profile });
  const { page, lectern, electron } = app;
  await openAll(app);
  const [taggings, links] = [await rowsOf(page, 'taggings'), await sidebar(lectern)];
  // A tag with others below it.
  const [, tag = '', count = ''] = /^([a-z]+)([23],\d{3})papers$/m.exec(links.join('\n')) ?? [];
  const menu = lectern.navigation.getByRole('button', {
    name: `Actions for tag ${tag}`,
    exact: true,
  });

  await menu.click();
  await page.getByRole('menuitem', { name: 'Delete tag' }).click();
  await expect(page.getByRole('progressbar', { name: `Deleting tag ${tag}` })).toBeVisible();
  await expect(lectern.status).toContainText(`Tag ${tag} deleted`, LONG);
  await expect(menu).toBeHidden();
  await lectern.search.fill(`tag:${tag}`);
  await expect(page.getByText('No paper matches')).toBeVisible();
  await lectern.search.fill('');

  await lectern.status.getByRole('button', { name: 'Undo' }).click();
  await expect(lectern.status).toContainText('Undone: ', LONG);
  await expect.poll(() => sidebar(lectern)).toEqual(links);
  await lectern.search.fill(`tag:${tag}`);
  await expect(page.getByText(`${count} papers`, { exact: true })).toBeVisible();
  expect(await rowsOf(page, 'taggings')).toEqual(taggings);

  await electron.close();
  const again = await start({ profile });
  await expect.poll(() => sidebar(again.lectern)).toEqual(links);
});

test('the window answers during a long action, and what the user marks meanwhile stays', async ({
  profile,
  start,
}) => {
  const app = await start({ profile });
  const { page, lectern } = app;
  await openAll(app);
  await beginToMarkAll(app);

  // The last paper, which the long action has not come to.
  await page.keyboard.press('End');
  await expect(lectern.activeRow).toHaveAttribute('aria-posinset', String(PAPERS));
  const row = (await lectern.activeRow.textContent()) ?? '';
  const title = async () =>
    (await lectern.article.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await expect.poll(async () => row.startsWith(await title())).toBe(true);
  const last = await title();
  await page.keyboard.press('q');
  await expect(lectern.activeRow).toHaveAttribute('data-status', 'queued');

  await page.keyboard.press('Home');
  await page.keyboard.press('j');
  await expect(lectern.activeRow).toHaveAttribute('aria-posinset', '2');
  await lectern.search.fill(`title:"${last}"`);
  await expect(lectern.rows.first()).toContainText(last);
  await lectern.search.fill('');
  await lectern.expectListed(PAPERS);
  await expect(markingAll(page)).toBeVisible();

  await expect(lectern.status).toContainText('Marked as read: 20,000 papers', LONG);
  await lectern.expectCount('Read', PAPERS - 1);
  await lectern.expectCount('Queue', 1);
  await lectern.goTo('Queue');
  await expect(lectern.rows).toHaveCount(1);
  await expect(lectern.rows.first()).toContainText(last);
});
