import { Problem } from '../setup/problem.mjs';

/** All checks, in the order in which they run: the quick ones first. */
export const checkNames = ['types', 'lint', 'unit', 'e2e'];

/** Reads `--only=types,lint`: the names of the checks to run. Throws a Problem on anything else. */
export function readCommandLine(args) {
  let chosen = checkNames;
  for (const arg of args) {
    if (!arg.startsWith('--only=')) throw new Problem(`Tests: ${arg} is not understood. ${usage}`);
    const names = arg.slice('--only='.length).split(',');
    const unknown = names.find((name) => !checkNames.includes(name));
    if (unknown !== undefined) throw new Problem(`Tests: there is no "${unknown}". ${usage}`);
    chosen = checkNames.filter((name) => names.includes(name));
  }
  return chosen;
}

const usage = `Use: npm test -- --only=${checkNames.join(',')}`;
