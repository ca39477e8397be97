import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/setup/paths.mjs';

/**
 * One of our own modules with all that it needs, built for Node as for the app.
 * @param {string} folder where it is put
 * @param {string} entry its path from the project's root
 */
export async function builtModule(folder, entry) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    ssr: { noExternal: true },
    build: {
      outDir: folder,
      emptyOutDir: true,
      ssr: join(root, entry),
      rollupOptions: { output: { format: 'es', entryFileNames: 'built.mjs' } },
    },
  });
  return import(pathToFileURL(join(folder, 'built.mjs')).href);
}
