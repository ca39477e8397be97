import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import type { LoginStart } from '../../shared/login-start.ts';
import { done, failed, type Reply } from '../../shared/reply.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { writeFailure } from '../files/file-failure.ts';
import { autostartEntry, readEntry } from './autostart-entry.ts';
import { strings } from './strings.ts';

/** The command that is to be started. */
export type OwnCommand = { program: string; words: readonly string[] };

/** Where the entry of a Linux desktop lies. */
export function autostartPath(env: NodeJS.ProcessEnv, home: string): string {
  const set = env['XDG_CONFIG_HOME'] ?? '';
  return join(isAbsolute(set) ? set : join(home, '.config'), 'autostart/lectern.desktop');
}

/** Whether an entry at `path` starts Lectern. */
export async function readAutostart(path: string): Promise<LoginStart> {
  const entry = await entryAt(path);
  return { kind: 'known', isOn: entry?.isOurs === true && entry.isOn };
}

/** Writes or removes the entry at `path`; one that somebody else wrote is left alone. */
export async function setAutostart(
  path: string,
  isOn: boolean,
  { program, words }: OwnCommand,
): Promise<Reply<LoginStart>> {
  const entry = await entryAt(path);
  if (entry && !entry.isOurs) {
    return failed('not-ours', strings.notOurs, strings.notOursHint(path));
  }
  try {
    if (isOn) {
      await mkdir(dirname(path), { recursive: true });
      await writeAtomically(path, autostartEntry(program, words));
    } else await rm(path, { force: true });
    return done(await readAutostart(path));
  } catch (error) {
    return writeFailure(path, error);
  }
}

async function entryAt(path: string) {
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? null : readEntry(text);
}
