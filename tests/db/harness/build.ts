import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';

const common: InlineConfig = { configFile: false, logLevel: 'warn' };

/** Builds the test app into `folder`: a main script and the page that it serves. */
export async function buildHarness(folder: string): Promise<void> {
  const here = import.meta.dirname;
  await build({
    ...common,
    root: here,
    base: './',
    build: {
      outDir: join(folder, 'page'),
      emptyOutDir: true,
      target: 'chrome130',
      minify: false,
      modulePreload: { polyfill: false },
    },
  });
  await build({
    ...common,
    root: here,
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      outDir: folder,
      ssr: join(here, 'main.ts'),
      emptyOutDir: false,
      minify: false,
      rollupOptions: { output: { format: 'es', entryFileNames: 'main.js' } },
    },
  });
  const manifest = { name: 'lectern-db-tests', type: 'module', main: 'main.js' };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
}
