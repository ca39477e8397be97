import { readFileSync, readlinkSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { stageSystemFiles, systemFiles } from '../../../scripts/package/system-files.mjs';
import { temporaryFolder } from '../temp-folder.ts';

const date = new Date('2026-11-02T03:04:05Z');
const read = (name: string) => `${name} of @VERSION@, @DATE@`;
const made = systemFiles({ version: '1.2.0-beta.1', date, read });
const paths = (kind: 'deb' | 'rpm' | 'archive') => made[kind].map(({ path }) => path);

it('puts everything where Debian looks for it', () => {
  expect(paths('deb')).toEqual([
    'usr/share/man/man1/lectern.1.gz',
    'usr/share/bash-completion/completions/lectern',
    'usr/share/zsh/vendor-completions/_lectern',
    'usr/share/fish/vendor_completions.d/lectern.fish',
    'usr/share/mime/packages/lectern.xml',
    'usr/share/metainfo/org.example.lectern.metainfo.xml',
    'usr/share/doc/lectern/copyright',
    'usr/share/lintian/overrides/lectern',
    'usr/bin/lectern',
  ]);
});

it('knows where others look, and that an archive has its own launcher', () => {
  expect(paths('rpm')).toContain('usr/share/zsh/site-functions/_lectern');
  expect(paths('rpm')).toContain('usr/share/licenses/lectern/LICENSE');
  expect(paths('rpm')).not.toContain('usr/share/doc/lectern/copyright');
  const launcher = made.archive.find(({ path }) => path === 'bin/lectern');
  expect(launcher).toMatchObject({ mode: 0o755 });
});

it('fills in version and date, also in what is packed', () => {
  const page = made.deb[0];
  const text = page && 'bytes' in page ? gunzipSync(page.bytes).toString() : '';
  expect(text).toBe('lectern.1 of 1.2.0-beta.1, 2026-11-02');
});

it('writes the changelog as Debian wants it', () => {
  expect(made.changelog.split('\n')).toEqual([
    'lectern (1.2.0~beta.1) stable; urgency=medium',
    '',
    "  * Version 1.2.0-beta.1; what is new stands in the project's CHANGELOG.md.",
    '',
    ' -- The Lectern developers <lectern@example.org>  Mon, 02 Nov 2026 03:04:05 +0000',
    '',
  ]);
});

it('gives the same bytes every time', () => {
  expect(systemFiles({ version: '1.2.0-beta.1', date, read })).toEqual(made);
});

it.skipIf(process.platform === 'win32')('writes them anew, programs and links as such', () => {
  const folder = join(temporaryFolder(), 'system');
  stageSystemFiles({ version: '1.0.0', date, folder });
  stageSystemFiles({ version: '1.0.1', date, folder });
  expect(statSync(join(folder, 'archive/bin/lectern')).mode & 0o777).toBe(0o755);
  expect(readlinkSync(join(folder, 'deb/usr/bin/lectern'))).toBe('/opt/Lectern/bin/lectern');
  const metadata = readFileSync(
    join(folder, 'deb/usr/share/metainfo/org.example.lectern.metainfo.xml'),
    'utf8',
  );
  expect(metadata).toContain('<release version="1.0.1" date="2026-11-02"/>');
  const licence = readFileSync(resolve(import.meta.dirname, '../../../LICENSE'), 'utf8');
  expect(readFileSync(join(folder, 'archive/LICENSE.txt'), 'utf8')).toBe(licence);
});
