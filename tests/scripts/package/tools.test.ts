import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ensureTools, findMissing, toolsFor } from '../../../scripts/package/tools.mjs';
import { temporaryFolder } from '../temp-folder.ts';

const names = (tools: ReturnType<typeof toolsFor>) => tools.map(([name]) => name);

it('needs local tools where there are none of upstream, each once', () => {
  expect(names(toolsFor(['deb', 'rpm', 'tar.gz', 'rpm'], false))).toEqual([
    'dpkg',
    'rpm',
    'p7zip-full',
  ]);
  expect(names(toolsFor(['AppImage', 'deb', 'rpm', 'tar.gz'], true))).toEqual(['rpm']);
  expect(toolsFor(['dir'], false)).toEqual([]);
});

it('misses a package of which one program is not there', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'one'), '');
  const tools: [string, string[]][] = [
    ['whole', ['one']],
    ['half', ['one', 'two']],
  ];
  expect(findMissing(tools, folder)).toEqual(['half']);
});

it('has nothing to say where nothing is needed', async () => {
  expect(await ensureTools([])).toBeNull();
  expect(await ensureTools([['node', ['node']]])).toBe('all there');
});
