import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LICENCES } from './licences/collector.mjs';
import { summaryOf } from './licences/summary.mjs';
import { alone } from './setup/alone.mjs';
import { ensureBuild } from './setup/build.mjs';
import { takeNoOptions } from './setup/no-options.mjs';
import { root } from './setup/paths.mjs';
import { Problem } from './setup/problem.mjs';
import { step } from './setup/say.mjs';
import { setUpPackages } from './setup/set-up.mjs';

/**
 * `npm run licences`: what is shipped and under which licences, as the bundler found it. The build
 * itself fails where a licence is missing or not allowed.
 */
async function licences() {
  takeNoOptions('licences');
  await alone(async () => {
    await setUpPackages();
    await step('Build', () => ensureBuild());
  });
  const list = JSON.parse(readFileSync(join(root, 'out/renderer', LICENCES), 'utf8'));
  console.log(
    `${summaryOf(list)}\n${list.length} works are shipped, all under licences that allow it.`,
  );
}

try {
  await licences();
} catch (error) {
  console.error(error instanceof Problem ? error.message : error);
  process.exitCode = 1;
}
