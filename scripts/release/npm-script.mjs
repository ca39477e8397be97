import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Problem } from '../setup/problem.mjs';
import { runNpm } from '../setup/run.mjs';

/** So much of a failing script's output is shown; the whole is in its log. */
const TAIL = 25;

/**
 * Runs an npm script of the project in `folder` and gives the lines that it prints, which also go
 * into a log. Throws a Problem with its last lines where it fails or does not exist.
 *
 * @param {string} folder
 * @param {string} name
 * @param {{logs: string, args?: string[], env?: Record<string, string | undefined>}} options
 */
export async function runScript(folder, name, { logs, args = [], env = {} }) {
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!scripts?.[name]) throw new Problem(`package.json has no script "${name}".`);
  const words = ['run', '--silent', name, ...(args.length > 0 ? ['--', ...args] : [])];
  const { code, output } = await runNpm(words, { cwd: folder, env: { ...process.env, ...env } });
  mkdirSync(logs, { recursive: true });
  const log = join(logs, `${name.replaceAll(':', '-')}.log`);
  writeFileSync(log, output);
  const lines = output.trimEnd().split('\n');
  if (code === 0) return lines;
  const place = relative(folder, log);
  throw new ScriptFailure(
    code,
    `npm run ${name} failed (exit code ${code}); all it said is in ${place}. Its end:\n` +
      lines
        .slice(-TAIL)
        .map((line) => `    ${line}`)
        .join('\n'),
  );
}

/** A script that ended badly, with its exit code. */
export class ScriptFailure extends Problem {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}
