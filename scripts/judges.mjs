import { ensureJudges } from './judges/tools.mjs';
import { alone } from './setup/alone.mjs';
import { takeNoOptions } from './setup/no-options.mjs';
import { Problem } from './setup/problem.mjs';
import { step } from './setup/say.mjs';
import { setUpPackages } from './setup/set-up.mjs';
import { runVitest } from './test/checks.mjs';
import { counts } from './test/counts.mjs';

/**
 * `npm run judges`: reads our bibliographies with the programs that others wrote for them. Installs
 * what is missing; the last line is `N passed, N failed`.
 */
async function judge() {
  takeNoOptions('judges');
  await alone(async () => {
    await setUpPackages();
    await step('Judges', () => ensureJudges());
  });
  return runVitest('tests/judges/vitest.config.ts');
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));
let result = counts(0, 1);
try {
  result = await judge();
} catch (error) {
  console.error(error instanceof Problem ? error.message : error);
}
console.log(`\n${result.passed} passed, ${result.failed} failed`);
process.exitCode = result.failed > 0 || result.passed === 0 ? 1 : 0;
