import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Problem } from '../setup/problem.mjs';

const usage = 'Use: npm run bench -- [--only SUITE or SUITE/NAME] [--json FILE]';

/**
 * Reads `--only NAME --json FILE`: `{chosen, json}`. `chosen` holds the suites to run with the names
 * of the rows that are wanted of each, in the order of `suites`; `json` is absolute, from the folder
 * `base` that the user is in, or null. Throws a Problem on anything else.
 * @template {{name: string, rows: string[]}} Suite
 * @param {string[]} args
 * @param {Suite[]} suites
 * @param {string} base
 */
export function readCommandLine(args, suites, base) {
  const { only, json } = parse(args);
  const chosen = suites
    .map((suite) => ({ suite, wanted: suite.rows.filter((row) => isWanted(only, suite, row)) }))
    .filter(({ wanted }) => wanted.length > 0);
  for (const name of only) {
    const known = suites.flatMap((suite) => [suite.name, ...suite.rows.map(nameIn(suite))]);
    if (!known.includes(name)) {
      throw new Problem(`Bench: there is no "${name}", only ${known.join(', ')}. ${usage}`);
    }
  }
  return { chosen, json: json === undefined ? null : resolve(base, json) };
}

function parse(args) {
  const options = { only: { type: 'string', multiple: true }, json: { type: 'string' } };
  try {
    const { only = [], json } = parseArgs({ args, options }).values;
    if (json === '') throw new TypeError('--json needs a file');
    return { only, json };
  } catch (error) {
    throw new Problem(`Bench: ${error.message}\n${usage}`);
  }
}

const nameIn = (suite) => (row) => `${suite.name}/${row}`;

const isWanted = (only, suite, row) =>
  only.length === 0 || only.includes(suite.name) || only.includes(`${suite.name}/${row}`);
