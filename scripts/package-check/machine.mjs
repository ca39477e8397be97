import { spawnSync } from 'node:child_process';
import { chownSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../setup/problem.mjs';

/** The user whom the installed app is started as; whoever has this name is ours. */
const USER = 'lectern-check';
const PACKAGE = 'lectern';

/**
 * Makes this machine ready to install the package on: a user without rights. What a check that was
 * killed has left goes first. Throws a Problem where somebody uses Lectern here. Gives `{name, uid,
 * gid, home}`. Needs root.
 */
export function prepareMachine() {
  if (userOf() !== null) restoreMachine();
  if (isInstalled()) {
    throw new Problem(
      'Package check: Lectern is installed on this machine, and the check would replace it and take ' +
        `it away.\nRemove it (apt-get remove ${PACKAGE}; your library stays), or check elsewhere.`,
    );
  }
  const { status, stderr } = run('useradd', ['--create-home', '--shell', '/bin/sh', USER]);
  const user = userOf();
  if (status !== 0 || user === null) {
    throw new Problem(`Package check: no user could be made. ${stderr.trim()}`);
  }
  return user;
}

/**
 * Takes away what the check has brought: the package, what apt installed with it, and the user. At
 * once and in one go, because it is also done when the process ends early.
 * @param {string[]} brought packages that apt installed with ours
 */
export function restoreMachine(brought = []) {
  const installed = isInstalled() ? [PACKAGE] : [];
  const packages = [...installed, ...brought];
  if (packages.length > 0) {
    run('apt-get', ['-qq', '-y', 'purge', ...packages], {
      ...process.env,
      DEBIAN_FRONTEND: 'noninteractive',
    });
  }
  const user = userOf();
  if (user === null) return;
  run('pkill', ['-KILL', '-u', String(user.uid)]);
  run('userdel', ['--remove', '--force', USER]);
}

/** The packages that apt would install with `deb`, besides it. */
export function broughtBy(deb) {
  const { stdout } = run('apt-get', ['-s', '--no-install-recommends', 'install', deb]);
  return [...stdout.matchAll(/^Inst (\S+)/gm)]
    .map(([, name]) => name)
    .filter((name) => name !== PACKAGE);
}

/** Lets the user onto a display by a key file of root's; gives the environment for it. */
export function shareDisplay({ DISPLAY, XAUTHORITY }, user) {
  const key = join(user.home, '.Xauthority');
  copyFileSync(XAUTHORITY, key);
  chownSync(key, user.uid, user.gid);
  return { DISPLAY, XAUTHORITY: key };
}

function isInstalled() {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg fills it in
  const { status, stdout } = run('dpkg-query', ['-W', '-f', '${db:Status-Abbrev}', PACKAGE]);
  return status === 0 && !/^.n/.test(stdout);
}

function userOf() {
  const { status, stdout } = run('getent', ['passwd', USER]);
  if (status !== 0) return null;
  const [name, , uid, gid, , home] = stdout.trim().split(':');
  return { name, uid: Number(uid), gid: Number(gid), home };
}

function run(command, args, env = process.env) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', env });
  return { status, stdout: stdout ?? '', stderr: stderr ?? '' };
}
