import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { LICENCES, licenceCollector, licencesOf } from '../../../scripts/licences/collector.mjs';
import { LICENCES_FILE, LicencesSchema } from '../../../shared/licences.ts';
import { temporaryFolder } from '../temp-folder.ts';

const root = resolve(import.meta.dirname, '../../..');

function project(licence: string) {
  const folder = temporaryFolder();
  const put = (path: string, text: string) => {
    mkdirSync(resolve(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const app = { productName: 'App', version: '1.0.0', license: 'MIT', author: { name: 'Me' } };
  put('package.json', JSON.stringify({ ...app, homepage: 'https://app.example' }));
  put('LICENSE', 'Copyright (c) 2020 Me');
  put('resources/licences/NOTICE.md', '');
  for (const name of ['electron', 'used', 'font', 'unused', 'working', 'vite', 'rolldown']) {
    const about = { name, version: '2.0.0', license: name === 'used' ? licence : 'MIT' };
    put(`node_modules/${name}/package.json`, JSON.stringify(about));
    put(`node_modules/${name}/LICENSE`, `Terms of ${name}`);
    put(`node_modules/${name}/index.js`, `export const ${name} = Math.random();`);
  }
  put('node_modules/font/font.woff2', 'x'.repeat(10));
  put('main.js', "import 'node:fs'; console.log(1);");
  put(
    'renderer/index.js',
    "import { used } from 'used'; import { unused } from 'unused'; import './a.css';" +
      "new Worker(new URL('./worker.js', import.meta.url), { type: 'module' }); console.log(used);",
  );
  put('renderer/worker.js', "import { working } from 'working'; postMessage(working);");
  put(
    'renderer/a.css',
    "@font-face { font-family: F; src: url('../node_modules/font/font.woff2') }",
  );
  return folder;
}

async function buildAll(folder: string, withMain = true) {
  const licences = licenceCollector(folder);
  const common = { configFile: false, logLevel: 'silent' } as const;
  if (withMain) {
    await build({
      ...common,
      root: folder,
      plugins: [licences.in('main')],
      build: { outDir: join(folder, 'out/main'), ssr: join(folder, 'main.js') },
    });
  }
  await build({
    ...common,
    root: join(folder, 'renderer'),
    plugins: [licences.last(['main', 'workers'])],
    worker: { format: 'es', plugins: () => [licences.in('workers')] },
    build: {
      outDir: join(folder, 'out/renderer'),
      assetsInlineLimit: 0,
      rollupOptions: { input: join(folder, 'renderer/index.js') },
    },
  });
  return readFileSync(join(folder, 'out/renderer/licences.json'), 'utf8');
}

it('lists what ends up in page, workers and style sheets, and nothing else', async () => {
  const list = v.parse(LicencesSchema, JSON.parse(await buildAll(project('MIT'))));
  const packages = list.filter(({ kind }) => kind === 'package').map(({ name }) => name);
  expect(packages).toEqual(expect.arrayContaining(['font', 'used', 'working']));
  expect(packages).not.toContain('unused');
  expect(list.map(({ name }) => name)).toEqual(expect.arrayContaining(['App', 'Electron']));
});

it('gives the same bytes in another folder', async () => {
  expect(await buildAll(project('MIT'))).toBe(await buildAll(project('MIT')));
});

it('fails the build where a licence is not allowed', async () => {
  await expect(buildAll(project('GPL-3.0-only'))).rejects.toThrow(/used 2\.0\.0.*GPL-3\.0-only/s);
});

it('fails the build where another one has not been looked at', async () => {
  await expect(buildAll(project('MIT'), false)).rejects.toThrow(/before "main"/);
});

it('has licence, text and page for the platform and for parts that are no packages', () => {
  const list = v.parse(LicencesSchema, licencesOf([], root));
  const names = list.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Lectern', 'Electron', 'Chromium', 'Node.js']));
  expect(list.find(({ name }) => name === 'CSL styles and locales')?.licence).toBe('CC-BY-SA-3.0');
});

it('writes the file that the page reads', () => {
  expect(LICENCES).toBe(LICENCES_FILE);
});
