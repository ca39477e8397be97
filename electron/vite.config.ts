import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = resolve(import.meta.dirname, '..');

/**
 * Three builds into out/: main (ES module), preload (one CommonJS file, which `sandbox: true`
 * needs) and renderer. Libraries are bundled, so the packaged app carries no node_modules.
 */
export default defineConfig({
  main: {
    build: {
      outDir: resolve(root, 'out/main'),
      externalizeDeps: false,
      rollupOptions: {
        input: { main: resolve(root, 'electron/main.ts') },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: resolve(root, 'out/preload'),
      externalizeDeps: false,
      rollupOptions: {
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
        input: {
          index: resolve(root, 'renderer/index.html'),
          terminal: resolve(root, 'renderer/terminal.html'),
        },
      },
    },
    // Modules, as `startWorker` starts them: what a worker needs seldom is loaded when it is needed.
    worker: { format: 'es' },
    plugins: [react()],
  },
});
