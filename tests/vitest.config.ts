import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { workflowParser } from './workflow-parser.ts';

export default defineConfig({
  plugins: [workflowParser],
  test: {
    setupFiles: ['tests/fast-check.ts'],
    // No test is a race against these: they end what hangs, and work that grows with the square of
    // what it is given. All else ends in time on a machine that is busy with several other things.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: '100%',
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['tests/{data,electron,renderer,scripts,shared}/**/*.test.{ts,tsx}'],
  },
});
