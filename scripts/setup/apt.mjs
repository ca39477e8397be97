import { run } from './run.mjs';

const noQuestions = {
  ...process.env,
  DEBIAN_FRONTEND: 'noninteractive',
  NEEDRESTART_SUSPEND: '1',
  LC_ALL: 'C',
};

/** Installs packages by their Debian names; needs root. Gives `{code, output}` of apt-get. */
export async function install(packages) {
  const patient = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0'];
  // One broken third-party source makes this fail and does not matter: installing will tell.
  await run('apt-get', [...patient, '-qq', 'update'], { env: noQuestions });
  const names = await installable(packages);
  const args = [...patient, '-qq', 'install', '-y', '--no-install-recommends', ...names];
  return run('apt-get', args, { env: noQuestions });
}

/** The command that installs them, for a user who is not root. */
export async function installCommand(packages) {
  const names = (await installable(packages)).join(' ');
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}`;
}

async function installable(packages) {
  const asked = packages.flatMap((name) => [`${name}t64`, name]);
  const { output } = await run('apt-cache', ['policy', ...asked], { env: noQuestions });
  return chooseNames(packages, output);
}

/**
 * The names as this release knows them, from what `apt-cache policy` says: since Ubuntu 24.04 and
 * Debian 13 some end in `t64`, and the old name may be a virtual package that apt refuses.
 */
export function chooseNames(names, policy) {
  const known = new Set();
  let current = null;
  for (const line of policy.split('\n')) {
    if (/^\S+:$/.test(line)) current = line.slice(0, -1);
    const candidate = /^ {2}Candidate: (.*)$/.exec(line)?.[1];
    if (candidate && candidate !== '(none)') known.add(current);
  }
  return names.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name));
}
