import { expect, test } from './fixtures.ts';

test('tags are added with completion, counted, filtered by, removed and kept', async ({
  start,
}) => {
  const { page, lectern, electron } = await start();
  await lectern.list.focus();
  await page.keyboard.press('t');
  await page.keyboard.type('method/attention');
  await page.keyboard.press('Enter');
  await expect(lectern.tags.getByText('method/attention')).toBeVisible();
  await lectern.expectCount('method', 1);
  await lectern.expectCount('attention', 1);

  await lectern.row('LongPO').click();
  await lectern.article.getByRole('combobox', { name: 'Add tag' }).pressSequentially('atten');
  await page.getByRole('option', { name: 'method/attention' }).click();
  await lectern.expectCount('attention', 2);
  await lectern.addTag('thesis');

  await lectern.navigation.getByRole('link', { name: /^method / }).click();
  await expect(lectern.rows).toHaveCount(2);
  await page.getByRole('button', { name: 'Stop filtering by tag method' }).click();

  await lectern.row('LongPO').click();
  await lectern.tags.getByRole('button', { name: 'Remove tag thesis' }).click();
  await lectern.expectCount('thesis', 0);
  await lectern.status.getByRole('button', { name: 'Undo' }).click();
  await lectern.expectCount('thesis', 1);

  await electron.close();
  const again = await start();
  await again.lectern.expectCount('attention', 2);
  await again.lectern.expectCount('thesis', 1);
});

test('a tag goes on every selected paper', async ({ app }) => {
  const { page, lectern } = app;
  await lectern.list.focus();
  await page.keyboard.press('Control+a');
  await lectern.addTag('everything');
  await lectern.expectCount('everything', 88);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Escape');
  await lectern.status.getByRole('button', { name: 'Undo' }).click();
  await expect(lectern.navigation.getByRole('link', { name: /^everything/ })).toHaveCount(0);
});

test('tags are renamed, merged, coloured and deleted, each undoable', async ({ app }) => {
  const { page, lectern } = app;
  const act = async (tag: string, action: string) => {
    await lectern.navigation.getByRole('button', { name: `Actions for tag ${tag}` }).click();
    await page.getByRole('menuitem', { name: action, exact: true }).click();
  };
  await lectern.row('LongPO').click();
  await lectern.addTag('draft');
  await lectern.addTag('later');
  await lectern.row('GIRAFFE: Design').click();
  await lectern.addTag('later');

  await act('draft', 'Rename…');
  await lectern.dialog('Rename tag draft').getByRole('textbox').fill('chapter/one');
  await page.keyboard.press('Enter');
  await lectern.expectCount('one', 1);

  await act('later', 'Green');
  await expect(
    lectern.navigation.locator('.nav-row', { hasText: 'later' }).locator('.tag-dot').first(),
  ).toHaveAttribute('data-colour', 'green');

  await act('later', 'Merge into…');
  await lectern.dialog('Merge tag later').getByRole('combobox').selectOption('chapter/one');
  await lectern.dialog('Merge tag later').getByRole('button', { name: 'Merge' }).click();
  await lectern.expectCount('one', 2);
  await expect(lectern.navigation.getByRole('link', { name: /^later/ })).toHaveCount(0);
  await lectern.status.getByRole('button', { name: 'Undo' }).click();
  await lectern.expectCount('later', 2);
  await lectern.expectCount('one', 1);

  await act('later', 'Delete tag');
  await expect(lectern.navigation.getByRole('link', { name: /^later/ })).toHaveCount(0);
  await expect(lectern.tags.getByText('later')).toHaveCount(0);
  await lectern.status.getByRole('button', { name: 'Undo' }).click();
  await lectern.expectCount('later', 2);
  await expect(
    lectern.navigation.locator('.nav-row', { hasText: 'later' }).locator('.tag-dot').first(),
  ).toHaveAttribute('data-colour', 'green');
});
