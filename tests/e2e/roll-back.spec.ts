import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { servicesAt } from '../../scripts/services.mjs';
import { cleanEnvironment, expect, test } from './fixtures.ts';
import { rowsOf } from './ledger.ts';
import { launchElectron } from './main-process.ts';
import { UpdateDialog } from './pages/update-dialog.ts';
import { daily, type Services, startServices } from './services.ts';
import {
  appImageOf,
  inAppImage,
  installAppImage,
  makeApp,
  newSigner,
  offer,
} from './update-app.ts';

let services: Services;

test.beforeEach(async () => {
  services = await startServices();
  services.on('/api/daily_papers', daily([]));
});

test.afterEach(() => services.close());

const environment = () => ({ ...cleanEnvironment(), LANG: 'C.UTF-8', ...servicesAt(services.url) });

/** What a process ended with. */
const ended = (child: ChildProcess) =>
  new Promise<number | null>((done) => child.once('close', (code) => done(code)));

/** The JSON in a file, or null while there is none. */
async function jsonIn(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
}

/** Ends the app that an AppImage has started last, as it started itself. */
async function endLast(folder: string): Promise<void> {
  const pids = (await readFile(join(folder, 'pids'), 'utf8')).trim().split('\n').map(Number);
  const pid = pids.at(-1) ?? 0;
  process.kill(pid, 'SIGTERM');
  await expect
    .poll(() => {
      try {
        process.kill(pid, 0);
        return 'running';
      } catch {
        return 'gone';
      }
    })
    .toBe('gone');
}

/** Pages of a version 0.2.0 that never shows the library. */
const BROKEN: [name: string, script: string, putBack: boolean][] = [
  ['leaves the library alone', 'window.broken = true;', false],
  [
    'has changed the form of the library before',
    `const request = indexedDB.open('lectern', 9990);
     request.onupgradeneeded = () => request.result.deleteObjectStore('notes');
     request.onsuccess = () => { request.result.close(); window.broken = true; };
     request.onerror = () => { document.title = String(request.error); };`,
    true,
  ],
];

for (const [name, brokenPage, putBack] of BROKEN) {
  test(`a version that does not start twice gives way to the one before, when it ${name}`, async ({
    folder,
    start,
  }) => {
    test.slow();
    const signer = newSigner();
    const old = await makeApp(folder, { version: '0.1.0', signer });
    const next = await makeApp(folder, { version: '0.2.0', signer, brokenPage });
    const appImage = await installAppImage(folder, old);
    const profile = join(folder, 'profile');
    offer(services, { signer, content: appImageOf(next) });

    // A library with something of the user's, and an update that they take.
    const first = await start({
      root: old,
      services: services.url,
      env: inAppImage(appImage, old),
    });
    await first.lectern.row('LongPO').click();
    await first.lectern.note.fill('Kites land by themselves.');
    await first.lectern.addTag('method/attention');
    await new UpdateDialog(first.lectern).downloadForQuit();
    const papers = await rowsOf(first.page, 'papers');
    const notes = await rowsOf(first.page, 'notes');
    expect(notes).toHaveLength(1);
    await first.electron.close();
    expect(await readFile(appImage, 'utf8')).toBe(appImageOf(next));

    // Twice it opens a window in which nothing comes.
    for (let failed = 1; failed <= 2; failed += 1) {
      const electron = await launchElectron({
        args: [next, `--user-data-dir=${profile}`],
        env: { ...environment(), ...inAppImage(appImage, next) },
      });
      const page = await electron.firstWindow();
      await page.waitForFunction(() => 'broken' in window);
      await electron.close();
      expect(await jsonIn(join(profile, 'starts.json'))).toEqual({
        version: '0.2.0',
        begun: failed,
        proven: false,
      });
    }

    // The third time the old one is back, and starts.
    const third = spawn(appImage, [`--user-data-dir=${profile}`], {
      env: environment(),
      stdio: 'ignore',
    });
    expect(await ended(third)).toBe(0);
    expect(await readFile(appImage, 'utf8')).toBe(appImageOf(old));
    await expect
      .poll(() => jsonIn(join(profile, 'starts.json')), { timeout: 60_000 })
      .toEqual({ version: '0.1.0', begun: 0, proven: true });
    await endLast(folder);
    expect(await jsonIn(join(profile, 'Updates/state.json'))).toMatchObject({
      refused: ['0.2.0'],
      wentBack: { from: '0.2.0', to: '0.1.0' },
      kept: null,
    });

    // The library is what it was, and the version that failed is not offered again.
    const again = await start({
      root: old,
      services: services.url,
      env: inAppImage(appImage, old),
    });
    const updates = new UpdateDialog(again.lectern);
    await expect(updates.line).toContainText(
      'Lectern 0.2.0 did not start twice, so 0.1.0 is back.',
    );
    expect(await rowsOf(again.page, 'notes')).toEqual(notes);
    expect(await rowsOf(again.page, 'papers')).toEqual(papers);
    await again.lectern.row('LongPO').click();
    await expect(again.lectern.note).toHaveValue('Kites land by themselves.');
    const copies = await readdir(join(profile, 'Library copies'));
    expect(copies.includes('newer')).toBe(putBack);
    expect(copies).not.toContain('before-update');
    await updates.line.getByRole('button', { name: 'Dismiss' }).click();
    await updates.look();
    await expect(updates.dialog).toContainText('0.2.0 did not start here twice');
    await expect(updates.button(/^Download/)).toHaveCount(0);
  });
}

test('Lectern restarts into the new version when that is asked for', async ({ folder, start }) => {
  test.slow();
  const signer = newSigner();
  const old = await makeApp(folder, { version: '0.1.0', signer });
  const next = await makeApp(folder, { version: '0.2.0', signer });
  const appImage = await installAppImage(folder, old);
  const profile = join(folder, 'profile');
  offer(services, { signer, content: appImageOf(next) });
  const { electron, lectern } = await start({
    root: old,
    services: services.url,
    env: inAppImage(appImage, old),
  });
  await lectern.row('LongPO').click();
  await lectern.note.fill('Kites land by themselves.');
  const updates = new UpdateDialog(lectern);
  await updates.download();
  const gone = electron.waitForEvent('close');
  await updates.button('Restart now').click();
  await gone;
  await expect
    .poll(() => jsonIn(join(profile, 'starts.json')), { timeout: 60_000 })
    .toEqual({ version: '0.2.0', begun: 0, proven: true });
  await endLast(folder);
  const again = await start({ root: next, env: inAppImage(appImage, next) });
  await again.lectern.row('LongPO').click();
  await expect(again.lectern.note).toHaveValue('Kites land by themselves.');
  // It has started: there is nothing to go back to any more, and no need for it.
  await expect.poll(() => readdir(join(profile, 'Updates'))).toEqual(['state.json']);
});

test('without a way back the user is asked, and can start it anyway', async ({ folder, start }) => {
  test.slow();
  const signer = newSigner();
  const app = await makeApp(folder, { version: '0.2.0', signer });
  const profile = join(folder, 'profile');
  // Presses the button in place of a person, and notes what was asked.
  const presser = join(folder, 'press.cjs');
  const asked = join(folder, 'asked.json');
  await writeFile(
    presser,
    `const { dialog } = require('electron');
     dialog.showMessageBox = async (options) => {
       require('node:fs').writeFileSync(${JSON.stringify(asked)}, JSON.stringify(options));
       return { response: Number(process.env.PRESS), checkboxChecked: false };
     };`,
  );
  const starts = join(profile, 'starts.json');
  const { electron } = await start({ root: app });
  await electron.close();
  const failed = { version: '0.2.0', begun: 2, proven: false };
  const binary = createRequire(import.meta.url)('electron') as string;
  const unboxed = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const appImage = await installAppImage(folder, app);
  const third = (press: number) =>
    spawn(binary, [...unboxed, '-r', presser, app, `--user-data-dir=${profile}`], {
      env: { ...environment(), ...inAppImage(appImage, app), PRESS: String(press) },
      stdio: 'ignore',
    });

  await writeFile(starts, JSON.stringify(failed));
  expect(await ended(third(1))).toBe(0);
  const question = (await jsonIn(asked)) as { message: string; detail: string; buttons: string[] };
  expect(question.message).toBe('Lectern 0.2.0 did not start, twice.');
  expect(question.detail).toContain(`Your library is not touched; it lies in ${profile}.`);
  expect(question.buttons).toEqual(['Start anyway', 'Quit']);
  // Who quits is asked again the next time.
  expect(await jsonIn(starts)).toEqual(failed);
  expect(await ended(third(0))).toBe(0);
  await expect
    .poll(() => jsonIn(starts), { timeout: 60_000 })
    .toEqual({ version: '0.2.0', begun: 0, proven: true });
  await endLast(folder);
});

test('a start that shows only what went wrong is none', async ({ folder, start }) => {
  test.slow();
  const signer = newSigner();
  const app = await makeApp(folder, { version: '0.2.0', signer });
  const [, [, brokenPage]] = BROKEN as [unknown, [string, string]];
  const newer = await makeApp(folder, { version: '0.3.0', signer, brokenPage });
  const profile = join(folder, 'profile');
  const launch = (root: string) =>
    launchElectron({ args: [root, `--user-data-dir=${profile}`], env: environment() });
  await (await start({ root: app })).electron.close();
  const other = await launch(newer);
  await (await other.firstWindow()).waitForFunction(() => 'broken' in window);
  await other.close();
  // Without the copy from before the newer version, the library cannot be opened.
  await rm(join(profile, 'Library copies/before-update'), { recursive: true });
  const failing = await launch(app);
  const page = await failing.firstWindow();
  await expect(page.getByRole('alert')).toContainText('last used by a newer version');
  const starts = { version: '0.2.0', begun: 1, proven: false };
  expect(await jsonIn(join(profile, 'starts.json'))).toEqual(starts);
  await failing.close();
});
