import { expect, type RunningApp, test } from './fixtures.ts';

/** The colour behind the page, and the page's own, as `#rrggbb`. */
async function backgrounds({ page, electron }: RunningApp) {
  const window = await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBackgroundColor().toLowerCase(),
  );
  const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const parts = (colour.match(/\d+/g) ?? []).map((part) => Number(part));
  return { window, page: `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}` };
}

test('the window and what is behind its page follow the theme of the system', async ({ app }) => {
  const { electron } = app;
  const beInTheme = (theme: 'light' | 'dark') =>
    electron.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source;
    }, theme);
  for (const [theme, colour] of [
    ['dark', '#17191d'],
    ['light', '#fbfaf8'],
    ['dark', '#17191d'],
  ] as const) {
    await beInTheme(theme);
    await expect.poll(() => backgrounds(app)).toEqual({ window: colour, page: colour });
  }
});

test('a theme that is chosen counts at once, and "Like the system" gives it back', async ({
  app,
}) => {
  const { page, lectern, electron } = app;
  const source = () => electron.evaluate(({ nativeTheme }) => nativeTheme.themeSource);
  const before = await backgrounds(app);
  expect(await source()).toBe('system');
  await page.keyboard.press('Control+,');
  const themes = lectern.dialog('Settings').getByRole('group', { name: 'Colours' });
  await themes.getByRole('radio', { name: 'Dark' }).click();
  await expect.poll(() => backgrounds(app)).toEqual({ window: '#17191d', page: '#17191d' });
  await themes.getByRole('radio', { name: 'Like the system' }).click();
  await expect.poll(source).toBe('system');
  await expect.poll(() => backgrounds(app)).toEqual(before);
});
