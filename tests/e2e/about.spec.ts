import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from './axe.ts';
import { expect, ROOT, type RunningApp, test } from './fixtures.ts';
import { AboutDialog } from './pages/about-dialog.ts';

/** Opens the window, and has the system note what it is asked to show instead of showing it. */
async function openAbout({ electron, page, lectern }: RunningApp, complaint = '') {
  await electron.evaluate(({ shell }, answer) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openPath = async (path) => {
      opened.push(path);
      return answer;
    };
    shell.openExternal = async (url) => void opened.push(url);
  }, complaint);
  await lectern.command('About Lectern');
  const about = new AboutDialog(page);
  await expect(about.dialog).toBeVisible();
  const opened = () =>
    electron.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
  return { about, opened };
}

test('says what is running and copies it without anything of the user', async ({ app, folder }) => {
  const { electron, page } = app;
  const { about } = await openAbout(app);
  const versions = await electron.evaluate(() => process.versions);
  const { version, devDependencies } = JSON.parse(
    await readFile(join(ROOT, 'package.json'), 'utf8'),
  );
  await expect(about.dialog).toContainText(`Version ${version}`);
  for (const part of [versions.electron, versions.chrome, versions.node]) {
    await expect(about.dialog).toContainText(String(part));
  }
  const isStandIn = versions.electron !== devDependencies.electron;
  await expect(about.dialog.getByText('a stand-in for trying out')).toHaveCount(isStandIn ? 1 : 0);
  await expect(about.dialog).toContainText(join(folder, 'profile'));

  await about.button('Copy details').click();
  await expect(page.getByText('Details copied', { exact: false })).toBeVisible();
  const copied = await electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain(`Lectern ${version} (started from its source)`);
  expect(copied).toContain(`Electron: ${versions.electron}`);
  expect(copied).not.toContain(folder);
});

test('shows the profile and the licences of Chromium through the system', async ({
  app,
  folder,
}) => {
  const { about, opened } = await openAbout(app);
  await about.button('Open folder').click();
  await about.button('Licences of Chromium').click();
  await expect
    .poll(opened)
    .toEqual([join(folder, 'profile'), expect.stringMatching(/LICENSES\.chromium\.html$/)]);
  await about.button('Copy path').click();
  await expect
    .poll(() => app.electron.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe(join(folder, 'profile'));
});

test('says so when the system cannot show something', async ({ app }) => {
  const { about } = await openAbout(app, 'no program for that');
  await about.button('Open folder').click();
  await expect(app.page.getByText(/could not open .*: no program for that/)).toBeVisible();
});

test('lists the licence of everything that is shipped, all by the keyboard', async ({ app }) => {
  const { page } = app;
  const { about, opened } = await openAbout(app);
  const list: { name: string; text: string }[] = JSON.parse(
    await readFile(join(ROOT, 'out/renderer/licences.json'), 'utf8'),
  );
  await expect(about.works).toHaveCount(list.length);
  await expect(about.found).toHaveText(`${list.length} works`);
  await expect(about.filter).toBeFocused();

  await page.keyboard.type('citeproc frank');
  await expect(about.works).toHaveCount(1);
  await expect(about.found).toHaveText(`1 of ${list.length} works`);
  await page.keyboard.press('ArrowDown');
  await expect(about.works).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(about.text).toContainText('Common Public Attribution License');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(opened).toEqual(['https://github.com/juris-m/citeproc-js']);

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowUp');
  await expect(about.filter).toBeFocused();
  await about.filter.fill('');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(about.works.last()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(about.works.last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(about.works.first()).toBeFocused();

  await about.filter.fill('no such work');
  await expect(about.found).toHaveText('No work is like that.');
  await page.keyboard.press('Escape');
  await expect(about.dialog).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe-core finds nothing and nothing sticks out, ${colorScheme}`, async ({ app }) => {
    const { page, electron } = app;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { about } = await openAbout(app);
    await about.works.filter({ hasText: /^citeproc/ }).click();
    await expect(about.text).toBeVisible();
    await expectAccessible(page);
    await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(480, 700),
    );
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(480);
    await expectAccessible(page);
    const wider = await about.dialog.evaluate(
      (dialog) =>
        [...dialog.querySelectorAll('*')].filter((part) => part.scrollWidth > part.clientWidth + 1)
          .length,
    );
    const inline = await about.dialog.evaluate(
      (dialog) =>
        [...dialog.querySelectorAll('*')].filter(
          (part) => part.clientWidth === 0 && part.getBoundingClientRect().right > innerWidth,
        ).length,
    );
    expect([wider, inline]).toEqual([0, 0]);
  });
}

test('says so where the list of licences is missing, and still tells the versions', async ({
  start,
  folder,
  troubles,
}) => {
  const root = join(folder, 'damaged');
  for (const part of ['out', 'data', 'package.json', 'resources']) {
    await cp(join(ROOT, part), join(root, part), { recursive: true });
  }
  await rm(join(root, 'out/renderer/licences.json'));
  const { about } = await openAbout(await start({ root }));
  await expect(about.dialog.getByRole('alert')).toContainText(
    'The list of licences is missing or damaged.',
  );
  await expect(about.dialog).toContainText('Version ');
  await expect(about.button('Copy details')).toBeEnabled();
  expect(troubles.splice(0).join()).toContain('404');
});
