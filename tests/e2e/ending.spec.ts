import { readdir, readFile, readlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, letPass, test } from './fixtures.ts';
import { killAll, running, treeOf } from './processes.ts';
import { runInTerminal } from './terminal.ts';

test('what is known of the network is whole on the disk when the app has ended', async ({
  folder,
  start,
}) => {
  const profile = join(folder, 'profile');
  const { electron, lectern } = await start({ profile });
  await lectern.command('Refresh feeds');
  await expect(lectern.status).toContainText('could not be read');
  await electron.close();
  const names = await readdir(profile);
  expect(names).toContain('http-memory.json');
  expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('what a crash has left of files in the profile is removed', async ({ folder, start }) => {
  const profile = join(folder, 'profile');
  const first = await start({ profile });
  await first.electron.close();
  const left = `.lectern-${'0'.repeat(16)}.tmp`;
  await writeFile(join(profile, left), '{');
  await utimes(join(profile, left), 1000, 1000);
  await start({ profile });
  await expect.poll(() => readdir(profile)).not.toContain(left);
});

test('an export for a terminal ends also where the page has crashed', async ({
  folder,
  start,
  troubles,
}) => {
  const profile = join(folder, 'profile');
  const { electron } = await start({ profile });
  letPass(troubles);
  await electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const gone = new Promise((done) => contents?.once('render-process-gone', done));
    contents?.forcefullyCrashRenderer();
    await gone;
  });
  const ran = await runInTerminal(['export'], { folder, profile });
  expect(ran).toMatchObject({ code: 1, out: '' });
  expect(ran.error).toContain('The window of Lectern has failed.');
});

test('a start while another Lectern is ending gets its window when that has ended', async ({
  folder,
  start,
}) => {
  test.skip(process.platform !== 'linux', 'processes are told apart by what stands in /proc');
  const profile = join(folder, 'profile');
  const { electron } = await start({ profile });
  const first = electron.process().pid ?? 0;
  const page = await electron.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  );
  // The window waits for a page that does not answer.
  process.kill(page, 'SIGSTOP');
  const ended = new Promise<void>((done) => electron.process().once('exit', () => done()));
  await electron.evaluate(({ app }) => app.quit());
  const ran = await runInTerminal(['lectern://search?q=longpo'], { folder, profile });
  expect(ran.code).toBe(0);
  expect(await running([first])).toEqual([first]);
  await ended;
  // What is stopped does not end by itself.
  killAll(await running([page]));
  const owner = async () => {
    const lock = await readlink(join(profile, 'SingletonLock')).catch(() => '');
    return Number(/-(\d+)$/.exec(lock)?.[1] ?? first);
  };
  await expect.poll(owner).not.toBe(first);
  const second = await owner();
  try {
    const words = await readFile(`/proc/${second}/cmdline`, 'utf8');
    expect(words).toContain('lectern://search?q=longpo');
  } finally {
    killAll(await treeOf(second));
    await expect.poll(() => running([second])).toEqual([]);
  }
});
