import { defineConfig } from 'playwright/test';

export default defineConfig({
  outputDir: '../test-results',
  projects: [
    // The app as people use it.
    { name: 'e2e', testDir: './e2e' },
    // The library alone, on real IndexedDB.
    { name: 'db', testDir: './db' },
  ],
  // Every test starts an app of its own; two at a time suit two cores.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { trace: 'retain-on-failure' },
});
