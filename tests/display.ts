import { hasDisplay, startVirtualDisplay } from '../scripts/setup/display.mjs';

/** What `ownDisplay` brings; it has nothing to say. */
export type DisplayFixture = { display: undefined };

type Use = (display: undefined) => Promise<void>;
type Scope = { scope: 'worker'; auto: true };

/**
 * A virtual display for each worker, where the machine has none: on a shared one the windows of one
 * test come up over those of another, and take the focus and the mouse from them.
 */
export const ownDisplay: { display: [(given: object, use: Use) => Promise<void>, Scope] } = {
  display: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants an object pattern here
    async ({}, use) => {
      const display = hasDisplay() ? null : await startVirtualDisplay();
      // What is started from here on inherits it.
      Object.assign(process.env, display?.env);
      await use(undefined);
      await display?.stop();
    },
    { scope: 'worker', auto: true },
  ],
};
