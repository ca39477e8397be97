import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['tests/fast-check.ts'],
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['tests/{data,electron,renderer,scripts,shared}/**/*.test.{ts,tsx}'],
  },
});
