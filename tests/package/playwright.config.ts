import { defineConfig } from 'playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/package',
  // A machine has one installed Lectern: everything in turn.
  workers: 1,
  forbidOnly: true,
  retries: 0,
  // apt and lintian take their time on a machine that is busy with something else.
  timeout: 300_000,
  expect: { timeout: 15_000 },
});
