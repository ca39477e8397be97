import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../scripts/setup/paths.mjs';

/**
 * Builds one of the test apps here, `tests/bench/NAME` with an `index.html` and a `main.ts`, into a
 * folder that Electron can be given. The builder is loaded only now: when this file is read, the
 * packages need not be installed.
 * @param {string} name
 * @param {string} folder
 */
export async function buildApp(name, folder) {
  const { build } = await import('vite');
  const source = join(root, 'tests/bench', name);
  const common = { configFile: false, logLevel: 'error', root: source };
  await build({
    .../** @type {const} */ (common),
    base: './',
    // SQLite looks for its WebAssembly by its own name, beside the script.
    worker: {
      format: 'es',
      rollupOptions: { output: { assetFileNames: 'assets/[name][extname]' } },
    },
    build: {
      outDir: join(folder, 'page'),
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
  await build({
    .../** @type {const} */ (common),
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      outDir: folder,
      ssr: join(source, 'main.ts'),
      emptyOutDir: false,
      rollupOptions: { output: { format: 'es', entryFileNames: 'main.js' } },
    },
  });
  const manifest = { name: `lectern-bench-${name}`, type: 'module', main: 'main.js' };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
}

/**
 * A test app, built once in a run: as `startApp` takes it. Its page shows one row when it is ready.
 * @param {string} name
 * @param {{folder: string, once: (key: string, make: () => Promise<any>) => Promise<any>}} context
 */
export function builtApp(name, { folder, once }) {
  return once(`app ${name}`, async () => {
    const place = join(folder, name);
    await buildApp(name, place);
    return { name: `The test app ${name}`, folder: place, row: 'li', total: 1 };
  });
}
