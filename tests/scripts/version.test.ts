import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { git, repository } from './release/repository.ts';

const root = resolve(import.meta.dirname, '../..');

function project(unreleased: string) {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const folder = repository({
    'package.json': JSON.stringify({
      name: 'x',
      version: '0.1.0',
      type: 'module',
      homepage: 'https://app.example',
      scripts: { version: scripts.version },
    }),
    'CHANGELOG.md': `# Changelog\n\n## [Unreleased]\n\n${unreleased}`,
  });
  for (const part of ['version.mjs', 'release', 'setup']) {
    cpSync(join(root, 'scripts', part), join(folder, 'scripts', part), { recursive: true });
  }
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'scripts');
  git(folder, 'config', 'user.name', 'Ann');
  git(folder, 'config', 'user.email', 'ann@example.org');
  return folder;
}

const npmVersion = (folder: string) =>
  spawnSync('npm', ['version', 'minor'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });

it('npm version commits and tags a changelog with a dated section', () => {
  const folder = project('- A thing.\n');
  expect(npmVersion(folder).status).toBe(0);
  expect(git(folder, 'status', '--porcelain')).toBe('');
  expect(git(folder, 'tag')).toBe('v0.2.0');
  expect(git(folder, 'show', 'v0.2.0:CHANGELOG.md')).toMatch(
    /## \[Unreleased\]\n\n## \[0\.2\.0\] - \d{4}-\d\d-\d\d\n\n- A thing\./,
  );
});

it('npm version tags nothing where there is nothing to release', () => {
  const folder = project('');
  const { status, stderr } = npmVersion(folder);
  expect(status).not.toBe(0);
  expect(stderr).toContain('nothing under [Unreleased]');
  expect(git(folder, 'tag')).toBe('');
});
