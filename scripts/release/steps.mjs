import { join } from 'node:path';
import { installedRuntime, wantedVersion } from '../setup/link.mjs';
import { Problem } from '../setup/problem.mjs';
import { checkFuses, executableIn } from './fuses.mjs';
import { checkNotices } from './notices.mjs';
import { runScript, ScriptFailure } from './npm-script.mjs';
import { reproduce } from './reproduce.mjs';
import { OnlyForTrial } from './run-steps.mjs';
import { checkChangelog, checkTag, checkTree, checkVersion } from './sources.mjs';

/** The exit code of `npm run audit` where nobody could be asked. */
const UNASKED = 2;

/**
 * Everything that a release must pass, in order: what is quick and needs nothing comes first. A step
 * gives the words for the user or throws.
 *
 * @param {string} root
 * @param {{now?: Date, platform?: string}} options
 */
export function releaseSteps(root, { now = new Date(), platform = process.platform } = {}) {
  const logs = join(root, 'dist', 'release-check');
  // The scripts' own names for what they say would stand twice in a line.
  const script = (name) => async () =>
    lastOf(await runScript(root, name, { logs })).replace(/^(SBOM|Audit): /, '');
  /** @type {Awaited<ReturnType<typeof reproduce>> | null} */
  let built = null;
  const builtApp = () => {
    if (built?.folders[0]) return built.folders[0];
    throw new Problem('needs the step "reproducible", which builds the app.');
  };
  /** @type {[name: string, title: string, run: () => string | Promise<string>, only?: string][]} */
  const steps = [
    ['tree', 'Clean tree', () => orForTrial(checkTree(root))],
    ['version', 'Version', () => checkVersion(root)],
    ['changelog', 'Changelog', () => orForTrial(async () => checkChangelog(root, now))],
    ['tag', 'Tag', () => checkTag(root)],
    ['runtime', 'Electron', () => checkRuntime()],
    ['security', 'Security lint', script('lint:security')],
    ['licences', 'Licences', script('licences')],
    ['audit', 'Advisories', () => audit(script('audit'))],
    ['test', 'Tests', script('test')],
    ['judges', 'Judges', script('judges'), 'linux'],
    ['package', 'Packages', async () => packagesIn(await runScript(root, 'package', { logs }))],
    ['package-check', 'Installed packages', script('package:check'), 'linux'],
    [
      'reproducible',
      'Reproducible',
      async () => {
        built = await reproduce(root, logs);
        return `two builds give the same app.asar, sha256 ${built.digest}`;
      },
    ],
    ['fuses', 'Fuses', () => checkFuses(executableIn(builtApp(), platform))],
    ['notices', 'Notices', () => checkNotices(builtApp(), platform)],
    ['sbom', 'SBOM', script('sbom')],
  ];
  return {
    steps: steps
      .filter(([, , , only]) => only === undefined || only === platform)
      .map(([name, title, run]) => ({ name, title, run })),
    cleanUp: () => built?.remove(),
  };
}

/** A release is built on what upstream supports. */
export function checkRuntime(installed = installedRuntime(), wanted = wantedVersion()) {
  if (installed === null) throw new Problem('there is none. Run npm start once.');
  if (installed.target === null && installed.version === wanted)
    return `${wanted}, the official build`;
  throw new OnlyForTrial(
    `${installed.version} is a stand-in, not the official ${wanted}. Build where Electron can be ` +
      'downloaded: LECTERN_RUNTIME=official npm start',
  );
}

const lastOf = (lines) => lines.at(-1) ?? '';

/** The packages that `npm run package` tells of, by their targets. */
export function packagesIn(lines) {
  const targets = lines.map((line) => /^([\w.]+): .+, [\d.]+ MB$/.exec(line)?.[1]);
  return `built ${targets.filter((target) => target !== undefined).join(', ') || 'none'}`;
}

async function audit(run) {
  try {
    return await run();
  } catch (error) {
    if (error instanceof ScriptFailure && error.code === UNASKED)
      throw new OnlyForTrial(error.message);
    throw error;
  }
}

/** What a trial may lack. */
async function orForTrial(check) {
  try {
    return await (typeof check === 'function' ? check() : check);
  } catch (error) {
    throw error instanceof Problem ? new OnlyForTrial(error.message) : error;
  }
}
