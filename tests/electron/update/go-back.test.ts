import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { goBack, packageBefore } from '../../../electron/update/go-back.ts';
import {
  type Command,
  goBackCommand,
  runCommand,
} from '../../../electron/update/installer-command.ts';
import { folderOf, type StoredPackage, UpdateMemory } from '../../../electron/update/memory.ts';
import { updateFailureOf } from '../../../electron/update/update-failure.ts';
import { keepWayBack } from '../../../electron/update/way-back.ts';
import { temporaryFolder } from '../../scripts/temp-folder.ts';
import { fileOf } from './releases.ts';

let profile: string;
let appImage: string;
let memory: UpdateMemory;
const ran: [Command, boolean][] = [];
const run = async (command: Command, waitsForUs: boolean) => void ran.push([command, waitsForUs]);

beforeEach(() => {
  profile = temporaryFolder();
  appImage = join(temporaryFolder(), 'Lectern.AppImage');
  memory = new UpdateMemory(profile);
  ran.length = 0;
});

const tools = () => ({ profile, version: '0.2.0', appImage, now: () => 7, run });

/** A package that is kept to go back to from 0.2.0. */
function kept(kind: StoredPackage['kind'], file: string): StoredPackage {
  mkdirSync(folderOf(profile), { recursive: true });
  writeFileSync(join(folderOf(profile), file), 'old');
  const stored = { version: '0.1.0', kind, file, sha512: fileOf(file, 'old').sha512 };
  memory.note({ kept: { until: '0.2.0', package: stored } });
  return stored;
}

describe('an AppImage that does not start', () => {
  it('gives its place back to the one that was kept, and is never offered again', async () => {
    writeFileSync(appImage, 'old');
    keepWayBack({ profile, memory, running: '0.1.0', kind: 'appimage', appImage }, '0.2.0');
    writeFileSync(appImage, 'new and broken');
    const before = packageBefore(profile, '0.2.0');
    expect(before).toMatchObject({ version: '0.1.0', kind: 'appimage' });
    if (before) await goBack(tools(), before);
    expect(readFileSync(appImage, 'utf8')).toBe('old');
    expect(memory.read()).toMatchObject({
      refused: ['0.2.0'],
      wentBack: { from: '0.2.0', to: '0.1.0', at: 7 },
      kept: null,
    });
    expect(existsSync(join(folderOf(profile), 'Lectern-0.1.0.AppImage'))).toBe(false);
    expect(packageBefore(profile, '0.2.0')).toBeNull();
  });

  it('stays, and what was kept too, when it cannot be replaced', async () => {
    const before = kept('appimage', 'Lectern-0.1.0.AppImage');
    const failure = await goBack(tools(), before).catch(updateFailureOf);
    expect(failure).toMatchObject({ code: 'update-not-written' });
    expect(memory.read().refused).toEqual([]);
    expect(packageBefore(profile, '0.2.0')).toEqual(before);
  });

  it('does not take the place of something else', async () => {
    const before = kept('appimage', 'Lectern-0.1.0.AppImage');
    const failure = await goBack({ ...tools(), appImage: null }, before).catch(updateFailureOf);
    expect(failure).toMatchObject({ code: 'update-no-way-back' });
  });
});

describe('a package of the system that does not start', () => {
  it.each([
    ['deb', 'lectern_0.1.0_amd64.deb', ['pkexec', 'dpkg', '--install'], [], false],
    [
      'rpm',
      'lectern-0.1.0.x86_64.rpm',
      ['pkexec', 'rpm', '--upgrade', '--oldpackage', '--replacepkgs'],
      [],
      false,
    ],
    ['nsis', 'Lectern-Setup-0.1.0.exe', [], ['/S', '--updated', '--force-run'], true],
  ] as const)(
    'is replaced by the system’s installer: %s',
    async (kind, file, before, after, waits) => {
      const stored = kept(kind, file);
      await goBack(tools(), stored);
      expect(ran).toEqual([[[...before, join(folderOf(profile), file), ...after], waits]]);
      // It is what is installed now: the next update can go back to it.
      expect(memory.read()).toMatchObject({ refused: ['0.2.0'], kept: null, installer: stored });
      expect(existsSync(join(folderOf(profile), file))).toBe(true);
    },
  );

  it('stays when the installer fails, as without the password of an administrator', async () => {
    const stored = kept('deb', 'lectern_0.1.0_amd64.deb');
    const fails = async () => {
      throw new Error('pkexec ended with the code 126');
    };
    const failure = await goBack({ ...tools(), run: fails }, stored).catch(updateFailureOf);
    expect(failure).toMatchObject({
      code: 'update-no-way-back',
      message: expect.stringMatching(
        /0\.1\.0 could not be installed again: pkexec ended with the code 126/,
      ),
    });
    expect(memory.read()).toMatchObject({ refused: [], kept: { until: '0.2.0' } });
  });
});

describe('the way back', () => {
  it('is none from another version, with a changed package, or without one', () => {
    expect(packageBefore(profile, '0.2.0')).toBeNull();
    const { file } = kept('deb', 'lectern_0.1.0_amd64.deb');
    expect(packageBefore(profile, '0.3.0')).toBeNull();
    expect(packageBefore(profile, '0.2.0')).not.toBeNull();
    writeFileSync(join(folderOf(profile), file), 'changed');
    expect(packageBefore(profile, '0.2.0')).toBeNull();
  });

  it('does not lead out of its folder', () => {
    const outside = { version: '0.1.0', kind: 'deb', file: '../evil.deb', sha512: 'x' };
    mkdirSync(folderOf(profile));
    writeFileSync(
      join(folderOf(profile), 'state.json'),
      JSON.stringify({ kept: { until: '0.2.0', package: outside } }),
    );
    expect(packageBefore(profile, '0.2.0')).toBeNull();
  });
});

describe('a command', () => {
  it('is run without a shell, to its end, and its failure is told', async () => {
    const file = join(temporaryFolder(), 'a $(touch b) file');
    await runCommand(['touch', file], false);
    expect(existsSync(file)).toBe(true);
    await expect(runCommand(['false'], false)).rejects.toThrow('false ended with the code 1');
    await expect(runCommand([file], false)).rejects.toThrow(/EACCES/);
    await expect(runCommand([file], true)).rejects.toThrow(/EACCES/);
    await runCommand(['true'], true);
  });

  it('for Windows asks nothing and starts Lectern again', () => {
    expect(goBackCommand('nsis', 'C:\\x\\L.exe').slice(1)).toEqual([
      '/S',
      '--updated',
      '--force-run',
    ]);
  });
});
