import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createPackage } from '@electron/asar';
import { expect, it } from 'vitest';
import { compare, reproduce } from '../../../scripts/release/reproduce.mjs';
import { temporaryFolder } from '../temp-folder.ts';
import { git, repository, write } from './repository.ts';

const asar = resolve(import.meta.dirname, '../../../node_modules/@electron/asar/lib/asar.js');

/** A project whose `package` script packs one file with this content, a JavaScript expression. */
function project(content: string) {
  return repository({
    'package.json': JSON.stringify({
      name: 'x',
      version: '1.0.0',
      type: 'module',
      scripts: { package: 'node pack.mjs' },
    }),
    'pack.mjs': `
      import { mkdirSync, writeFileSync } from 'node:fs';
      import { createPackage } from ${JSON.stringify(asar)};
      if (process.argv.slice(2).join() !== '--target,dir') throw new Error('other switches');
      mkdirSync('src/assets', { recursive: true });
      writeFileSync('src/main.js', 'the same');
      writeFileSync('src/assets/page.js', String(${content}));
      mkdirSync('dist/linux-unpacked/resources', { recursive: true });
      await createPackage('src', 'dist/linux-unpacked/resources/app.asar');
    `,
    'not-tracked.txt': 'x',
  });
}

it('builds twice in two folders and gives the digest and what was built', async () => {
  const root = project('process.env.SOURCE_DATE_EPOCH');
  const logs = join(root, 'dist/logs');
  const { digest, folders, remove } = await reproduce(root, logs);
  expect(digest).toMatch(/^[\da-f]{64}$/);
  expect(folders).toHaveLength(2);
  for (const folder of folders) expect(existsSync(join(folder, 'resources/app.asar'))).toBe(true);
  remove();
  for (const folder of folders) expect(existsSync(folder)).toBe(false);
  const time = git(root, 'log', '-1', '--format=%ct');
  const other = await reproduce(project(time), join(temporaryFolder(), 'logs'));
  other.remove();
  expect(other.digest).toBe(digest);
});

it.each(['process.cwd()', 'process.hrtime.bigint()'])(
  'names the file whose bytes differ, as by %s',
  async (content) => {
    const root = project(content);
    await expect(reproduce(root, join(root, 'dist/logs'))).rejects.toThrow(
      /two archives; they differ in assets\/page\.js\./,
    );
  },
);

it('says so where a build fails or leaves no archive', async () => {
  const failing = project('oh.dear');
  await expect(reproduce(failing, join(failing, 'logs'))).rejects.toThrow(/oh is not defined/);
  const root = repository({
    'package.json': JSON.stringify({
      name: 'x',
      version: '1.0.0',
      scripts: { package: 'node p.mjs' },
    }),
    'p.mjs': "import { mkdirSync } from 'node:fs'; mkdirSync('dist');",
  });
  await expect(reproduce(root, join(root, 'logs'))).rejects.toThrow(/left no app\.asar/);
});

it('tells a file that only one archive has', async () => {
  const folder = temporaryFolder();
  write(folder, { 'a/one.js': 'x', 'b/one.js': 'x', 'b/two.js': 'y' });
  for (const name of ['a', 'b'])
    await createPackage(join(folder, name), join(folder, `${name}.asar`));
  const comparing = compare(join(folder, 'a.asar'), join(folder, 'b.asar'));
  await expect(comparing).rejects.toThrow(/differ in two\.js/);
});
