import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
const rules = ['noRestrictedImports', 'noNodejsModules', 'useNodejsImportProtocol'];

type Sample = readonly [file: string, imported: string];

const wrong: Sample[] = [
  ['shared/a.ts', 'electron'],
  ['shared/a.ts', '../electron/ipc.ts'],
  ['shared/a.ts', '../renderer/app.tsx'],
  ['shared/feed/a.ts', '../../renderer/db/rows.ts'],
  ['shared/a.ts', '../tests/a.ts'],
  ['shared/a.ts', '../scripts/start.mjs'],
  ['shared/a.ts', 'dexie'],
  ['shared/a.ts', 'dexie-react-hooks'],
  ['shared/a.ts', 'react'],
  ['shared/a.ts', 'react-dom/client'],
  ['shared/a.ts', 'zustand/vanilla'],
  ['shared/a.ts', 'node:fs'],
  ['shared/a.ts', 'node:fs/promises'],
  ['shared/a.ts', 'fs'],

  ['electron/a.ts', '../renderer/app.tsx'],
  ['electron/feed/a.ts', '../../renderer/db/rows.ts'],
  ['electron/a.ts', 'dexie'],
  ['electron/a.ts', 'react'],
  ['electron/a.ts', 'zustand'],
  ['electron/a.ts', '../data/starter-feed.json'],
  ['electron/a.ts', '../tests/a.ts'],

  ['renderer/a.ts', 'electron'],
  ['renderer/a.ts', 'electron/renderer'],
  ['renderer/a.ts', '../electron/ipc.ts'],
  ['renderer/db/a.ts', '../../electron/files/journal.ts'],
  ['renderer/a.ts', 'node:path'],
  ['renderer/a.ts', 'path'],
  ['renderer/a.ts', '../data/starter-feed.json'],
  ['renderer/a.ts', '../tests/a.ts'],
  ['renderer/a.ts', '@base-ui/react/dialog'],

  ['renderer/features/a/x.ts', '../b/y.ts'],
  ['renderer/features/a/x.ts', '../../features/b/y.ts'],
  ['renderer/features/a/parts/x.ts', '../../b/y.ts'],
  ['renderer/features/a/x.ts', '../../app.tsx'],
  ['renderer/features/a/x.ts', '@base-ui/react/menu'],
  ['renderer/features/a/x.ts', 'electron'],
  ['renderer/features/a/parts/x.ts', 'node:fs'],

  ['renderer/ui/x.tsx', '../db/rows.ts'],
  ['renderer/ui/x.tsx', '../state/ui.ts'],
  ['renderer/ui/x.tsx', '../bridge.ts'],
  ['renderer/ui/x.tsx', '../features/a/x.ts'],
  ['renderer/ui/x.tsx', '../app.tsx'],
  ['renderer/ui/x.tsx', 'electron'],

  ['renderer/db/x.ts', '../state/ui.ts'],
  ['renderer/db/x.ts', '../ui/button.tsx'],
  ['renderer/db/x.ts', '../features/a/x.ts'],
  ['renderer/state/x.ts', '../ui/button.tsx'],
  ['renderer/state/x.ts', '../features/a/x.ts'],
];

const right: Sample[] = [
  ['shared/a.ts', './b.ts'],
  ['shared/feed/a.ts', '../paper.ts'],
  ['shared/a.ts', '../data/arxiv-categories.json'],
  ['shared/a.ts', 'valibot'],

  ['electron/a.ts', 'electron'],
  ['electron/a.ts', 'node:fs'],
  ['electron/feed/a.ts', '../files/atomic-write.ts'],
  ['electron/feed/a.ts', '../../shared/paper.ts'],

  ['renderer/a.ts', './features/a/x.ts'],
  ['renderer/a.ts', '../shared/ipc.ts'],
  ['renderer/features/a/x.ts', './y.ts'],
  ['renderer/features/a/x.ts', './parts/y.ts'],
  ['renderer/features/a/x.ts', '../../db/rows.ts'],
  ['renderer/features/a/x.ts', '../../state/ui.ts'],
  ['renderer/features/a/x.ts', '../../ui/button.tsx'],
  ['renderer/features/a/x.ts', '../../bridge.ts'],
  ['renderer/features/a/x.ts', '../../../shared/paper.ts'],
  ['renderer/features/a/x.ts', 'react'],
  ['renderer/features/a/parts/x.ts', '../y.ts'],
  ['renderer/features/a/parts/x.ts', '../../../db/rows.ts'],
  ['renderer/ui/x.tsx', '@base-ui/react/dialog'],
  ['renderer/ui/x.tsx', './button.tsx'],
  ['renderer/db/x.ts', 'dexie'],
  ['renderer/db/x.ts', '../bridge.ts'],
  ['renderer/state/x.ts', '../db/rows.ts'],
  ['tests/x.ts', '../renderer/db/rows.ts'],
];

const anyName = (imported: string) => `import { x } from '${imported}';\n\nexport const y = x;\n`;
const named = (clause: string) => `import ${clause} from 'electron';\n\nexport const y = 1;\n`;

const raw = {
  'electron/main.ts': [named('{ ipcMain }'), 'refused'],
  'electron/window.ts': [named('{ app, ipcMain as channel }'), 'refused'],
  'electron/menu.ts': [named('* as electron'), 'refused'],
  'electron/links.ts': [named('electron'), 'refused'],
  'electron/security.ts': [named('{ ipcRenderer }'), 'refused'],
  'electron/handlers.ts': ["export const y = await import('electron');\n", 'refused'],
  'electron/protocol.ts': ["export { ipcMain } from 'electron';\n", 'refused'],
  'electron/ipc.ts': [named('{ type IpcMainInvokeEvent, ipcMain }'), 'allowed'],
  'electron/preload.ts': [named('{ contextBridge, ipcRenderer }'), 'allowed'],
  'electron/profile.ts': [named('{ app }'), 'allowed'],
} as const;

let folder: string;
let refused: Set<string>;

/** Each sample is a file of its own in a copy of the tree's layout, linted by the tree's rules. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-layers-'));
  for (const file of ['biome.json', '.gitignore']) {
    copyFileSync(join(root, file), join(folder, file));
  }
  [...wrong, ...right].forEach((sample, index) => {
    write(place(sample, index), anyName(sample[1]));
  });
  for (const [file, [text]] of Object.entries(raw)) write(file, text);
  refused = await lint();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(wrong.map((sample, index) => [...sample, index] as const))(
  'refuses in %s an import of %s',
  (file, imported, index) => {
    expect(refused).toContain(place([file, imported], index));
  },
);

it.each(right.map((sample, index) => [...sample, wrong.length + index] as const))(
  'allows in %s an import of %s',
  (file, imported, index) => {
    expect(refused).not.toContain(place([file, imported], index));
  },
);

it.each(Object.entries(raw))('keeps the raw channel in its two files: %s', (file, [, verdict]) => {
  expect(refused.has(file)).toBe(verdict === 'refused');
});

function place([file]: Sample, index: number): string {
  return file.replace(/[^/]+(\.tsx?)$/, `sample-${index}$1`);
}

function write(file: string, text: string) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

async function lint(): Promise<Set<string>> {
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder }).catch(
    (failure: { stdout: string }) => failure,
  );
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { category: string; location: { path: string } }[];
  };
  return new Set(
    diagnostics
      .filter(({ category }) => rules.some((rule) => category.endsWith(`/${rule}`)))
      .map(({ location }) => location.path.replaceAll('\\', '/')),
  );
}
