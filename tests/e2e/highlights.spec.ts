import { expect, test } from './fixtures.ts';

test('highlights are made by key and button, coloured, commented and kept', async ({ start }) => {
  const { page, lectern, electron } = await start();
  await lectern.row('LongPO').click();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const text = lectern.article.locator('[data-field="summary"]');
  const source = (await text.textContent()) ?? '';
  const first = source.split(' ').slice(0, 3).join(' ');
  const second = source.split(' ').slice(5, 9).join(' ');

  await lectern.selectText(first);
  await page.keyboard.press('h');
  await expect(lectern.highlights.getByRole('listitem')).toHaveCount(1);
  await expect(text.locator('mark')).toHaveText(first);

  await lectern.selectText(second);
  await page
    .getByRole('toolbar', { name: 'Highlight' })
    .getByRole('button', { name: 'Highlight in blue' })
    .click();
  await expect(lectern.highlights.getByRole('listitem')).toHaveCount(2);
  await expect(text.locator('mark[data-colour="blue"]')).toHaveText(second);

  const item = lectern.highlights.getByRole('listitem').first();
  await item.getByRole('radio', { name: 'Green' }).check();
  await expect(text.locator('mark[data-colour="green"]')).toHaveText(first);
  await item.getByRole('textbox').fill('worth a second look');

  await electron.close();
  const again = await start();
  const kept = again.lectern.highlights.getByRole('listitem');
  await expect(kept).toHaveCount(2);
  await expect(kept.first().getByRole('textbox')).toHaveValue('worth a second look');
  await expect(kept.first().getByRole('radio', { name: 'Green' })).toBeChecked();

  await kept.first().getByRole('button', { name: 'Delete highlight' }).click();
  await expect(kept).toHaveCount(1);
  await again.lectern.status.getByRole('button', { name: 'Undo' }).click();
  await expect(kept).toHaveCount(2);
  await expect(kept.first().getByRole('textbox')).toHaveValue('worth a second look');
});

test('a sentence is selected and highlighted by keyboard alone', async ({ app }) => {
  const { page, lectern } = app;
  await lectern.row('LongPO').click();
  await lectern.article.locator('[data-field="summary"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('h');
  await expect(lectern.highlights.getByRole('listitem')).toHaveCount(1);
  await expect(lectern.article.locator('mark')).toContainText('512K');
});

test('h without a selection says what to do', async ({ app }) => {
  const { page, lectern } = app;
  await lectern.list.focus();
  await page.keyboard.press('h');
  await expect(lectern.status).toContainText('Select text');
});
