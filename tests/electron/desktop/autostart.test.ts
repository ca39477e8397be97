import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { autostartPath, readAutostart, setAutostart } from '../../../electron/desktop/autostart.ts';
import { autostartEntry } from '../../../electron/desktop/autostart-entry.ts';
import { temporaryFolder } from '../../scripts/temp-folder.ts';

const command = { program: '/opt/Lectern/lectern', words: ['--user-data-dir=/home/ada/a b'] };
const pathIn = (folder: string) => join(folder, 'autostart/lectern.desktop');
const on = { kind: 'known', isOn: true };
const off = { kind: 'known', isOn: false };

describe('setAutostart', () => {
  it('writes an entry and removes it', async () => {
    const path = pathIn(temporaryFolder());
    expect(await readAutostart(path)).toEqual(off);
    expect(await setAutostart(path, true, command)).toEqual({ ok: true, value: on });
    expect(readFileSync(path, 'utf8')).toContain(
      'Exec="/opt/Lectern/lectern" "--user-data-dir=/home/ada/a b" "--started-at-login"\n',
    );
    expect(await readAutostart(path)).toEqual(on);
    expect(await setAutostart(path, false, command)).toEqual({ ok: true, value: off });
    expect(existsSync(path)).toBe(false);
    expect(await setAutostart(path, false, command)).toEqual({ ok: true, value: off });
  });

  it.each([['Hidden = true'], ['X-GNOME-Autostart-enabled=false']])(
    'sees that the desktop has switched it off by %s, and switches it on again',
    async (line) => {
      const path = pathIn(temporaryFolder());
      await setAutostart(path, true, command);
      const text = readFileSync(path, 'utf8').replace('X-GNOME-Autostart-enabled=true', line);
      writeFileSync(path, text);
      expect(await readAutostart(path)).toEqual(off);
      expect(await setAutostart(path, true, command)).toEqual({ ok: true, value: on });
    },
  );

  it('leaves an entry that somebody else wrote alone, and says so', async () => {
    const path = pathIn(temporaryFolder());
    mkdirSync(dirname(path));
    writeFileSync(path, '[Desktop Entry]\nExec=mine\n');
    expect(await readAutostart(path)).toEqual(off);
    for (const isOn of [true, false]) {
      expect(await setAutostart(path, isOn, command)).toMatchObject({
        ok: false,
        failure: { code: 'not-ours', hint: expect.stringContaining(path) },
      });
    }
    expect(readFileSync(path, 'utf8')).toBe('[Desktop Entry]\nExec=mine\n');
  });

  it('says why it could not be written', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'autostart'), '');
    expect(await setAutostart(pathIn(folder), true, command)).toMatchObject({
      ok: false,
      failure: { code: 'write-failed', message: expect.stringContaining('lectern.desktop') },
    });
  });
});

test('an argument is quoted as the specification has it', () => {
  const entry = autostartEntry('/a$b`c"d\\e%f', ['x\ny']);
  expect(entry).toContain(
    ['Exec="/a\\\\$b\\\\`c\\\\"d\\\\\\\\e%%f"', '"x\\ny"', '"--started-at-login"\n'].join(' '),
  );
});

test.skipIf(process.platform === 'win32')('the entry lies where the system says', () => {
  expect(autostartPath({}, '/home/ada')).toBe('/home/ada/.config/autostart/lectern.desktop');
  expect(autostartPath({ XDG_CONFIG_HOME: '/etc/x' }, '/home/ada')).toBe(
    '/etc/x/autostart/lectern.desktop',
  );
  // The specification says that a relative one is to be ignored.
  expect(autostartPath({ XDG_CONFIG_HOME: 'x' }, '/home/ada')).toBe(
    '/home/ada/.config/autostart/lectern.desktop',
  );
});
