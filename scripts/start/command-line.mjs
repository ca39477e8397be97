import { resolve } from 'node:path';
import { Problem } from '../setup/problem.mjs';

const screenshot = '--screenshot';

/** Says whether a command such as `export` is to be run, and no window opened. */
export const hasCommand = (args) =>
  args.some(
    (arg, at) =>
      args[at - 1] !== '--user-data-dir' && (/^(?:export|help)$/.test(arg) || arg === '--help'),
  );

/**
 * Reads what stands after `npm start --`: `{switches, picture}`. All switches go on to Electron as
 * they are; only the file of `--screenshot` becomes absolute, from the folder `base` that the user
 * is in, and is given as `picture` too (else null).
 */
export function readCommandLine(args, base) {
  let picture = null;
  const switches = args.map((arg) => {
    if (arg !== screenshot && !arg.startsWith(`${screenshot}=`)) return arg;
    const file = arg.slice(screenshot.length + 1);
    if (!file) throw new Problem('Screenshot: say where to, as in --screenshot=lectern.png');
    picture = resolve(base, file);
    return `${screenshot}=${picture}`;
  });
  return { switches, picture };
}
