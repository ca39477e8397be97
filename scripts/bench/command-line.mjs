import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Problem } from '../setup/problem.mjs';

const usage =
  'Use: npm run bench -- [--only SUITE or SUITE/NAME] [--quick] [--json FILE] [--markdown FILE]';

/**
 * Reads `--only NAME --quick --json FILE --markdown FILE`: `{chosen, isQuick, json, markdown}`.
 * `chosen` holds the suites to run with the names of the rows that are wanted of each, in the order
 * of `suites`; the files are absolute, from the folder `base` that the user is in, or null. Throws a
 * Problem on anything else.
 * @template {{name: string, rows: string[]}} Suite
 * @param {string[]} args
 * @param {Suite[]} suites
 * @param {string} base
 */
export function readCommandLine(args, suites, base) {
  const { only, quick, json, markdown } = parse(args);
  const chosen = suites
    .map((suite) => ({ suite, wanted: suite.rows.filter((row) => isWanted(only, suite, row)) }))
    .filter(({ wanted }) => wanted.length > 0);
  for (const name of only) {
    const known = suites.flatMap((suite) => [suite.name, ...suite.rows.map(nameIn(suite))]);
    if (!known.includes(name)) {
      throw new Problem(`Bench: there is no "${name}", only ${known.join(', ')}. ${usage}`);
    }
  }
  const file = (name) => (name === undefined ? null : resolve(base, name));
  return { chosen, isQuick: quick, json: file(json), markdown: file(markdown) };
}

function parse(args) {
  const options = {
    only: { type: 'string', multiple: true },
    quick: { type: 'boolean' },
    json: { type: 'string' },
    markdown: { type: 'string' },
  };
  try {
    const { only = [], quick = false, json, markdown } = parseArgs({ args, options }).values;
    if (json === '') throw new TypeError('--json needs a file');
    if (markdown === '') throw new TypeError('--markdown needs a file');
    return { only, quick, json, markdown };
  } catch (error) {
    throw new Problem(`Bench: ${error.message}\n${usage}`);
  }
}

const nameIn = (suite) => (row) => `${suite.name}/${row}`;

const isWanted = (only, suite, row) =>
  only.length === 0 || only.includes(suite.name) || only.includes(`${suite.name}/${row}`);
