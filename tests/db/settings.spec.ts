import { expect, test } from './fixtures.ts';

test('settings are fetched at the start', async ({ page }) => {
  const theme = await page.evaluate(async () => {
    const { main, settings } = window.harness;
    main.settings = { ...main.settings, theme: 'dark' };
    await settings.startSettings();
    return settings.useSettings.getState().theme;
  });
  expect(theme).toBe('dark');
});

test('two changes at once are both kept', async ({ page }) => {
  const { stored, shown } = await page.evaluate(async () => {
    const { main, settings } = window.harness;
    await Promise.all([
      settings.changeSettings({ theme: 'dark' }),
      settings.changeSettings({ textSize: 22 }),
    ]);
    return { stored: main.settings, shown: settings.useSettings.getState() };
  });
  expect(stored).toMatchObject({ theme: 'dark', textSize: 22 });
  expect(shown).toMatchObject({ theme: 'dark', textSize: 22 });
});

test('a change that cannot be stored is taken back and told', async ({ page }) => {
  const { shown, notice } = await page.evaluate(async () => {
    const { main, settings, notice: notices } = window.harness;
    main.trouble = 'write-failed';
    await Promise.all([
      settings.changeSettings({ theme: 'dark' }),
      settings.changeSettings({ textSize: 22 }),
    ]);
    return { shown: settings.useSettings.getState(), notice: notices.useNotice.getState().notice };
  });
  expect(shown).toMatchObject({ theme: 'system', textSize: 18 });
  expect(notice).toMatchObject({ kind: 'problem' });
});
