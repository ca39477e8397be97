import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base, type ElectronApplication, expect, type Page } from 'playwright/test';
import { servicesAt } from '../../scripts/services.mjs';
import { type DisplayFixture, ownDisplay } from '../display.ts';
import { launchElectron } from './main-process.ts';
import { LecternPage } from './pages/lectern-page.ts';

/** A running app on a profile of its own. */
export type RunningApp = { electron: ElectronApplication; page: Page; lectern: LecternPage };

/** How an app is started. */
export type StartOptions = {
  profile?: string;
  root?: string;
  /** Base URL of a server that stands for all services; nobody answers where there is none. */
  services?: string;
  /** What else stands on the command line. */
  words?: readonly string[];
  /** Variables of the environment beside those of every test. */
  env?: Record<string, string>;
};

type Fixtures = {
  /** A fresh folder, removed afterwards. */
  folder: string;
  /** Errors on any page so far; a test that provokes one takes it out, any other fails. */
  troubles: string[];
  /** Starts the app on `profile`; every app is closed at the end of the test. */
  start: (options?: StartOptions) => Promise<RunningApp>;
  /** An app that has just been started for the first time. */
  app: RunningApp;
};

/** The folder that Electron is given as the app. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** The test provokes errors on the page: those so far, and those that are still on their way. */
export function letPass(troubles: string[]): void {
  troubles.length = 0;
  troubles.push = () => 0;
}

/** Tests in real Electron: a temporary profile each, no network, everything found by role. */
export const test = base.extend<Fixtures, DisplayFixture>({
  ...ownDisplay,
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants an object pattern here
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'lectern-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants an object pattern here
  troubles: async ({}, use) => {
    const troubles: string[] = [];
    await use(troubles);
    expect([...troubles], 'errors on the page').toEqual([]);
  },
  start: async ({ folder, troubles }, use) => {
    const running: ElectronApplication[] = [];
    await use(
      async ({
        profile = join(folder, 'profile'),
        root = ROOT,
        services,
        words = [],
        env = {},
      } = {}) => {
        const electron = await launchElectron({
          args: [root, `--user-data-dir=${profile}`, ...words],
          // The app follows the system's theme, and tests of the theme must see that.
          colorScheme: null,
          // The test's own display scale and language, whatever the machine has.
          env: { ...cleanEnvironment(), LANG: 'C.UTF-8', ...servicesAt(services), ...env },
        });
        running.push(electron);
        const page = await electron.firstWindow();
        page.on('pageerror', (error) => troubles.push(String(error)));
        page.on('console', (message) => {
          if (message.type() === 'error') troubles.push(message.text());
        });
        const lectern = new LecternPage(page);
        await lectern.ready();
        return { electron, page, lectern };
      },
    );
    await Promise.all(running.map((electron) => electron.close().catch(() => undefined)));
  },
  app: async ({ start }, use) => {
    await use(await start());
  },
});

export { expect };

/** The environment without what is unset, which Playwright does not take. */
export function cleanEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Record<string, string>;
}
