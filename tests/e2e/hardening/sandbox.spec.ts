import { execFileSync } from 'node:child_process';
import { chmod, chown, copyFile, cp, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ElectronApplication } from 'playwright/test';
import { servicesAt } from '../../../scripts/services.mjs';
import { cleanEnvironment, expect, ROOT, test } from '../fixtures.ts';
import { launchElectron } from '../main-process.ts';

test.skip(process.platform !== 'linux', 'the kernel is asked through /proc');

/** Nobody's number on every Linux. */
const NOBODY = 65_534;

const IS_ROOT = process.getuid?.() === 0;

/** What the app is made of. */
const APP = ['out', 'data', 'resources', 'package.json'];

type Place = { executable: string; root: string; env: Record<string, string> };

/**
 * Where the app can be started with Chromium's sandbox: as it is, or for root, who cannot have one,
 * as somebody who may do nothing else, on copies that they can read.
 */
async function placeFor(folder: string): Promise<Place> {
  const executable = createRequire(import.meta.url)('electron') as unknown as string;
  if (!IS_ROOT) return { executable, root: ROOT, env: {} };
  const runtime = join(folder, 'runtime');
  // Links of files where that is possible: it is 250 MB.
  const copies = [['-aL', '--link'], ['-aL']] as const;
  for (const options of copies) {
    try {
      execFileSync('cp', [...options, dirname(executable), runtime], { stdio: 'ignore' });
      break;
    } catch (error) {
      if (options === copies[1]) throw error;
    }
  }
  const root = join(folder, 'app');
  await mkdir(root);
  for (const name of APP) await cp(join(ROOT, name), join(root, name), { recursive: true });
  const home = join(folder, 'home');
  await mkdir(home);
  await chown(home, NOBODY, NOBODY);
  await chmod(folder, 0o755);
  const env: Record<string, string> = { HOME: home };
  if (process.env.XAUTHORITY) {
    env.XAUTHORITY = join(home, 'Xauthority');
    await copyFile(process.env.XAUTHORITY, env.XAUTHORITY);
    await chown(env.XAUTHORITY, NOBODY, NOBODY);
  }
  const starter = join(folder, 'start');
  const electron = join(runtime, 'electron');
  const become = `setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups`;
  await writeFile(starter, `#!/bin/sh\nexec ${become} ${electron} "$@"\n`, { mode: 0o755 });
  return { executable: starter, root, env };
}

/** What the kernel says of the processes that run pages. */
async function pagesOf(electron: ElectronApplication): Promise<Record<string, string>[]> {
  const pids = await electron.evaluate(({ app }) =>
    app.getAppMetrics().flatMap(({ type, pid }) => (type === 'Tab' ? [pid] : [])),
  );
  return Promise.all(
    pids.map(async (pid) => {
      const status = await readFile(`/proc/${pid}/status`, 'utf8');
      return Object.fromEntries(
        [...status.matchAll(/^(Uid|Seccomp|NoNewPrivs|CapEff|NSpid):\s*(.*)$/gm)].map(
          ([, name = '', value = '']) => [name, value],
        ),
      );
    }),
  );
}

test('the page runs in the sandbox of Chromium, and its profile is its owner’s alone', async ({
  folder,
}) => {
  const { executable, root, env } = await placeFor(folder);
  const profile = join(folder, IS_ROOT ? 'home' : '', 'profile');
  const electron = await launchElectron({
    executablePath: executable,
    args: [root, `--user-data-dir=${profile}`],
    chromiumSandbox: true,
    env: { ...cleanEnvironment(), ...env, LANG: 'C.UTF-8', ...servicesAt() },
  });
  try {
    const page = await electron.firstWindow();
    await page.getByRole('navigation', { name: 'Library' }).waitFor();
    expect(await electron.evaluate(({ app }) => app.commandLine.hasSwitch('no-sandbox'))).toBe(
      false,
    );
    const pages = await pagesOf(electron);
    expect(pages.length).toBeGreaterThan(0);
    for (const each of pages) {
      // Calls to the kernel go through a filter, no new rights can be had, and there are none.
      expect(each).toMatchObject({ Seccomp: '2', NoNewPrivs: '1', CapEff: '0000000000000000' });
      // A process namespace of its own: it sees no other process.
      expect((each.NSpid ?? '').split(/\s+/).length).toBeGreaterThan(1);
    }
    expect((await stat(profile)).mode & 0o077).toBe(0);
  } finally {
    await electron.close();
  }
});

test('without the sandbox the kernel would say so', async ({ start }) => {
  test.skip(!IS_ROOT, 'only root is started without it');
  const { electron } = await start();
  const pages = await pagesOf(electron);
  expect(pages).not.toEqual([]);
  for (const each of pages) expect(each).toMatchObject({ Seccomp: '0' });
});
