import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { running, treeOf } from './processes.ts';
import { runInTerminal } from './terminal.ts';

const windowOf = (electron: ElectronApplication) =>
  electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return window
      ? {
          isVisible: window.isVisible(),
          bounds: window.getBounds(),
          zoom: window.webContents.getZoomFactor(),
        }
      : null;
  });

const closeWindow = (electron: ElectronApplication) =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

test('the window opens where and as large as it was left, as does its page', async ({
  start,
  folder,
}) => {
  const profile = join(folder, 'profile');
  const bounds = { x: 70, y: 40, width: 1150, height: 640 };
  const first = await start({ profile });
  await first.electron.evaluate(
    ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to),
    bounds,
  );
  await first.page.keyboard.press('Control+=');
  await first.page.keyboard.press('Control++');
  await expect(first.lectern.status).toContainText('Zoom: 125 %');
  await first.electron.close();
  const second = await start({ profile });
  expect(await windowOf(second.electron)).toMatchObject({ bounds, zoom: 1.25 });
  await second.page.keyboard.press('Control+-');
  await expect(second.lectern.status).toContainText('Zoom: 110 %');
  // Also where a dialog is open.
  await second.page.keyboard.press('?');
  await expect(second.lectern.dialog('Keyboard shortcuts')).toContainText('Actual size');
  await second.page.keyboard.press('Control+0');
  await expect.poll(async () => (await windowOf(second.electron))?.zoom).toBe(1);
  await second.page.keyboard.press('Escape');
  // What Electron tells of Ctrl and the wheel, which nothing but a hand can turn.
  await second.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.emit('zoom-changed', {}, 'in'),
  );
  await expect.poll(async () => (await windowOf(second.electron))?.zoom).toBe(1.1);
});

test('a window whose screen is gone opens on one that is there; a damaged file is no trouble', async ({
  start,
  folder,
}) => {
  const profile = join(folder, 'profile');
  const first = await start({ profile });
  const fresh = await windowOf(first.electron);
  await first.electron.close();
  const gone = {
    bounds: { x: 9000, y: 9000, width: 1120, height: 600 },
    mode: 'normal',
    zoom: 100,
  };
  await writeFile(join(profile, 'window.json'), JSON.stringify(gone));
  const second = await start({ profile });
  const there = await windowOf(second.electron);
  expect(there?.bounds).toMatchObject({ width: 1120, height: 600 });
  expect(there?.bounds.x).toBeLessThan(2000);
  await second.electron.close();
  await writeFile(join(profile, 'window.json'), '{"bounds": {');
  const third = await start({ profile });
  expect((await windowOf(third.electron))?.bounds).toMatchObject({
    width: fresh?.bounds.width,
    height: fresh?.bounds.height,
  });
});

test('the taskbar shows how far long work is', async ({ app }) => {
  const { electron, page } = app;
  await electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const shown: number[] = [];
    Object.assign(globalThis, { shown });
    if (window) window.setProgressBar = (share) => void shown.push(share);
  });
  await page.evaluate(async () => {
    const show = window.lectern.ask.showProgress;
    await show({ progress: { kind: 'share', share: 0.25 } });
    await show({ progress: { kind: 'unknown' } });
    await show({ progress: { kind: 'none' } });
  });
  const shown = () => electron.evaluate(() => (globalThis as unknown as { shown: number[] }).shown);
  // Beside what the page itself is doing at its start.
  expect(await shown()).toEqual(expect.arrayContaining([0.25, 2, -1]));
});

test('two profiles run side by side, one profile once', async ({ start, folder }) => {
  const [one, two] = [join(folder, 'one'), join(folder, 'two')];
  const first = await start({ profile: one });
  const second = await start({ profile: two });
  await second.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  expect(await runInTerminal([], { folder, profile: two })).toMatchObject({ code: 0 });
  await expect.poll(async () => (await windowOf(second.electron))?.isVisible).toBe(true);
  expect(await windowOf(first.electron)).not.toBeNull();
});

test('closing the window ends the app, unless it is to stay in the tray', async ({
  start,
  folder,
}) => {
  const profile = join(folder, 'profile');
  const { electron, lectern, page } = await start({ profile });
  await lectern.row('LongPO').click();
  await page.keyboard.press('Control+,');
  const settings = lectern.dialog('Settings').getByRole('region', { name: 'Desktop' });
  await settings.getByRole('checkbox', { name: /tray/ }).check();
  await expect
    .poll(async () => readFile(join(profile, 'settings.json'), 'utf8').catch(() => ''))
    .toContain('"tray": true');
  await page.keyboard.press('Escape');
  await closeWindow(electron);
  await expect.poll(async () => (await windowOf(electron))?.isVisible).toBe(false);
  // Where no tray shows an icon, this is the way back.
  await runInTerminal([], { folder, profile });
  await expect.poll(async () => (await windowOf(electron))?.isVisible).toBe(true);
  await lectern.note.fill('Typed just before the end');

  await closeWindow(electron);
  const before = await treeOf(electron.process().pid ?? 0);
  expect(before.length).toBeGreaterThan(2);
  const ended = electron.waitForEvent('close');
  await electron.evaluate(({ app }) => app.quit());
  await ended;
  await expect.poll(() => running(before)).toEqual([]);

  const again = await start({ profile });
  await again.lectern.row('LongPO').click();
  await expect(again.lectern.note).toHaveValue('Typed just before the end');
});

test('started at login with a tray, it waits there; without, its window is shown', async ({
  start,
  folder,
}) => {
  const profile = join(folder, 'profile');
  const words = ['--started-at-login'];
  const first = await start({ profile, words });
  await expect.poll(async () => (await windowOf(first.electron))?.isVisible).toBe(true);
  await first.electron.close();
  const stored = JSON.parse(
    await readFile(join(profile, 'settings.json'), 'utf8').catch(() => '{}'),
  );
  await writeFile(join(profile, 'settings.json'), JSON.stringify({ ...stored, tray: true }));
  const second = await start({ profile, words });
  expect((await windowOf(second.electron))?.isVisible).toBe(false);
  await runInTerminal(['lectern://search?q=longpo'], { folder, profile });
  await expect.poll(async () => (await windowOf(second.electron))?.isVisible).toBe(true);
  await expect(second.lectern.search).toHaveValue('longpo');
});

test.describe('on Linux', () => {
  test.skip(process.platform !== 'linux', 'other systems have a list of their own');

  test('starting at login is what the system has, and is asked for by the user alone', async ({
    start,
    folder,
  }) => {
    const config = join(folder, 'config');
    const entry = join(config, 'autostart/lectern.desktop');
    // Started by a program that is an AppImage, whose variables it has from there.
    const env = { XDG_CONFIG_HOME: config, APPIMAGE: '/opt/Other.AppImage', APPDIR: '/tmp/other' };
    const { lectern, page } = await start({ env });
    const box = lectern.dialog('Settings').getByRole('checkbox', { name: 'Start when I log in' });
    await page.keyboard.press('Control+,');
    await expect(box).toBeEnabled();
    await expect(box).not.toBeChecked();
    expect(existsSync(entry)).toBe(false);
    await box.click();
    await expect(box).toBeChecked();
    await expect
      .poll(() => readFile(entry, 'utf8').catch(() => ''))
      .toContain('"--started-at-login"');
    expect(await readFile(entry, 'utf8')).not.toContain('Other.AppImage');
    // Somebody switches it off elsewhere.
    await writeFile(entry, `${await readFile(entry, 'utf8')}Hidden=true\n`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+,');
    await expect(box).toBeEnabled();
    await expect(box).not.toBeChecked();
    await writeFile(entry, '[Desktop Entry]\nExec=mine\n');
    await box.click();
    await expect(lectern.dialog('Settings').getByRole('alert')).toContainText(
      'starts something else',
    );
    await expect(box).not.toBeChecked();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe-core finds nothing in the settings for the desktop, ${colorScheme}`, async ({
    app,
  }) => {
    const { page, lectern } = app;
    await page.emulateMedia({ colorScheme });
    await page.keyboard.press('Control+,');
    const section = lectern.dialog('Settings').getByRole('region', { name: 'Desktop' });
    await section.scrollIntoViewIfNeeded();
    await expect(section.getByRole('checkbox', { name: 'Start when I log in' })).toBeEnabled();
    await expectAccessible(page);
  });
}
