import { spawn } from 'node:child_process';
import { Problem } from '../setup/problem.mjs';
import { isNoise } from '../start/noise.mjs';
import { openDevtools } from './devtools.mjs';
import { firstRows } from './first-rows.mjs';
import { drivePage } from './page-driver.mjs';

/** How long we wait for the rows, for the end, and for processes that outlive the app, in ms. */
const PATIENCE = { rows: 60_000, end: 10_000, stragglers: 2000 };

/**
 * Starts an app, `{name, folder, executable, row, total}`, in a fresh Electron (its own `executable`
 * where it has one, in which a packed app's folder is null) on the given profile and waits until
 * its first rows are on the screen. Gives `{time, pid, page, stop}`: `time` is that from just
 * before the process is made to the rows, in ms; `page` drives the page. Throws a Problem where there are none, or not as many in all as `total`. `how` is what all apps of
 * a run have in common: `{executable, switches, env}`.
 */
export async function startApp(app, profile, how) {
  const args = ['--remote-debugging-pipe', `--user-data-dir=${profile}`, ...how.switches];
  const stdio = ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'];
  const spawned = Date.now();
  const words = app.folder === null ? args : [...args, app.folder];
  const child = spawn(app.executable ?? how.executable, words, { env: how.env, stdio });

  const kill = () => child.kill('SIGKILL');
  process.on('exit', kill);
  const ended = endOf(child).finally(() => process.off('exit', kill));
  const complaint = lastWords(child.stderr);
  const devtools = openDevtools(child.stdio[3], child.stdio[4]);

  async function stop() {
    devtools.send('Browser.close').catch(() => {});
    const late = setTimeout(kill, PATIENCE.end);
    await ended;
    clearTimeout(late);
  }

  try {
    const first = await firstRows(devtools, app.row, PATIENCE.rows);
    const { painted, shown, total, evaluate, tell } = first;
    if (shown === 0 || total !== app.total) {
      throw new Error(`it shows ${shown} rows of ${total}; there should be ${app.total} in all`);
    }
    return { time: painted - spawned, pid: child.pid, page: drivePage(evaluate, tell), stop };
  } catch (error) {
    kill();
    await ended;
    throw new Problem(`${app.name}: ${error.message}\n${complaint()}`.trim());
  }
}

/** Settles when the app is gone with all its processes: they share its stderr. */
function endOf(child) {
  return new Promise((done) => {
    child.on('close', done);
    // It could not be started.
    child.on('error', done);
    // Something that the desktop started for the app may outlive it.
    child.on('exit', () => setTimeout(done, PATIENCE.stragglers).unref());
  });
}

function lastWords(stream) {
  let words = '';
  stream.setEncoding('utf8').on('data', (chunk) => {
    words = (words + chunk).slice(-2000);
  });
  return () => {
    const lines = words.split('\n').filter((line) => !isNoise(line));
    return lines.join('\n').trim();
  };
}
