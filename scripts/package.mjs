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
    // One after the other: each is named as soon as it is there.
    for (const target of chosen) await packOne(target, output ?? join(root, 'dist'), upstream);
  });
  if (isTryout()) console.log(warning());
}

async function packOne(target, output, upstream) {
  await step(target, async () => {
    const { [target]: file } = await pack({
      targets: [target],
      output,
      isUpstream: upstream === null,
    });
    return target === 'dir' ? file : `${file}, ${megabytes(sizeOf(file))}`;
  });
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
