import { Problem } from './problem.mjs';

/**
 * For npm scripts that take no options: throws a Problem where some stand on the command line, so that
 * nobody takes them for heeded.
 *
 * @param {string} script its name in package.json
 * @param {string[]} args
 */
export function takeNoOptions(script, args = process.argv.slice(2)) {
  if (args.length === 0) return;
  throw new Problem(
    `${args.join(' ')} is not understood: npm run ${script} takes no options. Leave them out.`,
  );
}
