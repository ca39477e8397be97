import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { whenOrphaned } from '../setup/orphan.mjs';
import { copyWithoutNoise } from './noise.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs Electron until it ends and gives its exit code (128 + n where signal n ended it). What asks
 * us to end goes on to it. `quiet` leaves out what Chromium says on every server; `limit` is the
 * longest it may take, in milliseconds (0: no limit), after which it is ended.
 */
export function runApp(executable, args, { cwd, env, quiet = false, limit = 0 }) {
  return new Promise((done, failed) => {
    const app = spawn(executable, args, {
      cwd,
      env,
      stdio: ['inherit', 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    if (quiet) copyWithoutNoise(app.stderr, process.stderr);
    const forward = (signal) => app.kill(signal);
    for (const name of signals) process.on(name, forward);
    const forget = whenOrphaned(() => app.kill());
    const timer = limit > 0 ? setTimeout(() => app.kill(), limit) : undefined;

    app.on('error', failed);
    app.on('close', (code, signal) => {
      clearTimeout(timer);
      forget();
      for (const name of signals) process.off(name, forward);
      done(code ?? 128 + constants.signals[signal]);
    });
  });
}
