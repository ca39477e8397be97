import { readdir, readFile } from 'node:fs/promises';
import { descendants, parseParent } from '../../scripts/bench/process-tree.mjs';

/** A process and all that it has started, by their ids; on other systems than Linux, itself alone. */
export async function treeOf(root: number): Promise<number[]> {
  if (process.platform !== 'linux') return [root];
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const parents = new Map<number, number | null>();
  for (const pid of pids) parents.set(Number(pid), parseParent(await statOf(Number(pid))));
  return descendants(root, parents);
}

/** Those of some processes that still run: what has ended and waits to be noticed does not. */
export async function running(pids: readonly number[]): Promise<number[]> {
  const states = await Promise.all(pids.map(stateOf));
  return pids.filter((_pid, index) => states[index] !== null && states[index] !== 'Z');
}

/** Ends processes at once; one that has ended by itself meanwhile, as with its parent, is no error. */
export function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

async function stateOf(pid: number): Promise<string | null> {
  if (process.platform === 'linux') {
    const stat = await statOf(pid);
    return stat === '' ? null : (stat.slice(stat.lastIndexOf(')') + 2)[0] ?? null);
  }
  try {
    process.kill(pid, 0);
    return 'R';
  } catch {
    return null;
  }
}

function statOf(pid: number): Promise<string> {
  return readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
}
