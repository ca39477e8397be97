import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { workflowParser } from './workflow-parser.ts';

export default defineConfig({
  plugins: [workflowParser],
  test: {
    setupFiles: ['tests/fast-check.ts'],
    // Properties with many examples take their time on a machine that is busy with something else.
    testTimeout: 30_000,
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['tests/{data,electron,renderer,scripts,shared}/**/*.test.{ts,tsx}'],
  },
});
