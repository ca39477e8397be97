import { readCommandLine } from './release/command-line.mjs';
import { runSteps } from './release/run-steps.mjs';
import { root } from './setup/paths.mjs';
import { Problem } from './setup/problem.mjs';
import { since } from './setup/say.mjs';
import { setUpElectron, setUpPackages } from './setup/set-up.mjs';

/** `npm run release:check`: everything that must hold before a version is released. */
async function check() {
  await setUpPackages();
  // Only now: it needs the packages.
  const { releaseSteps } = await import('./release/steps.mjs');
  const { steps, cleanUp } = releaseSteps(root);
  const names = steps.map(({ name }) => name);
  const { only, ...how } = readCommandLine(process.argv.slice(2), names);
  process.on('exit', cleanUp);
  await setUpElectron();
  const start = performance.now();
  const chosen = only === null ? steps : steps.filter(({ name }) => only.includes(name));
  const { passed, failed, waived } = await runSteps(chosen, how);
  const counts = `${passed.length} passed, ${failed.length} failed, ${waived.length} let pass`;
  const verdict =
    failed.length > 0
      ? `Not ready: ${failed.join(', ')}`
      : waived.length > 0 || only !== null
        ? 'A trial only: this is no release'
        : 'Ready for release';
  console.log(`\n${verdict} (${counts}, ${since(start)}).`);
  return failed.length === 0;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));
try {
  if (!(await check())) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Problem ? error.message : error);
  process.exitCode = 1;
}
