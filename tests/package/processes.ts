import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** What Linux says of a process of the app. */
export type AppProcess = {
  pid: number;
  commandLine: string;
  /** 2 where a filter is on the system calls: see seccomp(2). */
  seccomp: string;
  /** The namespace of processes that it sees. */
  processes: string;
};

/** A process and all that it started, itself first. */
export function processesOf(root: number): AppProcess[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [{ pid: Number(name), parent: parentOf(Number(name)) }];
      } catch {
        // It ended meanwhile.
        return [];
      }
    });
  const found = [root];
  for (const pid of found) {
    found.push(...parents.filter(({ parent }) => parent === pid).map((child) => child.pid));
  }
  return found.map(describe);
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
}

function describe(pid: number): AppProcess {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return {
    pid,
    commandLine: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim(),
    seccomp: /^Seccomp:\s*(\d)$/m.exec(status)?.[1] ?? '',
    processes: readlinkSync(`/proc/${pid}/ns/pid`),
  };
}
