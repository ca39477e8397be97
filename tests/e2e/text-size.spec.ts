import { findCutOff } from './cut-off.ts';
import { expect, type RunningApp, test } from './fixtures.ts';

/** Chooses the size of all text, in percent. */
async function chooseSize({ page, lectern }: RunningApp, percent: number): Promise<void> {
  await page.keyboard.press('Control+,');
  const settings = lectern.dialog('Settings');
  await settings.getByRole('combobox', { name: 'Size of all text' }).selectOption(String(percent));
  await page.keyboard.press('Escape');
  await expect(settings).toHaveCount(0);
}

/** Makes the window so many pixels wide and high. */
async function resize({ page, electron }: RunningApp, width: number, height: number) {
  await electron.evaluate(
    ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
    [width, height] as const,
  );
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
}

const sizes = ({ page }: RunningApp) =>
  page.evaluate(() => {
    const px = (selector: string) => {
      const element = document.querySelector(selector);
      return element ? Number.parseFloat(getComputedStyle(element).fontSize) : 0;
    };
    const rows = [...document.querySelectorAll('.row')].map((row) => row.getBoundingClientRect());
    rows.sort((a, b) => a.top - b.top);
    return {
      body: px('body'),
      reading: px('.paper-text p'),
      hint: px('.list-count'),
      row: rows[0]?.height,
      gap: (rows[1]?.top ?? 0) - (rows[0]?.bottom ?? 0),
      sidebar: document.querySelector('.sidebar')?.clientWidth,
    };
  });

test('all text takes the size that is chosen, rows and panes with it, and keeps it', async ({
  start,
}) => {
  const app = await start();
  await app.lectern.row('LongPO').click();
  await expect(app.page.locator('.paper-text p').first()).toBeVisible();
  expect(await sizes(app)).toEqual({
    body: 14,
    reading: 18,
    hint: 12.5,
    row: 60,
    gap: 0,
    sidebar: 216,
  });
  await chooseSize(app, 125);
  const large = { body: 17.5, reading: 22.5, hint: 15.625, row: 75, gap: 0, sidebar: 270 };
  await expect.poll(() => sizes(app)).toEqual(large);
  await app.electron.close();

  const again = await start();
  await expect(again.page.locator('.paper-text p').first()).toBeVisible();
  expect(await sizes(again)).toEqual(large);
  await chooseSize(again, 100);
  await expect.poll(async () => (await sizes(again)).body).toBe(14);
});

test('the first drawing has the size of the last visit already', async ({ start }) => {
  const app = await start();
  await chooseSize(app, 125);
  await app.electron.close();
  const again = await start();
  // The size is on the page before its settings have arrived.
  await again.page.addInitScript(() => {
    new MutationObserver((_records, observer) => {
      if (!document.querySelector('#root > *')) return;
      observer.disconnect();
      const { fontSize } = getComputedStyle(document.documentElement);
      (window as unknown as { firstSize: string }).firstSize = fontSize;
    }).observe(document, { childList: true, subtree: true });
  });
  await again.page.reload();
  await again.lectern.ready();
  expect(
    await again.page.evaluate(() => (window as unknown as { firstSize: string }).firstSize),
  ).toBe('20px');
});

test('a splitter follows the mouse at any size of text', async ({ app }) => {
  const { page } = app;
  await chooseSize(app, 125);
  const splitter = page.getByRole('separator', { name: 'Width of the library' });
  // What a dialog lays over the window goes a moment after it.
  const isOnTop = (bar: Element) =>
    document.elementFromPoint(bar.getBoundingClientRect().x + 3, 400) === bar;
  await expect.poll(() => splitter.evaluate(isOnTop)).toBe(true);
  const before = await splitter.boundingBox();
  if (!before) throw new Error('the splitter is not there');
  await page.mouse.move(before.x + 3, 400);
  await page.mouse.down();
  await page.mouse.move(before.x + 63, 400, { steps: 3 });
  await page.mouse.up();
  await expect.poll(async () => (await splitter.boundingBox())?.x).toBe(before.x + 60);
  await expect(splitter).toHaveAttribute('aria-valuenow', '264');
});

test('the text follows the text scaling of a GTK desktop', async ({ start }) => {
  test.skip(process.platform !== 'linux', 'GTK is the desktop of Linux');
  // GTK takes it for the text scaling of the desktop (GTK 3 reference, "Running GTK applications").
  const { page } = await start({ env: { GDK_DPI_SCALE: '1.5' } });
  expect(await page.evaluate(() => devicePixelRatio)).toBe(1.5);
});

test('at twice the size nothing lies over what it belongs to, in a small window', async ({
  app,
}) => {
  const { page, lectern } = app;
  await chooseSize(app, 200);
  await resize(app, 900, 700);
  await lectern.row('LongPO').click();
  await lectern.selectText('Extends');
  const toolbar = page.getByRole('toolbar', { name: 'Highlight' });
  const passage = await page.evaluate(() =>
    getSelection()?.getRangeAt(0).getBoundingClientRect().toJSON(),
  );
  const bar = await toolbar.boundingBox();
  if (!bar) throw new Error('the toolbar is not there');
  expect(bar.y + bar.height <= passage.top || bar.y >= passage.bottom).toBe(true);
  expect(await findCutOff(page)).toEqual([]);
  const last = await toolbar.getByRole('button').last().boundingBox();
  expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThan(bar.x + bar.width);

  await lectern.press('Star');
  await expect(lectern.status).toContainText('Star');
  const notice = await page.locator('.notice:not(.none)').boundingBox();
  await lectern.command('Follow a feed…');
  const dialog = await lectern.dialog('Follow a feed').boundingBox();
  expect((dialog?.y ?? 0) + (dialog?.height ?? 700)).toBeLessThanOrEqual(notice?.y ?? 0);
  await page.keyboard.press('Escape');
  await lectern.command('Network requests…');
  const ledger = await lectern.dialog('Network requests').locator('.ledger').boundingBox();
  expect(ledger?.height).toBeGreaterThan(40);
});

for (const [name, percent, width] of [
  ['200 % in a usual window', 200, 1280],
  ['200 % in a narrow window', 200, 640],
  ['150 % in the narrowest window', 150, 480],
  ['the usual size in the narrowest window', 100, 480],
] as const) {
  test(`no text is cut off at ${name}`, async ({ app }) => {
    test.slow();
    const { page, lectern } = app;
    await lectern.row('LongPO').click();
    await lectern.addTag('method/attention-is-all-you-need');
    await lectern.article.locator('[data-field]').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('h');
    await lectern.note.fill('# Title\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n$$x^2$$');
    await chooseSize(app, percent);
    await resize(app, width, 720);
    expect(await findCutOff(page), 'paper').toEqual([]);
    await page.keyboard.press('Escape');
    await lectern.list.focus();
    expect(await findCutOff(page), 'list').toEqual([]);
    const library = page.getByRole('button', { name: 'Show the library' });
    if (await library.isVisible()) {
      await library.click();
      expect(await findCutOff(page), 'library').toEqual([]);
      await library.click();
    }
    for (const command of [
      'Add paper…',
      'Follow a feed…',
      'Feeds…',
      'Import…',
      'Export…',
      'Automatic exports…',
      'Settings…',
      'Change its facts…',
      'Split it into two papers…',
      'Change its citekey…',
      'Make citekeys anew…',
      'What is new…',
      'Bibliography health…',
      'Network requests…',
      'Keyboard shortcuts',
    ]) {
      await lectern.command(command);
      await expect(page.getByRole('dialog')).not.toHaveAccessibleName('Command palette');
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await findCutOff(page), command).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await findCutOff(page), 'palette').toEqual([]);
  });
}
