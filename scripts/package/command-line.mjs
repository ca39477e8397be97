import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Problem } from '../setup/problem.mjs';
import { targetsOf } from './targets.mjs';

const usage = 'Use: npm run package -- [--target NAME,NAME] [--output FOLDER]';

/**
 * Reads `--target deb,rpm --output FOLDER`: `{targets, output}`. `targets` holds the names that were
 * asked for, or is null for all of this platform; `output` is absolute, from the folder `base` that
 * the user is in, or null for the usual one. Throws a Problem on anything else.
 * @param {string[]} args
 * @param {string} base
 */
export function readCommandLine(args, base, platform = process.platform) {
  const { target, output } = parse(args);
  if (output === '') throw new Problem(`Package: --output needs a folder. ${usage}`);
  const targets = target?.flatMap((names) => names.split(',')) ?? null;
  const known = [...targetsOf(platform), 'dir'];
  const unknown = targets?.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new Problem(
      `Package: there is no target "${unknown}" here, only ${known.join(', ')}. ${usage}`,
    );
  }
  return { targets, output: output === undefined ? null : resolve(base, output) };
}

function parse(args) {
  try {
    return parseArgs({
      args,
      options: { target: { type: 'string', multiple: true }, output: { type: 'string' } },
    }).values;
  } catch (error) {
    throw new Problem(`Package: ${error.message}\n${usage}`);
  }
}
