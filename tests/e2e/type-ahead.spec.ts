import { join } from 'node:path';
import { expect, test } from './fixtures.ts';

test('what is typed before the field for a tag is there goes into it, and gives no orders', async ({
  app: { page, lectern },
}) => {
  await lectern.list.focus();
  await expect(lectern.activeRow).toBeVisible();
  const second = lectern.rows.nth(1);
  const title = await second.getAttribute('aria-label');
  const fieldWasThere = await page.evaluate(async () => {
    const press = async (key: string) => {
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await Promise.resolve();
      await Promise.resolve();
    };
    // The next paper is read from the database meanwhile, which takes longer than any microtask.
    await press('j');
    const there = document.querySelector('[aria-label="Add tag"]') !== null;
    for (const key of ['t', 'm', 'e', 'x', 'Backspace', 't', '/', 'q', 'Enter']) await press(key);
    return there;
  });
  expect(fieldWasThere).toBe(false);
  await expect(lectern.tags.getByText('met/q', { exact: true })).toBeVisible();
  await expect(lectern.article.getByRole('combobox', { name: 'Add tag' })).toBeFocused();
  expect(await lectern.activeRow.getAttribute('aria-label')).toBe(title);
  await lectern.expectCount('Inbox', 88);
  await lectern.expectCount('Queue', 0);
});

test('keys pressed while the library is being opened are done in their order', async ({
  folder,
  start,
}) => {
  const profile = join(folder, 'profile');
  const first = await start({ profile });
  await first.lectern.list.focus();
  await first.page.keyboard.press('s');
  await expect(first.lectern.activeRow).toHaveAccessibleName(/starred/i);
  await first.electron.close();

  const { page, lectern } = await start({ profile });
  await page.keyboard.type('tearly metre');
  await page.keyboard.press('Enter');
  await expect(lectern.tags.getByText('early metre', { exact: true })).toBeVisible();
  await lectern.expectCount('Inbox', 88);
});

test('what is typed right after the palette was asked for goes into it', async ({
  app: { page, lectern },
}) => {
  await lectern.list.focus();
  await page.evaluate(() => {
    for (const [index, key] of ['k', ...'network', 'Enter'].entries()) {
      const chord = index === 0 ? { ctrlKey: true } : {};
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...chord }),
      );
    }
  });
  await expect(lectern.dialog('Network requests')).toBeVisible();
});
