import { expect, it } from 'vitest';
import { specFile } from '../../../../scripts/package/fpm/rpm.mjs';

const options = {
  name: 'lectern',
  version: '0.2.0-beta.1',
  maintainer: 'Me <me@example.org>',
  license: 'MIT',
  summary: 'A list of 100% papers',
  description: 'All of it',
  depends: ['(mesa-libgbm or libgbm1)'],
  rpmTags: ['Recommends: xorg-x11-server-Xvfb'],
  rpmCompression: 'gzip',
};
const contents = {
  files: ['/opt/Lectern/lectern', '/usr/bin/lectern'],
  folders: ['/opt', '/opt/Lectern', '/usr', '/usr/bin'],
  scripts: { post: '#!/bin/sh\necho 100%\n', postun: null },
  level: undefined,
};
const lines = (level?: string) => specFile(options, { ...contents, level }).split('\n');

it('describes the package', () => {
  expect(lines()).toEqual(
    expect.arrayContaining([
      '%define _binary_payload w6.gzdio',
      'Name: lectern',
      // A tilde sorts before the release.
      'Version: 0.2.0~beta.1',
      'Release: 1',
      'Summary: A list of 100%% papers',
      'Requires: (mesa-libgbm or libgbm1)',
      'Recommends: xorg-x11-server-Xvfb',
    ]),
  );
  expect(lines('1')[0]).toBe('%define _binary_payload w1.gzdio');
});

it('owns its own folders and never those of the system', () => {
  const files = lines().slice(lines().indexOf('%files'));
  expect(files).toEqual([
    '%files',
    '%defattr(-,root,root,-)',
    '%dir "/opt/Lectern"',
    '"/opt/Lectern/lectern"',
    '"/usr/bin/lectern"',
    '',
  ]);
});

it('takes the scripts as they are, per cent signs too', () => {
  const text = lines();
  expect(text[text.indexOf('%post -p /bin/sh') + 1]).toBe('echo 100%%');
  expect(text.some((line) => line.startsWith('%postun'))).toBe(false);
});

it('refuses a way to pack that it does not know', () => {
  expect(() => specFile({ ...options, rpmCompression: 'lzma' }, contents)).toThrow(
    'an rpm cannot be packed by lzma',
  );
});
