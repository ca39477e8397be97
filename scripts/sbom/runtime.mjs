import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installedRuntime } from '../setup/link.mjs';
import { root } from '../setup/paths.mjs';
import { Problem } from '../setup/problem.mjs';
import { run } from '../setup/run.mjs';
import { standIn } from '../setup/stand-in.mjs';

/**
 * The versions of the runtime that is packed, as it tells them itself, and where it comes from.
 * Throws a Problem where there is none that starts, or none whose origin is known.
 *
 * @param {object} [given]
 * @param {ReturnType<typeof installedRuntime>} [given.installed]
 * @param {string} [given.checksums] the file in which the electron package names the official builds
 */
export async function readRuntime({
  installed = installedRuntime(),
  checksums = join(root, 'node_modules/electron/checksums.json'),
  platform = process.platform,
  arch = process.arch,
} = {}) {
  if (installed === null) throw new Problem('SBOM: there is no Electron. Run npm start once.');
  const versions = await askVersions(installed.executable);
  // A runtime that is linked comes from the cache of stand-ins.
  if (installed.target !== null) {
    return { versions, origin: { kind: /** @type {const} */ ('stand-in'), ...standIn } };
  }
  const file = `electron-v${versions.electron}-${platform}-${arch}.zip`;
  const sha256 = JSON.parse(readFileSync(checksums, 'utf8'))[file];
  if (!sha256) {
    throw new Problem(
      `SBOM: Electron ${versions.electron} is no official build that is known (${file}).`,
    );
  }
  return { versions, origin: { kind: /** @type {const} */ ('official'), sha256 } };
}

/** Electron says what it is made of when it runs as Node. */
async function askVersions(executable) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const args = ['-p', 'JSON.stringify(process.versions)'];
  const { code, output } = await run(executable, args, { env });
  const last = output.trim().split('\n').at(-1) ?? '';
  if (code === 0 && last.startsWith('{')) return JSON.parse(last);
  throw new Problem(
    `SBOM: Electron does not tell its versions (exit code ${code}):\n${output.trim()}`,
  );
}
