import { parseArgs } from 'node:util';
import { Problem } from '../setup/problem.mjs';

const USAGE = `npm run updates:sign -- FOLDER [--notes FILE] [--previous FOLDER] [--minimum VERSION] [--days N]
The key is in the file that LECTERN_UPDATE_KEY_FILE names, or in LECTERN_UPDATE_KEY itself.`;

/**
 * What is to be signed, from the words of a command line. Throws a Problem with the usage.
 *
 * @param {string[]} args
 */
export function readSignCommand(args) {
  const { values, positionals } = parsed(args);
  const [folder, ...more] = positionals;
  const days = Number(values.days ?? 180);
  if (!folder || more.length > 0 || !Number.isInteger(days) || days < 1 || days > 400) {
    throw new Problem(USAGE);
  }
  const { notes = null, previous = null, minimum = null } = values;
  if (minimum !== null && !/^\d+\.\d+\.\d+$/.test(minimum)) throw new Problem(USAGE);
  return { folder, notes, previous, minimum, days };
}

/** @param {string[]} args */
function parsed(args) {
  const option = /** @type {const} */ ({ type: 'string' });
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { notes: option, previous: option, minimum: option, days: option },
    });
  } catch {
    throw new Problem(USAGE);
  }
}
