import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { servicesAt } from '../../scripts/services.mjs';
import { buildApp } from '../bench/build-app.mjs';
import { test as base, cleanEnvironment, expect, ROOT } from './fixtures.ts';
import { launchElectron } from './main-process.ts';

type WorkerFixtures = {
  /** A folder with profiles that hold synthetic libraries, made once by `filled`. */
  filled: (papers: number) => Promise<string>;
};

/** Tests on large libraries: `filled(n)` gives a profile, to be copied, with n papers. */
export const test = base.extend<object, WorkerFixtures>({
  filled: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants an object pattern here
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'lectern-large-'));
      const made = new Map<number, Promise<string>>();
      const app = join(folder, 'filler');
      const built = buildApp('filler', app);
      await use((papers) => {
        const profile = made.get(papers) ?? built.then(() => fill(app, folder, papers));
        made.set(papers, profile);
        return profile;
      });
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

export { expect };

/** Copies a profile, for a test to use up. */
export async function copyOf(profile: string, folder: string): Promise<string> {
  const copy = join(folder, 'profile');
  await cp(profile, copy, { recursive: true });
  return copy;
}

/** Waits until catalogue and search index hold the whole ledger and are on the disk. */
export async function cachesReady(page: Page): Promise<void> {
  await page.waitForFunction(
    () => performance.getEntriesByName('lectern:caches-ready').length > 0,
    null,
    { timeout: 120_000 },
  );
}

async function fill(app: string, folder: string, papers: number): Promise<string> {
  const profile = join(folder, `profile-${papers}`);
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
