import { reasonOf } from '../setup/problem.mjs';
import { runNpm } from '../setup/run.mjs';

/**
 * Asks the registry for advisories on everything in the lockfile of `folder`. Gives `{report}`, as
 * npm has it, or `{why}` where the registry could not be asked: some mirrors carry no advisories.
 *
 * @param {string} folder
 * @param {string[]} switches for npm, such as another registry
 */
export async function askRegistry(folder, switches = []) {
  // .npmrc keeps npm from asking at every install.
  const args = ['audit', '--json', '--audit=true', '--loglevel=silent', ...switches];
  const { output } = await runNpm(args, { cwd: folder });
  let answer;
  try {
    answer = JSON.parse(output);
  } catch (error) {
    return { why: `npm's answer was no JSON: ${reasonOf(error)}` };
  }
  if (answer.vulnerabilities) return { report: answer };
  const why = answer.message || answer.error?.summary || answer.error?.code;
  return { why: why || 'npm gave no reason' };
}
