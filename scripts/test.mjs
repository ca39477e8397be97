import { alone } from './setup/alone.mjs';
import { ensureBuild } from './setup/build.mjs';
import { hasDisplay } from './setup/display.mjs';
import { whenOrphaned } from './setup/orphan.mjs';
import { Problem } from './setup/problem.mjs';
import { step } from './setup/say.mjs';
import { setUpElectron, setUpPackages } from './setup/set-up.mjs';
import { checkLint, checkTypes, runE2e, runVitest } from './test/checks.mjs';
import { readCommandLine } from './test/command-line.mjs';
import { counts, total } from './test/counts.mjs';

const checks = {
  types: ['Types', checkTypes],
  lint: ['Lint', checkLint],
  unit: ['Unit tests', () => runVitest()],
  e2e: ['End-to-end tests', endToEnd],
};

let electron = null;

async function test() {
  const chosen = readCommandLine(process.argv.slice(2));
  await alone(setUpPackages);
  // Early, for all set-up to stand together; its failure is told where Electron is needed.
  electron = chosen.includes('e2e') ? alone(setUpElectron) : null;
  await electron?.catch(() => {});
  const results = [];
  for (const name of chosen) {
    const [title, check] = checks[name];
    console.log(`\n${title}`);
    const result = await orOneFailure(check);
    if (result.failed > 0) console.log(`Failed: ${title}`);
    results.push(result);
  }
  return total(results);
}

async function endToEnd() {
  await electron;
  await alone(() => step('Build', () => ensureBuild()));
  if (!hasDisplay()) console.log('Display: there is none, so every worker has a virtual one');
  return await runE2e();
}

/** A check that cannot run counts as failed and does not keep the others from running. */
async function orOneFailure(check) {
  try {
    return await check();
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error);
    return counts(0, 1);
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));
whenOrphaned(() => process.exit(130));
const { passed, failed } = await orOneFailure(test);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
