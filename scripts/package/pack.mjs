import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installedRuntime } from '../setup/link.mjs';
import { root } from '../setup/paths.mjs';
import { firstLines, Problem } from '../setup/problem.mjs';
import { binOf, run } from '../setup/run.mjs';
import { artifactsOf } from './artifacts.mjs';
import { releaseDate } from './release-date.mjs';
import { stageSystemFiles } from './system-files.mjs';
import { withArchitectures } from './targets.mjs';

const fpm = fileURLToPath(new URL('fpm.mjs', import.meta.url));
const platformSwitch = { linux: '--linux', darwin: '--mac', win32: '--win' };

/** The version in package.json. */
const ownVersion = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;

/** Whether the runtime that is packed is the stand-in, which no release may have. */
export const isTryout = () => installedRuntime().target !== null;

/**
 * Packs what was built into `output`, all targets in one run, because each run writes `latest*.yml`
 * anew, with the packages that it made itself. Gives the packages' files by target (`dir`: the
 * folder). Throws a Problem with electron-builder's own words when it fails.
 * @param {object} what
 * @param {string[]} what.targets
 * @param {string} what.output absolute
 * @param {boolean} what.isUpstream whether upstream's tools can be downloaded
 * @param {boolean} [what.isQuick] larger files in less time, for checks
 * @param {string} [what.version] another than package.json's, for checks
 * @returns {Promise<Record<string, string>>}
 */
export async function pack({
  targets,
  output,
  isUpstream,
  isQuick = false,
  version = ownVersion(),
}) {
  const date = await releaseDate();
  // Links among them are more than Windows allows everybody.
  if (process.platform === 'linux') stageSystemFiles({ version, date });
  const args = packArguments({
    targets,
    output,
    version,
    isQuick,
    isTryout: isTryout(),
    electronVersion: installedRuntime().version,
  });
  const env = { ...toolVariables({ isUpstream, isQuick }), SOURCE_DATE_EPOCH: epoch(date) };
  const { code, output: words } = await run(
    process.execPath,
    [binOf('electron-builder'), ...args],
    {
      env: { ...process.env, ...env },
    },
  );
  if (code !== 0) throw new Problem(`Package: electron-builder failed.\n${lastWords(words)}`);
  return artifactsOf(output, targets, version);
}

/** The command line of electron-builder, after its name. */
export function packArguments({
  targets,
  output,
  version,
  isQuick,
  isTryout: isStandIn,
  electronVersion,
  platform = process.platform,
}) {
  const settings = {
    'directories.output': relative(root, output) || '.',
    'extraMetadata.version': version,
    // The very Electron that the tests ran in; for universal and Windows builds electron-builder gets
    // those of the other architectures.
    ...(platform === 'linux' && { electronDist: 'node_modules/electron/dist', electronVersion }),
    // Nobody shall take it for a release.
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills it in
    ...(isStandIn && { artifactName: '${name}-${version}-${arch}-tryout.${ext}' }),
    ...(isQuick && { 'deb.compression': 'gz', 'rpm.compression': 'gzip' }),
  };
  return [
    platformSwitch[platform],
    ...withArchitectures(targets, platform),
    '--publish=never',
    ...Object.entries(settings).map(([name, value]) => `-c.${name}=${value}`),
  ];
}

/** The variables that tell electron-builder which tools to use; what the user has set stays. */
export function toolVariables({
  isUpstream,
  isQuick,
  env = process.env,
  platform = process.platform,
}) {
  const level = isQuick ? '1' : undefined;
  return {
    // Level 9, electron-builder's own, takes minutes and gains one part in a hundred.
    ELECTRON_BUILDER_COMPRESSION_LEVEL: env.ELECTRON_BUILDER_COMPRESSION_LEVEL ?? level ?? '6',
    ...(!isUpstream &&
      platform === 'linux' && {
        CUSTOM_FPM_PATH: env.CUSTOM_FPM_PATH ?? fpm,
        ELECTRON_BUILDER_7ZIP_PATH: env.ELECTRON_BUILDER_7ZIP_PATH ?? '/usr/bin/7za',
        ...(level && { LECTERN_FPM_LEVEL: level }),
      }),
  };
}

const epoch = (date) => String(Math.floor(date.getTime() / 1000));

/** electron-builder tells what it does first, and last what went wrong. */
function lastWords(text) {
  const lines = text.trim().split('\n');
  const wrong = lines.findIndex((line) => line.includes('⨯'));
  return firstLines(lines.slice(wrong < 0 ? -15 : wrong).join('\n'));
}
