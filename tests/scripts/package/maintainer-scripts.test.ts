import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../scripts/setup/paths.mjs';
import { temporaryFolder } from '../temp-folder.ts';

const TOOLS = ['chmod', 'cp', 'rm'];
const working = 'exit 0';
const failing = 'exit 1';

/**
 * The scripts that run when a package is installed and removed, in a system made of a folder:
 * electron-builder fills in names, and here they lead to the folder. `programs` are all others there.
 */
function system(programs: Record<string, string>) {
  const folder = temporaryFolder();
  const [app, path, profile] = ['app', 'path', 'profile'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(join(app, 'resources'), { recursive: true });
  mkdirSync(path);
  writeFileSync(join(app, 'chrome-sandbox'), '', { mode: 0o755 });
  writeFileSync(join(app, 'resources/apparmor-profile'), 'profile of this version');
  for (const tool of TOOLS) {
    const { stdout } = spawnSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' });
    symlinkSync(stdout.trim(), join(path, tool));
  }
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(path, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  }
  const script = (name: string, ...args: string[]) => {
    const text = readFileSync(join(root, 'resources/linux', name), 'utf8')
      .replaceAll(`$${'{sanitizedProductName}'}`, relative('/opt', app))
      .replaceAll(`$${'{executable}'}`, relative('/etc/apparmor.d', profile))
      // The system's own icons are left in peace.
      .replaceAll('/usr/share/', `${folder}/share/`);
    const file = join(folder, name);
    writeFileSync(file, text);
    // Its folders above need not be there for the way to lead back.
    const { status, stderr } = spawnSync('/bin/sh', [file, ...args], {
      encoding: 'utf8',
      env: { PATH: path },
    });
    return { status, stderr };
  };
  const mode = () => (statSync(join(app, 'chrome-sandbox')).mode & 0o7777).toString(8);
  return { script, mode, profile };
}

const appArmor = { apparmor_status: working, apparmor_parser: working, setpriv: working };
const fine = { status: 0, stderr: '' };

// They lead through /etc/apparmor.d, which a system without AppArmor need not have.
describe.skipIf(process.platform !== 'linux')('when a package is installed', () => {
  it('the sandbox needs no rights where users may have namespaces', () => {
    const { script, mode } = system({ setpriv: working });
    expect(script('after-install.sh', 'configure')).toEqual(fine);
    expect(mode()).toBe('755');
  });

  it.each([
    ['they may not', { setpriv: failing }],
    ['nobody can tell', {}],
  ])('it gets the helper that is root where %s', (_, programs: Record<string, string>) => {
    const { script, mode } = system(programs);
    expect(script('after-install.sh', 'configure')).toEqual(fine);
    expect(mode()).toBe('4755');
  });

  it.skipIf(!existsSync('/etc/apparmor.d'))(
    'AppArmor gets the profile if it knows the rule',
    () => {
      const there = system(appArmor);
      expect(there.script('after-install.sh', 'configure')).toEqual(fine);
      expect(readFileSync(there.profile, 'utf8')).toBe('profile of this version');
      const older = system({ ...appArmor, apparmor_parser: failing });
      expect(older.script('after-install.sh', 'configure')).toEqual(fine);
      expect(existsSync(older.profile)).toBe(false);
      const off = system({ ...appArmor, apparmor_status: failing });
      expect(off.script('after-install.sh', 'configure')).toEqual(fine);
      expect(existsSync(off.profile)).toBe(false);
    },
  );
});

describe.skipIf(process.platform !== 'linux' || !existsSync('/etc/apparmor.d'))(
  'when a package is removed',
  () => {
    it.each(['remove', 'purge', '0'])('its profile goes: %s', (what) => {
      const { script, profile } = system(appArmor);
      script('after-install.sh');
      expect(script('after-remove.sh', what)).toEqual(fine);
      expect(existsSync(profile)).toBe(false);
    });

    it.each(['upgrade', 'failed-upgrade', 'abort-install', '1'])(
      'nothing goes when a version follows: %s',
      (what) => {
        const { script, profile } = system(appArmor);
        script('after-install.sh');
        expect(script('after-remove.sh', what)).toEqual(fine);
        expect(existsSync(profile)).toBe(true);
      },
    );
  },
);
