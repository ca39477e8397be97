import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, expect, type Page } from 'playwright/test';
import { type DisplayFixture, ownDisplay } from '../display.ts';
import { buildHarness } from './harness/build.ts';
import type {} from './harness/page.ts';

type WorkerFixtures = {
  /** A window of a real Electron at the app's origin, on a profile of this worker. */
  electronPage: Page;
};

type Fixtures = {
  /** The test page with an empty library open; `window.harness` holds the modules under test. */
  page: Page;
  /** Loads the page anew and opens the same library, as a restart of the app does. */
  reopen: () => Promise<void>;
};

/** Tests of the library on real IndexedDB, each with a database of its own. */
export const test = base.extend<Fixtures, DisplayFixture & WorkerFixtures>({
  ...ownDisplay,
  electronPage: [
    async ({ display: _ }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'lectern-db-'));
      try {
        await buildHarness(folder);
        const electron = await _electron.launch({
          args: [folder, `--user-data-dir=${join(folder, 'profile')}`],
        });
        const page = await electron.firstWindow();
        // A page that is still being loaded cannot be loaded anew.
        await page.waitForFunction(() => 'harness' in window);
        await use(page);
        await electron.close();
      } finally {
        await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      }
    },
    { scope: 'worker' },
  ],
  reopen: async ({ electronPage }, use, { testId }) => {
    await use(async () => {
      await electronPage.reload();
      await electronPage.waitForFunction(() => 'harness' in window);
      await electronPage.evaluate(async (name) => {
        await window.harness.library.openLibrary(name);
      }, testId);
    });
  },
  page: async ({ electronPage, reopen }, use) => {
    const troubles: string[] = [];
    const note = (error: Error) => troubles.push(String(error));
    electronPage.on('pageerror', note);
    await reopen();
    await use(electronPage);
    electronPage.off('pageerror', note);
    expect(troubles, 'errors on the page').toEqual([]);
  },
});

export { expect };
