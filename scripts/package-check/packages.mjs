import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { archiveIn, digestOfArchive } from '../package/app-archive.mjs';
import { pack } from '../package/pack.mjs';
import { whyNoUpstream } from '../package/upstream.mjs';
import { ensureBuild, forgetBuild } from '../setup/build.mjs';

/** Older than any version that was ever given out. */
const OLD_VERSION = '0.0.9';

/**
 * Makes the packages that are checked, in `folder`, quickly packed: those of this version, an older
 * deb, and the digests of the app's archive from two builds.
 * @param {string} folder
 * @param {(words: string) => void} say
 */
export async function makePackages(folder, say) {
  const common = { isUpstream: (await whyNoUpstream()) === null, isQuick: true };
  say('an older version');
  const old = join(folder, 'old');
  const { deb: oldDeb } = await pack({
    ...common,
    targets: ['deb'],
    output: old,
    version: OLD_VERSION,
  });
  rmSync(join(old, 'linux-unpacked'), { recursive: true });
  say('this version');
  const current = join(folder, 'current');
  const packages = await pack({
    ...common,
    targets: ['dir', 'deb', 'rpm', 'tar.gz'],
    output: current,
  });
  say('the app once more');
  forgetBuild();
  await ensureBuild();
  const again = join(folder, 'again');
  const { dir } = await pack({ ...common, targets: ['dir'], output: again });
  const digests = await Promise.all(
    [packages.dir, dir].map((one) => digestOfArchive(archiveIn(one))),
  );
  rmSync(again, { recursive: true });
  return { ...packages, old: oldDeb, digests };
}
