import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { checksumOf, keepCopy, putInPlace } from '../../../electron/update/put-in-place.ts';
import { updateFailureOf } from '../../../electron/update/update-failure.ts';
import { temporaryFolder } from '../../scripts/temp-folder.ts';
import { fileOf } from './releases.ts';

let folder: string;
let target: string;
let source: string;

beforeEach(() => {
  folder = temporaryFolder();
  target = join(folder, 'Lectern.AppImage');
  source = join(folder, 'new');
  writeFileSync(target, 'old');
  chmodSync(target, 0o744);
  writeFileSync(source, 'new');
});

const codeOf = (act: () => unknown) => {
  try {
    act();
    return null;
  } catch (error) {
    return updateFailureOf(error).code;
  }
};

describe('a program', () => {
  const { sha512 } = fileOf('new', 'new');

  it('is replaced by a whole one that can be started, and the package stays', () => {
    putInPlace(source, sha512, target);
    expect(readFileSync(target, 'utf8')).toBe('new');
    expect(statSync(target).mode & 0o777).toBe(0o755);
    expect(readdirSync(folder).sort()).toEqual(['Lectern.AppImage', 'new']);
  });

  it('is replaced without what a crash has left of another try', () => {
    const left = join(folder, '.lectern-update-4711.tmp');
    writeFileSync(left, 'ne');
    putInPlace(source, fileOf('L.AppImage', 'new').sha512, target);
    expect(existsSync(left)).toBe(false);
  });

  it('that is reached by a link is replaced where it lies', () => {
    const link = join(folder, 'link');
    symlinkSync(target, link);
    putInPlace(source, sha512, link);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(target, 'utf8')).toBe('new');
  });

  it.each([
    ['the package was changed since', () => writeFileSync(source, 'evil'), 'update-corrupted'],
    [
      'the package is gone',
      () => {
        source = join(folder, 'gone');
      },
      'update-not-written',
    ],
    [
      'the program is a folder',
      () => {
        target = join(folder, 'a-folder');
        mkdirSync(target);
      },
      'update-not-written',
    ],
    [
      'the program is gone',
      () => {
        target = join(folder, 'nowhere', 'L.AppImage');
      },
      'update-not-written',
    ],
  ])('stays as it is when %s', (_name, spoil, code) => {
    spoil();
    expect(codeOf(() => putInPlace(source, sha512, target))).toBe(code);
    expect(readFileSync(join(folder, 'Lectern.AppImage'), 'utf8')).toBe('old');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('is kept as a copy, whose checksum is given', () => {
    const path = join(folder, 'Updates', 'Lectern-0.1.0.AppImage');
    expect(keepCopy(target, path)).toBe(fileOf('x', 'old').sha512);
    expect(checksumOf(path)).toBe(fileOf('x', 'old').sha512);
  });

  it('is not kept by half', () => {
    const path = join(folder, 'Updates', 'Lectern-0.1.0.AppImage');
    expect(codeOf(() => keepCopy(join(folder, 'gone'), path))).toBe('update-not-kept');
    expect(existsSync(path)).toBe(false);
  });
});
