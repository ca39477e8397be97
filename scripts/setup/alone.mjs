import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isRunning } from './is-running.mjs';
import { root } from './paths.mjs';

const GRACE = 5000;
const PATIENCE = 1000;

/**
 * Does `work` while no other run in this folder does: two at once would install into the same
 * `node_modules` and build into the same `out`. A run that died does not block. Gives what `work`
 * gives.
 */
export async function alone(work, file = lockFile()) {
  const notice = setTimeout(() => console.log('Waiting for another run in this folder'), PATIENCE);
  while (!take(file)) {
    if (isAbandoned(file)) rmSync(file, { force: true });
    else await pause(100);
  }
  clearTimeout(notice);
  const release = () => rmSync(file, { force: true });
  process.on('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function lockFile() {
  const here = createHash('sha256')
    .update(`${root}\0${process.getuid?.() ?? ''}`)
    .digest('hex');
  return join(tmpdir(), `lectern-${here.slice(0, 16)}.lock`);
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isAbandoned(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid > 0) return !isRunning(pid);
    // Between its creation and its first byte the file is empty.
    return Date.now() - statSync(file).mtimeMs > GRACE;
  } catch {
    return false;
  }
}
