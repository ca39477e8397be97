import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The memory of a process is hidden from us. */
export class Hidden extends Error {
  name = 'Hidden';
}

/** Why the memory of a process tree cannot be had here, or null where it can. */
export function whyNoMemory(platform = process.platform) {
  if (platform === 'linux') return null;
  return `not available on ${platform}: only Linux tells how much of the memory that processes share belongs to each (PSS)`;
}

/**
 * The memory of a process and all its descendants in MiB, as the sum of their PSS: a page that n
 * processes share counts one nth in each, so the sum counts it once. Throws Hidden where Chromium's setuid
 * sandbox keeps its processes from us.
 * https://www.kernel.org/doc/html/latest/filesystems/proc.html
 */
export async function treeMemory(root, proc = '/proc') {
  const pids = descendants(root, await readParents(proc));
  const sizes = await Promise.all(pids.map((pid) => read(join(proc, String(pid), 'smaps_rollup'))));
  return sizes.reduce((sum, text) => sum + parsePss(text), 0) / 1024;
}

async function readParents(proc) {
  const pids = (await readdir(proc)).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(pids.map((pid) => read(join(proc, pid, 'stat'))));
  return new Map(pids.map((pid, i) => [Number(pid), parseParent(stats[i])]));
}

/** The text of the file, or '' where its process has ended meanwhile. */
async function read(file) {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return '';
    throw new Hidden(`${file} cannot be read (${error.code})`, { cause: error });
  }
}

/** The parent in `/proc/PID/stat`, or null. The name before it may hold blanks and brackets. */
export function parseParent(stat) {
  const fields = stat.slice(stat.lastIndexOf(')') + 1).trim();
  const parent = Number.parseInt(fields.split(' ')[1] ?? '', 10);
  return Number.isNaN(parent) ? null : parent;
}

/** The PSS in `/proc/PID/smaps_rollup` in KiB; 0 for a process without memory. */
export function parsePss(rollup) {
  return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0);
}

/** The process and all its descendants, from a map of process to parent. */
export function descendants(root, parents) {
  const found = [root];
  for (const pid of found) {
    for (const [child, parent] of parents) if (parent === pid) found.push(child);
  }
  return found;
}
