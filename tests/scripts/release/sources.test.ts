import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  checkChangelog,
  checkTag,
  checkTree,
  checkVersion,
} from '../../../scripts/release/sources.mjs';
import { commit, git, repository, write } from './repository.ts';

const changelog =
  '# Changelog\n\n## [1.0.0] - 2026-01-02\n\n- A thing.\n\n[1.0.0]: https://x.example\n';

function project(version = '1.0.0', locked = version) {
  return repository({
    'package.json': JSON.stringify({ version }),
    'package-lock.json': JSON.stringify({ version: locked, packages: { '': { version: locked } } }),
    'CHANGELOG.md': changelog,
    '.gitignore': 'out/\n',
  });
}

it('takes a tree for clean where all is committed or ignored', async () => {
  const folder = project();
  write(folder, { 'out/built.js': 'x' });
  expect(await checkTree(folder)).toMatch(/^clean, at [\da-f]{12}$/);
});

it.each([
  ['changed', (folder: string) => write(folder, { 'CHANGELOG.md': 'x' }), 'CHANGELOG.md'],
  ['new', (folder: string) => write(folder, { 'deep/new file.ts': 'x' }), 'deep/new file.ts'],
  ['gone', (folder: string) => rmSync(join(folder, 'package.json')), 'package.json'],
])('names what is %s in a tree that is not clean', async (_what, change, name) => {
  const folder = project();
  change(folder);
  await expect(checkTree(folder)).rejects.toThrow(name);
});

it('names a few of many', async () => {
  const folder = project();
  write(folder, Object.fromEntries([...'abcdefg'].map((name) => [name, ''])));
  await expect(checkTree(folder)).rejects.toThrow(/ e and 2 more\. Commit/);
});

it('says so where there is no repository', async () => {
  const folder = project();
  rmSync(join(folder, '.git'), { recursive: true });
  await expect(checkTree(folder)).rejects.toThrow(/git status.*failed/);
});

it('wants one valid version', () => {
  expect(checkVersion(project())).toBe('1.0.0');
  expect(() => checkVersion(project('1.0'))).toThrow(/"1\.0" in package\.json is no version/);
  expect(() => checkVersion(project('1.0.0', '0.9.0'))).toThrow(/package-lock\.json 0\.9\.0/);
});

it('wants a section in the changelog that is not of the future', () => {
  const folder = project();
  expect(checkChangelog(folder, new Date('2026-01-02T00:00:00Z'))).toContain('1.0.0');
  expect(() => checkChangelog(folder, new Date('2026-01-01T23:59:59Z'))).toThrow(/still to come/);
});

it('wants a tag that is free, or is this commit', async () => {
  const folder = project();
  expect(await checkTag(folder)).toBe('v1.0.0 is free');
  git(folder, 'tag', '--annotate', '--message', 'x', 'v1.0.0');
  expect(await checkTag(folder)).toBe('v1.0.0 is this commit');
  write(folder, { more: 'x' });
  commit(folder);
  await expect(checkTag(folder)).rejects.toThrow(/v1\.0\.0 exists already/);
});
