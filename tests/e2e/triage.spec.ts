import { expect, test } from './fixtures.ts';

test('triage by keyboard only, each step undoable, all there after a restart', async ({
  start,
}) => {
  const { page, lectern, electron } = await start();
  const { keyboard } = page;
  const active = async () => await lectern.activeRow.textContent();
  await lectern.list.focus();

  const read = await active();
  await keyboard.press('m');
  await lectern.expectCount('Inbox', 87);
  await lectern.expectCount('Read', 1);
  expect(await active()).not.toBe(read);

  await keyboard.press('q');
  await lectern.expectCount('Queue', 1);
  await keyboard.press('r');
  await lectern.expectCount('Reading', 1);
  await keyboard.press('e');
  await lectern.expectCount('Inbox', 84);
  await expect(lectern.status).toContainText('Dropped');

  await keyboard.press('Control+z');
  await lectern.expectCount('Inbox', 85);
  await keyboard.press('Control+Shift+z');
  await lectern.expectCount('Inbox', 84);

  // The paper that was dropped again has left the list; the one in its place is open.
  await expect(lectern.activeRow).toBeVisible();
  await keyboard.press('s');
  await expect(lectern.article.getByRole('button', { name: 'Star', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await keyboard.press('j');
  await keyboard.press('ArrowDown');
  await keyboard.press('k');
  await expect(lectern.activeRow).toHaveAttribute('aria-posinset', '2');

  await keyboard.press('Control+4');
  await expect(lectern.rows).toHaveCount(1);
  await keyboard.press('j');
  await keyboard.press('m');
  await lectern.expectCount('Read', 0);
  await lectern.expectCount('Inbox', 85);

  await electron.close();
  const again = await start();
  await again.lectern.expectCount('Inbox', 85);
  await again.lectern.expectCount('Queue', 1);
  await again.lectern.expectCount('Reading', 1);
});

test('a range is marked at once and taken back at once', async ({ app }) => {
  const { page, lectern } = app;
  await lectern.list.focus();
  await page.keyboard.press('Shift+J');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('3 selected', { exact: true })).toBeVisible();
  await page.keyboard.press('m');
  await lectern.expectCount('Read', 3);
  await lectern.status.getByRole('button', { name: 'Undo' }).click();
  await lectern.expectCount('Read', 0);

  await page.keyboard.press('Control+a');
  await expect(page.getByText('88 selected', { exact: true })).toBeVisible();
  await page.keyboard.press('q');
  await lectern.expectCount('Queue', 88);
  await lectern.expectCount('Inbox', 0);
  await expect(page.getByText('The inbox is empty')).toBeVisible();
  await page.keyboard.press('Control+z');
  await lectern.expectCount('Inbox', 88);
});

test('the buttons keep the paper in view and say what they did', async ({ app }) => {
  const { page, lectern } = app;
  const title = await lectern.article.getByRole('heading', { level: 1 }).textContent();
  await lectern.press('Mark as read');
  await lectern.expectCount('Read', 1);
  await expect(lectern.article.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
  await lectern.press('Mark as unread');
  await lectern.expectCount('Read', 0);
  await lectern.press('Add to queue');
  await lectern.press('Start reading');
  await lectern.expectCount('Reading', 1);
  await lectern.press('Drop');
  await expect(lectern.status).toContainText('Dropped');
  await lectern.press('Back to inbox');
  await lectern.expectCount('Inbox', 88);
  await lectern.press('Star');
  await expect(lectern.row(title ?? '')).toHaveAccessibleName(/starred$/);
  await page.keyboard.press('Control+z');
  await expect(lectern.row(title ?? '')).not.toHaveAccessibleName(/starred$/);
});

test('links of a paper open through the system, and only web links do', async ({ app }) => {
  const { page, lectern, electron } = app;
  await electron.evaluate(({ shell }) => {
    const opened: string[] = [];
    (globalThis as { opened?: string[] }).opened = opened;
    shell.openExternal = async (url) => void opened.push(url);
  });
  await lectern.row('LongPO').click();
  await lectern.article.getByRole('link', { name: 'Abstract page' }).click();
  await lectern.article.getByRole('link', { name: 'Code' }).click({ button: 'middle' });
  await lectern.article.getByRole('link', { name: 'PDF' }).click();
  await expect
    .poll(() => electron.evaluate(() => (globalThis as { opened?: string[] }).opened))
    .toEqual(['https://arxiv.org/abs/2502.13922', 'https://arxiv.org/pdf/2502.13922']);
  expect(page.url()).toBe('app://lectern/index.html');
});
