import { type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { servicesAt } from '../../scripts/services.mjs';
import { machine } from './given.ts';

/** What a program printed, and its exit code. */
export type Ran = { code: number | null; out: string; error: string };

/** Runs a program as ourselves and gives what came of it. */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Ran {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
    env: { ...process.env, LC_ALL: 'C.UTF-8', DEBIAN_FRONTEND: 'noninteractive', ...env },
  });
  if (error) throw error;
  return { code: status, out: stdout, error: stderr };
}

/** The home of whom the app is started as. */
export const home = machine.home;

/**
 * How a process of the user's is started: as nobody in particular, with none of our variables but those
 * that a login gives, and with nobody to answer for the services.
 */
export function asUser(env: Record<string, string> = {}): SpawnOptions {
  const { user } = machine;
  return {
    cwd: home,
    ...(user && { uid: user.uid, gid: user.gid }),
    env: {
      HOME: home,
      USER: user?.name ?? process.env.USER,
      PATH: '/usr/local/bin:/usr/bin:/bin',
      LANG: 'C.UTF-8',
      ...servicesAt(),
      ...env,
    },
  };
}

/** Runs a program as the user and gives what came of it. */
export function runAsUser(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Ran> {
  const child = spawn(command, args, { ...asUser(env), stdio: ['ignore', 'pipe', 'pipe'] });
  const ran: Ran = { code: null, out: '', error: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    ran.out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    ran.error += text;
  });
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) => done({ ...ran, code }));
  });
}
