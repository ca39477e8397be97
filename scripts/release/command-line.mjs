import { Problem } from '../setup/problem.mjs';

const usage = (names) =>
  `Use: npm run release:check -- [--try] [--all] [--only=${names.slice(0, 2).join(',')}…]\n` +
  '  --try   what only a release needs (official Electron, advisories, a clean tree) is told, not asked for\n' +
  '  --all   goes on after a failure, and tells all of them\n' +
  `  --only  some steps alone: ${names.join(', ')}`;

/**
 * Reads the switches of the release check: `{isTrial, goesOn, only}`, where `only` holds names of
 * steps or is null for all of them. Throws a Problem on anything else.
 *
 * @param {string[]} args
 * @param {string[]} names of the steps
 */
export function readCommandLine(args, names) {
  const read = { isTrial: false, goesOn: false, only: null };
  for (const arg of args) {
    if (arg === '--try') read.isTrial = true;
    else if (arg === '--all') read.goesOn = true;
    else if (arg.startsWith('--only=')) {
      const asked = arg.slice('--only='.length).split(',');
      const unknown = asked.find((name) => !names.includes(name));
      if (unknown !== undefined) {
        throw new Problem(`Release check: there is no step "${unknown}".\n${usage(names)}`);
      }
      read.only = asked;
    } else throw new Problem(`Release check: ${arg} is not understood.\n${usage(names)}`);
  }
  return read;
}
