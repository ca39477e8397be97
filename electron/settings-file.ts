import { readFileSync, renameSync } from 'node:fs';
import { done, type Reply } from '../shared/reply.ts';
import { DEFAULT_SETTINGS, restoreSettings, type Settings } from '../shared/settings.ts';
import { writeAtomically } from './files/atomic-write.ts';
import { writeFailure } from './files/file-failure.ts';

/** The settings on disk: one small JSON file that only this process writes. */
export type SettingsFile = {
  read: () => Settings;
  write: (settings: Settings) => Promise<Reply<Settings>>;
};

/**
 * Opens the settings at `path`. A file that is missing gives the defaults; one that is no JSON
 * is set aside as `….broken`, not overwritten. `onChange` is told what was there before and what is
 * stored now.
 */
export function openSettings(
  path: string,
  onChange: (before: Settings, now: Settings) => void = () => {},
): SettingsFile {
  let current = load(path);
  let last: Promise<unknown> = Promise.resolve();
  const write = async (settings: Settings): Promise<Reply<Settings>> => {
    try {
      await writeAtomically(path, `${JSON.stringify(settings, null, 2)}\n`);
      const before = current;
      current = settings;
      onChange(before, settings);
      return done(settings);
    } catch (error) {
      return writeFailure(path, error);
    }
  };
  return {
    read: () => current,
    write: (settings) => {
      // One after the other, so that the newest is the one that stays.
      const reply = last.then(() => write(settings));
      last = reply;
      return reply;
    },
  };
}

function load(path: string): Settings {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return DEFAULT_SETTINGS;
  }
  try {
    return restoreSettings(JSON.parse(text));
  } catch {
    setAside(path);
    return DEFAULT_SETTINGS;
  }
}

function setAside(path: string): void {
  try {
    renameSync(path, `${path}.broken`);
  } catch {
    // A folder that cannot be written to: the file stays where it is.
  }
}
