import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { expect, it } from 'vitest';
import { digestOfArchive, filesInArchive } from '../../../scripts/package/app-archive.mjs';
import { temporaryFolder } from '../temp-folder.ts';

async function archiveOf(text: string): Promise<string> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'app/out'), { recursive: true });
  writeFileSync(join(folder, 'app/package.json'), '{}');
  writeFileSync(join(folder, 'app/out/main.js'), text);
  await createPackage(join(folder, 'app'), join(folder, 'app.asar'));
  return join(folder, 'app.asar');
}

it('lists all files with their sizes', async () => {
  const files = filesInArchive(await archiveOf('main()'));
  expect(files.toSorted((a, b) => a.path.localeCompare(b.path))).toEqual([
    { path: 'out/main.js', size: 6 },
    { path: 'package.json', size: 2 },
  ]);
});

it('has one digest for the same contents, and another for others', async () => {
  const [one, again, other] = await Promise.all(
    ['main()', 'main()', 'mine()'].map(async (text) => digestOfArchive(await archiveOf(text))),
  );
  expect(one).toMatch(/^[0-9a-f]{64}$/);
  expect(again).toBe(one);
  expect(other).not.toBe(one);
});
