import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chromiumLicences, describe as describeApp, showBySystem } from '../../electron/about.ts';

const versions = { ...process.versions, electron: '45.4.1', chrome: '150.0.1', node: '24.1.0' };

it.each([
  ['linux', 'Linux 6.1.0 x64'],
  ['darwin', 'macOS 6.1.0 x64'],
  ['win32', 'Windows 6.1.0 x64'],
  ['freebsd', 'freebsd 6.1.0 x64'],
] as const)('tells what is running on %s', (platform, system) => {
  const app = { version: '1.2.3', isPackaged: true, profile: '/profile' };
  expect(describeApp(app, { versions, platform, arch: 'x64' }, '6.1.0')).toEqual({
    ...app,
    electron: '45.4.1',
    chromium: '150.0.1',
    node: '24.1.0',
    system,
  });
});

it('tells nothing of Electron where there is none', () => {
  const app = { version: '1.2.3', isPackaged: false, profile: '/profile' };
  const { electron, chromium } = describeApp(app, process, '1');
  expect([electron, chromium]).toEqual(['', '']);
});

describe("Chromium's licences", () => {
  const executable = join('/opt', 'Lectern', 'lectern');
  const resources = join('/opt', 'Lectern', 'resources');

  it.each([
    [join('/opt', 'Lectern'), executable, resources],
    [resources, executable, resources],
    [join('/dist'), join('/dist', 'Electron.app', 'Contents', 'MacOS', 'Electron'), resources],
  ])('are found in %s', (folder, from, beside) => {
    const file = join(folder, 'LICENSES.chromium.html');
    expect(chromiumLicences(from, beside, (path) => path === file)).toBe(file);
  });

  it('may be nowhere', () => {
    expect(chromiumLicences(executable, resources, () => false)).toBeNull();
  });
});

describe('showBySystem', () => {
  const places = { profile: '/profile', licences: '/opt/LICENSES.chromium.html' };
  const opening = (complaint: string) => {
    const opened: string[] = [];
    return {
      opened,
      open: async (path: string) => {
        opened.push(path);
        return complaint;
      },
    };
  };

  it.each([
    ['profile', '/profile'],
    ['chromium-licences', '/opt/LICENSES.chromium.html'],
  ] as const)('opens %s and nothing else', async (what, path) => {
    const { opened, open } = opening('');
    expect(await showBySystem(what, places, open)).toEqual({ ok: true, value: null });
    expect(opened).toEqual([path]);
  });

  it('says what the system could not open', async () => {
    const { open } = opening('no such program');
    expect(await showBySystem('profile', places, open)).toMatchObject({
      ok: false,
      failure: { code: 'not-shown', message: expect.stringContaining('/profile: no such program') },
    });
  });

  it('says that the licences are missing, and opens nothing', async () => {
    const { opened, open } = opening('');
    const reply = await showBySystem('chromium-licences', { ...places, licences: null }, open);
    expect(reply).toMatchObject({ ok: false, failure: { code: 'no-licences' } });
    expect(opened).toEqual([]);
  });
});
