import { defineConfig } from 'vitest/config';

/** Programs that others wrote, as judges of our files: `npm run judges` installs them first. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/judges/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Each LaTeX run takes a processor for itself.
    maxWorkers: 2,
  },
});
