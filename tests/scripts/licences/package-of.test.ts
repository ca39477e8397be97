import { expect, it } from 'vitest';
import { packageOf } from '../../../scripts/licences/package-of.mjs';

it.each([
  ['/app/node_modules/dexie/dist/dexie.mjs', '/app/node_modules/dexie'],
  ['/app/node_modules/@base-ui/react/esm/x.js', '/app/node_modules/@base-ui/react'],
  ['/app/node_modules/a/node_modules/b/index.js', '/app/node_modules/a/node_modules/b'],
  ['/app/node_modules/katex/dist/katex.css?inline', '/app/node_modules/katex'],
  ['C:\\app\\node_modules\\katex\\dist\\fonts\\x.woff2', 'C:/app/node_modules/katex'],
  ['\0/app/node_modules/citeproc/x.js?commonjs-exports', '/app/node_modules/citeproc'],
  ['\0vite/preload-helper.js', '/app/node_modules/vite'],
  ['\0rolldown/runtime.js', '/app/node_modules/rolldown'],
  ['/app/renderer/main.tsx', null],
  ['/app/data/csl/apa.csl?raw', null],
])('%j is of %j', (id, folder) => {
  expect(packageOf(id, '/app')).toBe(folder);
});

it('does not pass over a virtual module of unknown origin', () => {
  expect(() => packageOf('\0magic/helper.js', '/app')).toThrow(/magic\/helper\.js.*HELPERS/);
});
