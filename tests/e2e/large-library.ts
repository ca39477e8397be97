import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { servicesAt } from '../../scripts/services.mjs';
import { buildApp } from '../bench/build-app.mjs';
import { test as base, cleanEnvironment, expect, ROOT } from './fixtures.ts';
import { launchElectron } from './main-process.ts';

/** A library takes a minute to fill on a busy machine: that time is not one of any test. */
const FILLING = 300_000;

type Fixtures = {
  /** A profile with `papers` papers of its own, for a test to use up. */
  profile: string;
};

type WorkerFixtures = {
  /** How many papers the synthetic library has; a file of tests says so once. */
  papers: number;
  /** A profile that is filled once for all tests of a worker, to be copied. */
  filled: string;
};

/** Tests on large libraries, each on a copy of one that has `papers` papers. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  papers: [20_000, { option: true, scope: 'worker' }],
  filled: [
    async ({ papers }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'lectern-large-'));
      await use(await fill(folder, papers));
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker', timeout: FILLING },
  ],
  profile: async ({ filled, folder }, use) => {
    const copy = join(folder, 'profile');
    await cp(filled, copy, { recursive: true });
    await use(copy);
  },
});

export { expect };

/** Waits until catalogue and search index hold the whole ledger and are on the disk. */
export async function cachesReady(page: Page): Promise<void> {
  await page.waitForFunction(
    () => performance.getEntriesByName('lectern:caches-ready').length > 0,
    null,
    { timeout: 120_000 },
  );
}

async function fill(folder: string, papers: number): Promise<string> {
  const app = join(folder, 'filler');
  await buildApp('filler', app);
  const profile = join(folder, 'profile');
  const feed = await readFile(join(ROOT, 'data/starter-feed.json'), 'utf8');
  const { revision } = JSON.parse(feed) as { revision: number };
  const filler = await launchElectron({ args: [app, `--user-data-dir=${profile}`] });
  const page = await filler.firstWindow();
  await page.waitForFunction(() => 'fill' in window);
  await page.evaluate(
    ([count, known]) =>
      (window as unknown as { fill: (n: number, r: number) => Promise<unknown> }).fill(
        count,
        known,
      ),
    [papers, revision] as const,
  );
  await filler.close();
  const electron = await launchElectron({
    args: [ROOT, `--user-data-dir=${profile}`],
    env: { ...cleanEnvironment(), ...servicesAt() },
  });
  await cachesReady(await electron.firstWindow());
  await electron.close();
  return profile;
}
