import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './paths.mjs';

/**
 * Runs a program to its end and gives `{code, output}`, with stdout and stderr in one text. Never
 * throws for a failing program; throws when it cannot be started.
 */
export function run(command, args, options = {}) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      ...options,
    });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('error', failed);
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/** Runs npm, the very one that called us where there is one. Gives what `run` gives. */
export function runNpm(args, options = {}) {
  const caller = process.env.npm_execpath ?? '';
  if (basename(caller) === 'npm-cli.js') {
    return run(process.execPath, [caller, ...args], options);
  }
  // On Windows npm is a batch file, which only a shell can start.
  return run('npm', args, { shell: process.platform === 'win32', ...options });
}

/** The script behind an installed package's command, to be run with this Node. */
export function binOf(packageName, command = packageName) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}
