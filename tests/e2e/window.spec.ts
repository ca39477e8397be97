import { expect, test } from './fixtures.ts';

test('a narrow window shows one pane at a time', async ({ app }) => {
  const { page, lectern, electron } = app;
  await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(720, 800),
  );
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(720);
  await expect(lectern.list).toBeVisible();
  await expect(lectern.article).toBeHidden();
  await expect(lectern.navigation).toBeHidden();

  await lectern.row('LongPO').click();
  await expect(lectern.article).toBeVisible();
  await expect(lectern.list).toBeHidden();
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await expect(lectern.list).toBeVisible();

  await page.getByRole('button', { name: 'Show the library' }).click();
  await expect(lectern.navigation).toBeVisible();
  await lectern.goTo('All papers');
  await expect(lectern.list).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(720);
});

test('the way back to the list comes and goes with the width of the window', async ({ app }) => {
  const { page, lectern, electron } = app;
  await lectern.row('LongPO').click();
  const back = page.getByRole('button', { name: 'Back to the list' });
  for (const [width, isNarrow] of [
    [1280, false],
    [720, true],
    [1000, false],
    [480, true],
  ] as const) {
    await electron.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size, 800),
      width,
    );
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
    await expect(back).toBeVisible({ visible: isNarrow });
  }
});

test('panes are resized by keys and stay so', async ({ start }) => {
  const { page, electron } = await start();
  const splitter = page.getByRole('separator', { name: 'Width of the list' });
  await splitter.press('ArrowRight');
  await expect(splitter).toHaveAttribute('aria-valuenow', '416');
  await electron.close();
  const again = await start();
  await expect(again.page.getByRole('separator', { name: 'Width of the list' })).toHaveAttribute(
    'aria-valuenow',
    '416',
  );
});

test('the theme is chosen in the settings and kept', async ({ start }) => {
  const { page, lectern, electron } = await start();
  const dark = (where: typeof page) =>
    where.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await page.getByRole('button', { name: 'Settings' }).click();
  await lectern.dialog('Settings').getByRole('radio', { name: 'Dark' }).click();
  await expect.poll(() => dark(page)).toBe(true);
  await electron.close();
  const again = await start();
  await expect.poll(() => dark(again.page)).toBe(true);
});

test('the command palette finds and runs a command', async ({ app }) => {
  const { page, lectern } = app;
  await page.keyboard.press('Control+k');
  await expect(lectern.dialog('Command palette')).toBeVisible();
  await page.keyboard.type('go to queue');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing is queued')).toBeVisible();
});

test('after the palette the focus is where it was, or where the command put it', async ({
  app,
}) => {
  const { page, lectern } = app;
  await lectern.row('LongPO').click();
  // A field that had the focus earlier must not get it back.
  await lectern.addTag('method');
  await lectern.command('Settings…');
  await page.keyboard.press('Escape');
  await expect(lectern.article.getByRole('combobox', { name: 'Add tag' })).toBeFocused();

  await lectern.list.focus();
  for (const command of ['Settings…', 'Keyboard shortcuts', 'Network requests…']) {
    await lectern.command(command);
    await expect(lectern.dialog('Command palette')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(lectern.list, command).toBeFocused();
  }
  await lectern.command('Next paper');
  await expect(lectern.list).toBeFocused();
  await lectern.command('Write a note');
  await expect(lectern.note).toBeFocused();
});

test('search narrows the list by words, and says when nothing matches', async ({ app }) => {
  const { page, lectern } = app;
  await lectern.list.focus();
  await page.keyboard.press('/');
  await page.keyboard.type('giraffe');
  await expect(lectern.rows).toHaveCount(2);
  await page.keyboard.type(' zzz');
  await expect(page.getByText('No paper matches')).toBeVisible();
});

test('the page cannot be navigated away, opened elsewhere or given rights', async ({
  app,
  troubles,
}) => {
  const { page, electron } = app;
  const refused = await page.evaluate(async () => {
    const opened = window.open('https://example.org/');
    location.href = 'https://example.org/';
    // In a task of its own, because the debugger may evaluate what the page may not.
    const evaluated = await new Promise((resolve) => {
      setTimeout(() => {
        try {
          resolve(new Function('return 1')());
        } catch {
          resolve('refused');
        }
      });
    });
    const right = await navigator.permissions.query({ name: 'geolocation' });
    return {
      opened: opened === null,
      evaluated,
      right: right.state,
      node: 'process' in window || 'require' in window,
      bridge: Object.keys((window as unknown as { lectern: object }).lectern).sort(),
    };
  });
  expect(refused).toEqual({
    opened: true,
    evaluated: 'refused',
    right: 'denied',
    node: false,
    bridge: ['ask', 'on'],
  });
  expect(troubles.splice(0)).toEqual([expect.stringContaining('TrustedScript')]);
  expect(page.url()).toBe('app://lectern/index.html');
  expect(electron.windows()).toHaveLength(1);
});
