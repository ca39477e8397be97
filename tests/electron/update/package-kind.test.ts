import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  appImageOf,
  packageKind,
  type Surroundings,
} from '../../../electron/update/package-kind.ts';
import { temporaryFolder } from '../../scripts/temp-folder.ts';

const AT: Surroundings = {
  platform: 'linux',
  env: {},
  appPath: '/tmp/.mount_LectX/resources/app.asar',
  resourcesPath: '/tmp/.mount_LectX/resources',
  isPackaged: true,
};
const ENV = { APPIMAGE: '/home/ada/Lectern.AppImage', APPDIR: '/tmp/.mount_LectX' };

describe('an AppImage', () => {
  it('is the one that holds the app', () => {
    expect(appImageOf({ ...AT, env: ENV })).toBe('/home/ada/Lectern.AppImage');
    expect(packageKind({ ...AT, env: ENV })).toBe('appimage');
  });

  it.each([
    ['of another program that started this one', { ...ENV, APPDIR: '/tmp/.mount_Other' }],
    ['whose folder only begins alike', { ...ENV, APPDIR: '/tmp/.mount_Lect' }],
    ['that is not mounted anywhere', { APPIMAGE: ENV.APPIMAGE }],
    ['without a full path', { ...ENV, APPIMAGE: 'Lectern.AppImage' }],
  ])('is none %s', (_name, env) => {
    expect(appImageOf({ ...AT, env })).toBeNull();
    expect(packageKind({ ...AT, env })).toBeNull();
  });

  it('is none on another system', () => {
    expect(appImageOf({ ...AT, platform: 'darwin', env: ENV })).toBeNull();
  });
});

describe('a package of the system', () => {
  const withType = (text: string) => {
    const resourcesPath = join(temporaryFolder(), 'resources');
    mkdirSync(resourcesPath);
    writeFileSync(join(resourcesPath, 'package-type'), text);
    return resourcesPath;
  };

  it.each(['deb', 'rpm'])('is a %s where it says so', (kind) => {
    expect(packageKind({ ...AT, resourcesPath: withType(`${kind}\n`) })).toBe(kind);
  });

  it('is none that Lectern could not install, and none in an archive', () => {
    expect(packageKind({ ...AT, resourcesPath: withType('pacman') })).toBeNull();
    expect(packageKind({ ...AT, resourcesPath: temporaryFolder() })).toBeNull();
    expect(packageKind({ ...AT, resourcesPath: withType('deb'), isPackaged: false })).toBeNull();
    expect(packageKind({ ...AT, platform: 'darwin' })).toBeNull();
  });

  it('is that of Windows where its uninstaller is', () => {
    const resourcesPath = withType('');
    const here = { ...AT, platform: 'win32', resourcesPath } as const;
    expect(packageKind(here)).toBeNull();
    writeFileSync(join(resourcesPath, '../Uninstall Lectern.exe'), '');
    expect(packageKind(here)).toBe('nsis');
  });
});
