import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge } from './security/findings.mjs';
import { lint } from './security/linter.mjs';
import { takeNoOptions } from './setup/no-options.mjs';
import { root } from './setup/paths.mjs';
import { Problem } from './setup/problem.mjs';

/** What it must find in the sample: else it could not read code of today, and its silence says nothing. */
const SAMPLE = ['OPEN_EXTERNAL_JS_CHECK', 'NODE_INTEGRATION_JS_CHECK', 'CUSTOM_ARGUMENTS_JS_CHECK'];

/**
 * `npm run lint:security`: what a linter for Electron apps finds, against what is explained in
 * `scripts/security/explained.json`. Ends with 1 for findings without an explanation, and for
 * explanations of what is there no more.
 */
async function lintSecurity() {
  takeNoOptions('lint:security');
  const inSample = new Set((await lint(['scripts/security/sample'])).map(({ check }) => check));
  const missed = SAMPLE.filter((check) => !inSample.has(check));
  if (missed.length > 0) {
    throw new Problem(`The linter is blind: in the sample it did not find ${missed.join(', ')}.`);
  }
  const findings = await lint(['electron', 'renderer', 'shared']);
  const explained = JSON.parse(readFileSync(join(root, 'scripts/security/explained.json'), 'utf8'));
  const { unexplained, gone } = judge(findings, explained);
  for (const { check, file, code } of unexplained) {
    console.log(`Unexplained: ${check} ${file}\n  ${code}\n  Mend it, or explain it.`);
  }
  for (const { check, file, code } of gone) {
    console.log(`Found no more: ${check} ${file}\n  ${code}\n  Take its explanation away.`);
  }
  console.log(`${findings.length} findings, ${findings.length - unexplained.length} explained`);
  return unexplained.length + gone.length;
}

try {
  process.exitCode = (await lintSecurity()) > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Problem ? error.message : error);
  process.exitCode = 1;
}
