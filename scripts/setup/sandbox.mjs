import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Problem } from './problem.mjs';
import { run } from './run.mjs';

/**
 * The switches that Chromium's sandbox asks for here: none for an ordinary user, `--no-sandbox`
 * for root, who cannot have one. Throws a Problem with the way out where the system keeps an
 * ordinary user from having one (Ubuntu 24.04 and many containers do).
 */
export async function sandboxSwitches(executable, given, platform = process.platform) {
  if (platform !== 'linux' || given.includes('--no-sandbox')) return [];
  if (process.getuid() === 0) return ['--no-sandbox'];
  if (isSetuidRoot(join(dirname(executable), 'chrome-sandbox'))) return [];
  if (await namespacesWork()) return [];
  const helper = join(dirname(executable), 'chrome-sandbox');
  throw new Problem(
    "Sandbox: this system does not let you start Chromium's sandbox. Run this once, then try again:\n" +
      `  sudo chown root:root ${helper} && sudo chmod 4755 ${helper}\n` +
      'or, for a look only, do without it: npm start -- --no-sandbox',
  );
}

function isSetuidRoot(helper) {
  const status = statSync(helper, { throwIfNoEntry: false });
  return status !== undefined && status.uid === 0 && (status.mode & 0o4000) !== 0;
}

/** With `-r`, because Ubuntu lets anybody make a user namespace and nobody use it. */
async function namespacesWork() {
  try {
    return (await run('unshare', ['-U', '-r', 'true'])).code === 0;
  } catch {
    // No such tool: Chromium itself will say.
    return true;
  }
}
