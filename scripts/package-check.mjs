import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureTools, judges, toolsFor } from './package/tools.mjs';
import {
  broughtBy,
  prepareMachine,
  restoreMachine,
  shareDisplay,
} from './package-check/machine.mjs';
import { alone } from './setup/alone.mjs';
import { ensureBuild } from './setup/build.mjs';
import { startVirtualDisplay } from './setup/display.mjs';
import { takeNoOptions } from './setup/no-options.mjs';
import { whenOrphaned } from './setup/orphan.mjs';
import { Problem } from './setup/problem.mjs';
import { since, step } from './setup/say.mjs';
import { setUpElectron, setUpPackages } from './setup/set-up.mjs';
import { isOnPath } from './setup/system-libraries.mjs';
import { runE2e } from './test/checks.mjs';
import { counts } from './test/counts.mjs';

/**
 * `npm run package:check`: builds packages, looks at what is in them, and, as root on Debian or Ubuntu,
 * installs, uses, upgrades and removes them on this machine. The last line is `N passed, N failed`.
 */
async function check() {
  takeNoOptions('package:check');
  if (process.platform !== 'linux') {
    throw new Problem('Package check: it installs packages of Linux, and runs on Linux only.');
  }
  return alone(async () => {
    await setUpPackages();
    await setUpElectron();
    await step('Build', () => ensureBuild());
    await step('Tools', () =>
      ensureTools([...toolsFor(['deb', 'rpm', 'tar.gz'], false), ...judges]),
    );
    const folder = mkdtempSync(join(tmpdir(), 'lectern-package-'));
    // The user without rights reads packages here.
    chmodSync(folder, 0o755);
    atTheEnd(() => rmSync(folder, { recursive: true, force: true }));
    const packages = await madeIn(folder);
    return withMachine(packages, folder, (machine) =>
      runE2e(
        { LECTERN_PACKAGES: JSON.stringify(packages), LECTERN_MACHINE: JSON.stringify(machine) },
        'tests/package/playwright.config.ts',
      ),
    );
  });
}

async function madeIn(folder) {
  // Only now: it needs the packages that have been set up.
  const { makePackages } = await import('./package-check/packages.mjs');
  const start = performance.now();
  const packages = await makePackages(folder, (words) => console.log(`Packing: ${words}`));
  console.log(`Packages to check: packed in ${since(start)}`);
  return packages;
}

/**
 * Gives `{user, home, display}`: whom the app is started as, null for oneself, with which home, which is
 * never somebody's own, and on which display.
 */
async function withMachine(packages, folder, work) {
  const isRoot = process.getuid() === 0 && isOnPath('apt-get');
  if (!isRoot) {
    console.log(
      'Not checked: installing, upgrading and removing the deb, which needs root on Debian or Ubuntu',
    );
  }
  // Before there is anything to take away.
  const brought = isRoot ? broughtBy(packages.deb) : [];
  const user = isRoot ? prepareMachine() : null;
  if (user !== null) atTheEnd(() => restoreMachine(brought));
  const display = await startVirtualDisplay();
  try {
    if (user !== null) {
      return await work({ user, home: user.home, display: shareDisplay(display.env, user) });
    }
    const home = join(folder, 'home');
    mkdirSync(home);
    return await work({ user, home, display: display.env });
  } finally {
    await display.stop();
  }
}

const ends = [];

/** Whatever happens, a kill apart, `act` is done in the end. */
function atTheEnd(act) {
  ends.push(act);
}

process.on('exit', () => {
  for (const act of ends.reverse()) act();
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));
whenOrphaned(() => process.exit(130));
let result = counts(0, 1);
try {
  result = await check();
} catch (error) {
  console.error(error instanceof Problem ? error.message : error);
}
console.log(`\n${result.passed} passed, ${result.failed} failed`);
process.exitCode = result.failed > 0 || result.passed === 0 ? 1 : 0;
