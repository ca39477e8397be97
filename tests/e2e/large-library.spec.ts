import { cachesReady, expect, test } from './large-library.ts';

const PAPERS = 20_000;

test.use({ papers: PAPERS });

test('20,000 papers: rows at once, every list, search, bulk actions and undo', async ({
  profile,
  start,
}) => {
  test.setTimeout(180_000);
  const { page, lectern, electron } = await start({ profile });
  await expect(lectern.rows.first()).toBeVisible();
  await cachesReady(page);
  await lectern.goTo('All papers');
  await lectern.expectListed(PAPERS);

  // The last row is there as soon as the list stands at its end.
  await lectern.list.focus();
  await page.keyboard.press('End');
  await expect(lectern.activeRow).toHaveAttribute('aria-posinset', String(PAPERS));
  await expect(lectern.activeRow).toContainText(/\w/);
  await page.keyboard.press('Home');

  const title = (await lectern.article.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await lectern.search.fill(`title:"${title}"`);
  // Its row was the first before, too: only the length of the list tells that it was searched for.
  await expect(lectern.rows.first()).not.toHaveAttribute('aria-setsize', String(PAPERS));
  await expect(lectern.rows.first()).toContainText(title);
  await lectern.search.fill('');
  await lectern.expectListed(PAPERS);

  await lectern.list.focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('20,000 selected', { exact: true })).toBeVisible();
  await lectern.search.fill('year:2020');
  await lectern.list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+a');
  const selected = page.getByText(/^[\d,]+ selected$/);
  const count = Number((await selected.textContent())?.replace(/\D/g, ''));
  expect(count).toBeGreaterThan(1000);
  await lectern.addTag('bulk/2020');
  await expect(lectern.status).toContainText('bulk/2020', { timeout: 60_000 });
  await lectern.expectCount('2020', count);
  await lectern.search.fill('tag:bulk');
  await expect(lectern.rows.first()).toHaveAttribute('aria-setsize', String(count));

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('No paper matches')).toBeVisible({ timeout: 60_000 });

  await electron.close();
  const again = await start({ profile });
  await again.lectern.goTo('All papers');
  await again.lectern.expectListed(PAPERS);
});
