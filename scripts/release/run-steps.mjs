import { Problem } from '../setup/problem.mjs';
import { since, step } from '../setup/say.mjs';

/**
 * Something that a trial may do without: told as such there, and a failure for a release.
 */
export class OnlyForTrial extends Problem {}

/**
 * Runs steps in their order, tells each in one line with its time, and stops at the first failure
 * unless `goesOn`. Gives `{passed, failed, waived}`, names of steps.
 *
 * @param {{name: string, title: string, run: () => Promise<string> | string}[]} steps
 * @param {{isTrial: boolean, goesOn: boolean, out?: {isTTY?: boolean, write(words: string): unknown}}} how
 */
export async function runSteps(steps, { isTrial, goesOn, out = process.stdout }) {
  const result = { passed: [], failed: [], waived: [] };
  for (const { name, title, run } of steps) {
    const start = performance.now();
    try {
      await step(title, async () => `${await run()} (${since(start)})`, out);
      result.passed.push(name);
    } catch (error) {
      if (isTrial && error instanceof OnlyForTrial) {
        out.write(`${title}: let pass, for this is a trial: ${error.message} (${since(start)})\n`);
        result.waived.push(name);
        continue;
      }
      const words = error instanceof Problem ? error.message : error.stack;
      out.write(`${title}: FAILED: ${words} (${since(start)})\n`);
      result.failed.push(name);
      if (!goesOn) break;
    }
  }
  return result;
}
