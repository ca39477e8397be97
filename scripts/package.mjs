import { join } from 'node:path';
import { megabytes, sizeOf } from './package/artifacts.mjs';
import { readCommandLine } from './package/command-line.mjs';
import { isTryout, pack } from './package/pack.mjs';
import { planTargets } from './package/targets.mjs';
import { ensureTools, toolsFor } from './package/tools.mjs';
import { whyNoUpstream } from './package/upstream.mjs';
import { alone } from './setup/alone.mjs';
import { ensureBuild } from './setup/build.mjs';
import { installedRuntime } from './setup/link.mjs';
import { root } from './setup/paths.mjs';
import { Problem } from './setup/problem.mjs';
import { ensureRuntime } from './setup/runtime.mjs';
import { step } from './setup/say.mjs';
import { setUpPackages } from './setup/set-up.mjs';

/** `npm run package`: builds the packages of this platform that can be built here, into dist/. */
async function main() {
  const base = process.env.INIT_CWD ?? process.cwd();
  const { targets, output } = readCommandLine(process.argv.slice(2), base);
  await alone(async () => {
    await setUpPackages();
    await step('Electron', () => ensureRuntime());
    await step('Build', () => ensureBuild());
    const upstream = await whyNoUpstream();
    const { chosen, left } = planTargets({ targets, upstream });
    await step('Tools', () => ensureTools(toolsFor(chosen, upstream === null)));
    for (const line of left) console.log(line);
    if (chosen.length === 0) throw new Problem('Package: nothing is left that can be built here.');
    let packages = {};
    await step('Packing', async () => {
      const isUpstream = upstream === null;
      packages = await pack({ targets: chosen, output: output ?? join(root, 'dist'), isUpstream });
      return null;
    });
    tell(packages);
  });
  if (isTryout()) console.log(warning());
}

function tell(packages) {
  for (const [target, file] of Object.entries(packages)) {
    const words = target === 'dir' ? file : `${file}, ${megabytes(sizeOf(file))}`;
    console.log(`${target}: ${words}`);
  }
}

const warning = () =>
  [
    '',
    'NOT FOR A RELEASE: these packages hold the stand-in for Electron ' +
      `(${installedRuntime().version}), which gets no security fixes.`,
    'They are for trying out, and are named so. A release is built where Electron can be downloaded:',
    'LECTERN_RUNTIME=official npm run package',
  ].join('\n');

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));
try {
  await main();
} catch (error) {
  console.error(error instanceof Problem ? error.message : error);
  process.exitCode = 1;
}
