import { defineConfig } from 'playwright/test';

/** Tests that take a minute or more: begun first, so that none of them is left over at the end. */
const LONG = ['**/kill.spec.ts', '**/large-library.spec.ts', '**/bulk.spec.ts'];

export default defineConfig({
  outputDir: '../test-results',
  projects: [
    { name: 'long', testDir: './e2e', testMatch: LONG },
    // The app as people use it.
    { name: 'e2e', testDir: './e2e', testIgnore: LONG },
    // The library alone, on real IndexedDB.
    { name: 'db', testDir: './db' },
  ],
  // Every test starts an app of its own, which waits now and then: one more than there are cores.
  workers: 3,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { trace: 'retain-on-failure' },
});
