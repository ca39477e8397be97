import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
// biome-ignore-start lint/style/noRestrictedImports: the build is a script, not a part of the main process
import { licenceCollector } from '../scripts/licences/collector.mjs';
import { woff2Only } from '../scripts/setup/woff2-only.mjs';

// biome-ignore-end lint/style/noRestrictedImports: the build is a script, not a part of the main process

const root = resolve(import.meta.dirname, '..');
const licences = licenceCollector(root);
// Else comments name the folders of modules, and two builds in two places differ.
const experimental = { attachDebugInfo: 'none' } as const;

/**
 * Three builds into out/: main (ES module), preload (one CommonJS file, which `sandbox: true`
 * needs) and renderer. Libraries are bundled, so the packaged app carries no node_modules.
 */
export default defineConfig({
  main: {
    plugins: [licences.in('main')],
    build: {
      outDir: resolve(root, 'out/main'),
      externalizeDeps: false,
      rollupOptions: {
        experimental,
        input: { main: resolve(root, 'electron/start.ts') },
        // All in one folder: what is loaded later finds the preload script from there, too.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [licences.in('preload')],
    build: {
      outDir: resolve(root, 'out/preload'),
      externalizeDeps: false,
      rollupOptions: {
        experimental,
        input: { preload: resolve(root, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    base: './',
    resolve: {
      alias: {
        // Its browser build writes to innerHTML, which Trusted Types forbid; this one has a table.
        'decode-named-character-reference': resolve(
          root,
          'node_modules/decode-named-character-reference/index.js',
        ),
      },
    },
    build: {
      outDir: resolve(root, 'out/renderer'),
      target: 'chrome130',
      minify: true,
      // Inlined assets would need data: addresses in the content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: {
        experimental,
        input: {
          index: resolve(root, 'renderer/index.html'),
          print: resolve(root, 'renderer/print.html'),
          terminal: resolve(root, 'renderer/terminal.html'),
        },
      },
    },
    // Modules, as `startWorker` starts them: what a worker needs seldom is loaded when it is needed.
    worker: { format: 'es', plugins: () => [licences.in('workers')] },
    plugins: [woff2Only(), react(), licences.last(['main', 'preload', 'workers'])],
  },
});
