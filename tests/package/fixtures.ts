import { test as base } from 'playwright/test';
import { type InstalledApp, startInstalled } from './installed-app.ts';

type Fixtures = {
  /** Starts an installed app as the user; what a test leaves open is ended after it. */
  start: (command: string) => Promise<InstalledApp>;
};

/** Tests of packages. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants an object pattern here
  start: async ({}, use) => {
    const running: InstalledApp[] = [];
    await use(async (command) => {
      const app = await startInstalled(command);
      running.push(app);
      return app;
    });
    for (const app of running) app.kill();
  },
});

export { expect } from 'playwright/test';
