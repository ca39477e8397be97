import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installedRuntime } from '../setup/link.mjs';
import { root } from '../setup/paths.mjs';
import { Problem } from '../setup/problem.mjs';
import { run } from '../setup/run.mjs';
import { standIn } from '../setup/stand-in.mjs';

/**
 * The versions of the runtime that is packed, as it tells them itself, and where it comes from.
 * Throws a Problem where there is none that starts.
 */
export async function readRuntime(platform = process.platform, arch = process.arch) {
  const installed = installedRuntime();
  if (installed === null) throw new Problem('SBOM: there is no Electron. Run npm start once.');
  const { code, output } = await run(
    installed.executable,
    ['-p', 'JSON.stringify(process.versions)'],
    { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
  );
  if (code !== 0) throw new Problem(`SBOM: Electron does not tell its versions:\n${output.trim()}`);
  const versions = JSON.parse(output.trim().split('\n').at(-1) ?? '');
  // A runtime that is linked comes from the cache of stand-ins.
  if (installed.target !== null) return { versions, origin: { kind: 'stand-in', ...standIn } };
  const sums = JSON.parse(readFileSync(join(root, 'node_modules/electron/checksums.json'), 'utf8'));
  const file = `electron-v${versions.electron}-${platform}-${arch}.zip`;
  if (!sums[file]) throw new Problem(`SBOM: Electron names no checksum for ${file}.`);
  return { versions, origin: { kind: 'official', sha256: sums[file] } };
}
