import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { controlFile } from '../../../../scripts/package/fpm/deb.mjs';
import { isOnPath } from '../../../../scripts/setup/system-libraries.mjs';
import { temporaryFolder } from '../../temp-folder.ts';

const fpm = resolve(import.meta.dirname, '../../../../scripts/package/fpm.mjs');

it('writes the fields that dpkg wants, and none that is empty', () => {
  const options = {
    name: 'lectern',
    version: '0.1.0',
    architecture: 'amd64',
    maintainer: 'Me <me@example.org>',
    depends: ['libgbm1', 'libgtk-3-0 | libgtk-3-0t64'],
    recommends: [],
    description: 'A list\n of papers',
  };
  expect(controlFile(options, 42)).toBe(
    [
      'Package: lectern',
      'Version: 0.1.0',
      'Section: misc',
      'Priority: optional',
      'Architecture: amd64',
      'Maintainer: Me <me@example.org>',
      'Installed-Size: 42',
      'Depends: libgbm1, libgtk-3-0 | libgtk-3-0t64',
      'Description: A list',
      ' of papers',
      '',
    ].join('\n'),
  );
});

function inputs(): { folder: string; args: string[]; deb: string } {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'app'));
  writeFileSync(join(folder, 'app/data'), 'text');
  writeFileSync(join(folder, 'log'), 'what is new');
  writeFileSync(join(folder, 'post'), '#!/bin/sh\nexit 0\n');
  const deb = join(folder, 'out/x.deb');
  const args = [
    ...['-s', 'dir', '-t', 'deb', '--name', 'x', '--version', '1.0', '--architecture', 'all'],
    ...[
      '--maintainer',
      'Me <me@example.org>',
      '--package',
      deb,
      '--after-install',
      join(folder, 'post'),
    ],
    ...[
      '--deb-compression',
      'gz',
      `--deb-changelog=${join(folder, 'log')}`,
      `${folder}/app/=/opt/X`,
    ],
  ];
  return { folder, args, deb };
}

it.skipIf(!isOnPath('dpkg-deb'))('makes a deb that dpkg reads, checksums and all', () => {
  const { folder, args, deb } = inputs();
  execFileSync(process.execPath, [fpm, ...args]);
  const contents = execFileSync('dpkg-deb', ['--contents', deb], { encoding: 'utf8' });
  expect(contents).toMatch(/^-rw-r--r-- root\/root +4 .* \.\/opt\/X\/data$/m);
  expect(contents).toContain('./usr/share/doc/x/changelog.gz');
  execFileSync('dpkg-deb', ['--raw-extract', deb, join(folder, 'there')]);
  const check = spawnSync('md5sum', ['--check', 'DEBIAN/md5sums'], { cwd: join(folder, 'there') });
  expect(check.status).toBe(0);
});

it('says what is wrong, and fails', () => {
  const { args } = inputs();
  const { status, stderr } = spawnSync(process.execPath, [fpm, ...args, '--chef'], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toBe('fpm stand-in: the option --chef is not known\n');
});
