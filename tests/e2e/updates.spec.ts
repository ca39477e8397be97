import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from './axe.ts';
import { expect, type RunningApp, test } from './fixtures.ts';
import { UpdateDialog } from './pages/update-dialog.ts';
import { daily, type Services, startServices } from './services.ts';
import {
  askedForUpdates,
  inAppImage,
  installAppImage,
  makeApp,
  newSigner,
  offer,
  PACKAGE,
} from './update-app.ts';

let services: Services;

test.beforeEach(async () => {
  services = await startServices();
  services.on('/api/daily_papers', daily([]));
});

test.afterEach(() => services.close());

const NOTES = `## Better kites

- Kites *land* by themselves
- <script>document.title = 'owned'</script> <img src=x onerror="document.title = 'owned'">
- [a link](javascript:document.title='owned') and ![a picture](https://example.org/track.png)`;

/** Version 0.1.0 as an AppImage, on a server that offers 0.2.0. */
async function installed(folder: string, start: (options: object) => Promise<RunningApp>) {
  const signer = newSigner();
  const app = await makeApp(folder, { version: '0.1.0', signer });
  const appImage = await installAppImage(folder, app);
  const env = inAppImage(appImage, app);
  const run = async () => {
    const running = await start({ root: app, services: services.url, env });
    return { ...running, updates: new UpdateDialog(running.lectern) };
  };
  return { signer, appImage, run };
}

test('a build without a key says so, and asks nobody for anything', async ({ start }) => {
  const { lectern, page } = await start({ services: services.url });
  const updates = new UpdateDialog(lectern);
  await updates.look();
  await expect(updates.dialog).toContainText('This build does not update itself');
  await expect(updates.dialog.getByRole('button')).toHaveCount(1);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+,');
  const section = lectern.dialog('Settings').getByRole('region', { name: 'Updates' });
  await expect(section).toContainText('This build does not update itself');
  await expect(section.getByRole('radio')).toHaveCount(0);
  await expect(updates.line).toHaveCount(0);
  expect(askedForUpdates(services)).toEqual([]);
});

test('nothing is asked before the user has agreed, who is asked once and quietly', async ({
  folder,
  start,
}) => {
  const { signer, run } = await installed(folder, start);
  offer(services, { signer });
  const { electron, updates, page, lectern } = await run();
  await expect(updates.line).toContainText('Shall Lectern look for new versions of itself');
  await expectAccessible(page);
  // It is no dialog: the keys go on to work.
  await lectern.list.focus();
  await page.keyboard.press('j');
  await updates.line.getByRole('button', { name: 'No' }).click();
  await expect(updates.line).toHaveCount(0);
  await electron.close();
  const again = await run();
  await again.page.keyboard.press('Control+,');
  const section = again.lectern.dialog('Settings').getByRole('region', { name: 'Updates' });
  await expect(section.getByRole('radio', { name: 'Never' })).toBeChecked();
  await expect(again.updates.line).toHaveCount(0);
  await expectAccessible(again.page);
  expect(askedForUpdates(services)).toEqual([]);
});

test('who agrees is told of a newer version, now and at the next start', async ({
  folder,
  start,
}) => {
  const { signer, run } = await installed(folder, start);
  offer(services, { signer, release: { version: '0.1.0' } });
  const { electron, updates } = await run();
  await updates.line.getByRole('button', { name: 'Yes' }).click();
  await expect.poll(() => askedForUpdates(services)).toHaveLength(2);
  await electron.close();
  const state = join(folder, 'profile/Updates/state.json');
  expect(JSON.parse(await readFile(state, 'utf8'))).toMatchObject({ seen: '0.1.0' });

  // A day has not passed: nothing is asked again, until the user does so.
  offer(services, { signer });
  const again = await run();
  await again.updates.look();
  await expect(again.updates.dialog).toContainText('Lectern 0.2.0 is available');
  await again.page.keyboard.press('Escape');
  await expect(again.updates.line).toContainText('Lectern 0.2.0 is available');
  await again.updates.line.getByRole('button', { name: 'Show what is new' }).click();
  await expect(again.updates.dialog).toBeVisible();
  expect(askedForUpdates(services)).toHaveLength(4);
});

test('a good update is shown, downloaded, and put in place when the app ends', async ({
  folder,
  start,
  troubles,
}) => {
  const { signer, appImage, run } = await installed(folder, start);
  offer(services, { signer, content: 'the new version', release: { releaseNotes: NOTES } });
  const before = await readFile(appImage, 'utf8');
  const { electron, updates, page, lectern } = await run();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await updates.look();
    await expect(updates.notes).toContainText('Kites land by themselves');
    await expectAccessible(page);
    if (colorScheme === 'light') await page.keyboard.press('Escape');
  }
  await expect(updates.notes.getByRole('emphasis')).toHaveText('land');
  // Notes are signed, and drawn as if they were not.
  await expect(updates.notes).toContainText("<script>document.title = 'owned'</script>");
  await expect(updates.notes.getByRole('link')).toHaveCount(0);
  await expect(updates.notes.locator('img')).toHaveCount(0);
  expect(await page.title()).toBe('Lectern');
  await expect(updates.dialog).toContainText('Lectern goes back to the version that you have');

  await updates.button(/^Download \(1 MB\)$/).press('Enter');
  await updates.button('Install when I quit').press('Enter');
  await expect(updates.dialog).toContainText('It is installed when you quit.');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  expect(await readFile(appImage, 'utf8')).toBe(before);

  await lectern.command('Network requests');
  const ledger = lectern.dialog('Network requests').getByRole('row');
  const { host } = new URL(services.url);
  for (const path of ['/latest-linux.yml', '/latest-linux.yml.sig', `/${PACKAGE}`]) {
    const row = ledger.filter({ has: page.getByText(path, { exact: true }) }).first();
    await expect(row).toContainText(host);
    await expect(row).toContainText('update');
  }
  await electron.close();
  expect(await readFile(appImage, 'utf8')).toBe('the new version');
  expect((await stat(appImage)).mode & 0o777).toBe(0o755);
  expect((await readdir(folder)).filter((name) => name.startsWith('.lectern'))).toEqual([]);
  expect(troubles).toEqual([]);
});

test('a download shows how far it is, can be ended, and leaves nothing behind', async ({
  folder,
  start,
}) => {
  const { signer, appImage, run } = await installed(folder, start);
  const body = 'the new version '.repeat(500_000);
  offer(services, { signer, content: body });
  services.on(`/${PACKAGE}`, (_request, response) => {
    response.writeHead(200, { 'content-length': body.length });
    response.write(body.slice(0, 2_000_000));
  });
  const before = await readFile(appImage, 'utf8');
  const { electron, updates, page } = await run();
  await updates.look();
  await updates.button(/^Download \(8 MB\)$/).click();
  await expect(updates.progress).toHaveAttribute('aria-valuetext', '2 of 8 MB');
  await expectAccessible(page);
  await updates.button('Cancel').click();
  await expect(updates.button(/^Download/)).toBeVisible();
  await electron.close();
  expect(await readFile(appImage, 'utf8')).toBe(before);
  const left = await readdir(join(folder, 'profile/Updates'), { recursive: true });
  expect(left.filter((name) => /AppImage|part/.test(name))).toEqual([]);
});

test('nothing is asked while the user works offline', async ({ folder, start }) => {
  const { signer, run } = await installed(folder, start);
  offer(services, { signer });
  const { lectern, page, updates } = await run();
  await lectern.command('Network requests');
  await page.getByRole('checkbox', { name: /Work offline/ }).check();
  await page.keyboard.press('Escape');
  await updates.look();
  await expect(updates.problem).toContainText('You are working offline.');
  expect(askedForUpdates(services)).toEqual([]);
});

test('Lectern does not restart in the middle of work', async ({ folder, start }) => {
  const { signer, appImage, run } = await installed(folder, start);
  offer(services, { signer, content: 'the new version' });
  const before = await readFile(appImage, 'utf8');
  const { electron, lectern, page, updates } = await run();
  await updates.download();
  await page.keyboard.press('Escape');
  // A feed that goes on answering.
  services.on('/api/daily_papers', (_request, response) => {
    response.writeHead(200);
    const more = setInterval(() => response.write(' '), 100);
    response.on('close', () => clearInterval(more));
  });
  await lectern.command('Refresh feeds');
  await expect(page.getByRole('progressbar', { name: 'Refreshing feeds' })).toBeVisible();
  await lectern.command('Check for updates');
  await updates.button('Restart now').click();
  await expect(updates.problem).toContainText('“Refreshing feeds” is still under way.');
  await expectAccessible(page);
  // Nor while a file is being written, of which only the other process knows.
  const refused = await page.evaluate(async () => {
    const { ask } = window.lectern;
    await ask.beginOutput({ to: 'clipboard', over: 'own' });
    return ask.installUpdate({ when: 'now' });
  });
  expect(refused).toMatchObject({
    ok: false,
    failure: { code: 'update-busy', message: 'A file is being written just now.' },
  });
  await electron.close();
  expect(await readFile(appImage, 'utf8')).toBe(before);
  expect(existsSync(join(folder, 'profile/Updates/Lectern/pending', PACKAGE))).toBe(true);
});

test('Lectern does not restart over a note that is not stored', async ({ folder, start }) => {
  const { signer, appImage, run } = await installed(folder, start);
  offer(services, { signer, content: 'the new version' });
  const before = await readFile(appImage, 'utf8');
  const { electron, lectern, page, updates } = await run();
  await updates.download();
  await page.keyboard.press('Escape');
  await lectern.row('LongPO').click();
  // The disk is full: every write of the page fails as Chromium would let it fail.
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Object.assign(window, { spaceAgain: () => Object.assign(IDBObjectStore.prototype, { put }) });
  });
  await lectern.note.fill('Kites land by themselves.');
  await expect(lectern.article.getByText('Not saved yet')).toBeVisible();
  await lectern.command('Check for updates');
  await updates.button('Restart now').click();
  await expect(updates.problem).toContainText('What you typed last is not stored yet');
  await page.evaluate(() => (window as unknown as { spaceAgain: () => void }).spaceAgain());
  await page.keyboard.press('Escape');
  await electron.close();
  expect(await readFile(appImage, 'utf8')).toBe(before);
  const again = await run();
  await again.lectern.row('LongPO').click();
  await expect(again.lectern.note).toHaveValue('Kites land by themselves.');
});
