import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { dump } from 'js-yaml';
import { beforeEach, describe, expect, it } from 'vitest';
import { judge } from '../../../electron/update/judge.ts';
import { readUpdateKeys } from '../../../electron/update/keys.ts';
import { readMetadata } from '../../../electron/update/metadata.ts';
import { isSigned } from '../../../electron/update/signature.ts';
import { newPair, placeForKey, publicKeyOf, withKey } from '../../../scripts/updates/key-pair.mjs';
import { fileOf } from '../../electron/update/releases.ts';
import { temporaryFolder } from '../temp-folder.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
let root: string;
let dist: string;
let key: string;

beforeEach(() => {
  const folder = temporaryFolder();
  root = join(folder, 'sources');
  dist = join(root, 'dist');
  key = join(folder, 'key.pem');
  mkdirSync(join(root, 'data'), { recursive: true });
  mkdirSync(dist);
  cpSync(join(ROOT, 'scripts'), join(root, 'scripts'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  writeFileSync(join(root, 'data/update-keys.json'), '{"keys":[]}');
});

function run(script: string, words: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts', script), ...words],
    { cwd: root, encoding: 'utf8', env: { PATH: process.env.PATH, ...env } },
  );
  return { status, said: stdout + stderr };
}

function sign(words: string[] = []) {
  return run('sign-updates.mjs', [dist, ...words], { LECTERN_UPDATE_KEY_FILE: key });
}

/** What electron-builder leaves of a release. */
function build(folder: string, version: string): void {
  mkdirSync(folder, { recursive: true });
  const names = [`Lectern-${version}.AppImage`, `lectern_${version}_amd64.deb`];
  const files = names.map((name) => {
    writeFileSync(join(folder, name), `package ${name}`);
    return { ...fileOf(name, `package ${name}`), blockMapSize: 3 };
  });
  const metadata = {
    version,
    files,
    path: names[0],
    sha512: 'x',
    releaseDate: '2026-11-20T10:00:00.000Z',
  };
  writeFileSync(join(folder, 'latest-linux.yml'), dump(metadata));
}

function readSigned() {
  const bytes = readFileSync(join(dist, 'latest-linux.yml'));
  const signature = readFileSync(join(dist, 'latest-linux.yml.sig'), 'utf8');
  return { bytes, signature, keys: readUpdateKeys(join(root, 'data/update-keys.json')) };
}

describe('a key', () => {
  it('is made: the private part outside of the sources, for its owner only; the public one for the app', () => {
    const { status, said } = run('update-keys.mjs', [key, '2026']);
    expect([status, said]).toEqual([0, expect.stringContaining('data/update-keys.json as 2026')]);
    expect(statSync(key).mode & 0o777).toBe(0o600);
    expect(said).not.toContain('PRIVATE');
    const { keys } = JSON.parse(readFileSync(join(root, 'data/update-keys.json'), 'utf8'));
    expect(keys).toEqual([{ id: '2026', publicKey: publicKeyOf(readFileSync(key, 'utf8')) }]);
  });

  it('never takes the place of another', () => {
    run('update-keys.mjs', [key, '2026']);
    const before = readFileSync(key, 'utf8');
    expect(run('update-keys.mjs', [key, '2027'])).toMatchObject({
      status: 1,
      said: expect.stringMatching(/key\.pem is there already\. Name a file/),
    });
    expect(readFileSync(key, 'utf8')).toBe(before);
    expect(run('update-keys.mjs', [`${key}2`, '2026'])).toMatchObject({
      status: 1,
      said: expect.stringContaining('a key called 2026 already'),
    });
    const second = newPair();
    expect(JSON.parse(withKey('{"keys":[{"id":"a"}]}', 'b', second.publicKey)).keys).toHaveLength(
      2,
    );
  });

  it('is not made of other words', () => {
    for (const words of [[], [key], [key, '2026', '--force']]) {
      expect(run('update-keys.mjs', words)).toMatchObject({
        status: 1,
        said: expect.stringMatching(/npm run updates:keys -- FILE NAME/),
      });
    }
    expect(existsSync(key)).toBe(false);
  });

  it('does not lie among the sources', () => {
    expect(run('update-keys.mjs', [join(root, 'key.pem'), '2026'])).toMatchObject({
      status: 1,
      said: expect.stringContaining('lies among the sources'),
    });
    expect(() => placeForKey('/home/a', '/home/a')).toThrow(/among the sources/);
    expect(placeForKey('/home/a', '/home/b')).toBe(resolve('/home/b'));
  });

  it('is one for Ed25519', () => {
    expect(() => publicKeyOf('no key')).toThrow(/no private key in PEM/);
  });
});

describe('a release', () => {
  beforeEach(() => {
    run('update-keys.mjs', [key, '2026']);
    build(dist, '0.2.0');
  });

  it('is completed and signed so that the app takes it', () => {
    const notes = join(root, 'notes.md');
    writeFileSync(notes, '- Kites *land*\n');
    build(join(root, 'before'), '0.1.0');
    const words = ['--notes', notes, '--previous', join(root, 'before'), '--minimum', '0.1.0'];
    expect(sign(words)).toEqual({
      status: 0,
      said: 'latest-linux.yml: signed, good for 180 days\n',
    });
    const { bytes, signature, keys } = readSigned();
    expect(isSigned(bytes, signature, keys)).toBe(true);
    const metadata = readMetadata(bytes);
    expect(metadata).toMatchObject({
      version: '0.2.0',
      channel: 'latest-linux.yml',
      releaseNotes: '- Kites *land*',
      minimumVersion: '0.1.0',
      previous: { version: '0.1.0', files: [{ url: 'Lectern-0.1.0.AppImage' }, {}] },
    });
    const here = { running: '0.1.0', channel: 'latest-linux.yml', seen: null, refused: [] };
    expect(judge(metadata, { ...here, kind: 'deb', now: Date.now() })).toMatchObject({
      kind: 'newer',
      file: { url: 'lectern_0.2.0_amd64.deb' },
    });
    const days = (Date.parse(metadata.expires) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(180);
  });

  it('can be signed once more, as when it was not published in time', () => {
    sign();
    expect(sign(['--days', '30']).status).toBe(0);
    const { bytes, signature, keys } = readSigned();
    expect(isSigned(bytes, signature, keys)).toBe(true);
  });

  const wrong: [name: string, spoil: () => void, words: string[], said: RegExp][] = [
    [
      'a package that was changed',
      () => writeFileSync(join(dist, 'Lectern-0.2.0.AppImage'), 'x'),
      [],
      /not the file that its metadata speaks of/,
    ],
    [
      'a package that is gone',
      () => rmSync(join(dist, 'Lectern-0.2.0.AppImage')),
      [],
      /AppImage is not in/,
    ],
    [
      'a package that no metadata speaks of',
      () => writeFileSync(join(dist, 'lectern-0.2.0.x86_64.rpm'), 'x'),
      [],
      /lectern-0\.2\.0\.x86_64\.rpm is in no latest\*\.yml.*in one run/,
    ],
    [
      'metadata that is none',
      () => cpSync(join(ROOT, 'package.json'), join(dist, 'latest.yml')),
      [],
      /not what electron-builder writes/,
    ],
    [
      'a key that the app does not trust',
      () => writeFileSync(key, newPair().pem),
      [],
      /does not trust this key/,
    ],
    ['no key', () => writeFileSync(key, ''), [], /no private key|no key/],
    [
      'itself as the release before',
      () => build(join(root, 'before'), '0.2.0'),
      ['--previous', 'before'],
      /of this very version/,
    ],
    ['words that it does not know', () => undefined, ['--force'], /npm run updates:sign/],
    ['no time to live', () => undefined, ['--days', '0'], /npm run updates:sign/],
  ];
  it.each(wrong)('is not signed with %s', (_name, spoil, words, said) => {
    spoil();
    const before = readFileSync(join(dist, 'latest-linux.yml'), 'utf8');
    expect(sign(words)).toEqual({ status: 1, said: expect.stringMatching(said) });
    expect(readFileSync(join(dist, 'latest-linux.yml'), 'utf8')).toBe(before);
  });

  it('is not signed without a key in the environment, or without metadata', () => {
    expect(run('sign-updates.mjs', [dist]).said).toMatch(/LECTERN_UPDATE_KEY_FILE/);
    expect(run('sign-updates.mjs', [join(root, 'no')]).said).toMatch(
      /no folder .*\. Package first/,
    );
    expect(run('sign-updates.mjs', [join(root, 'data')]).said).toMatch(/no latest\*\.yml/);
  });
});
