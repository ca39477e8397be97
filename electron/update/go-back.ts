import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, goBackCommand } from './installer-command.ts';
import { folderOf, type StoredPackage, UpdateMemory } from './memory.ts';
import { checksumOf, putInPlace } from './put-in-place.ts';
import { UpdateFailure } from './update-failure.ts';

/** What going back works with. */
export type BackTools = {
  profile: string;
  /** The version that does not start. */
  version: string;
  /** The AppImage that runs; null where Lectern runs from none. */
  appImage: string | null;
  now: () => number;
  /** Runs a command to its end, or until it has begun where it waits for this process. */
  run: (command: Command, waitsForUs: boolean) => Promise<void>;
};

/** The package to go back to from `version`, if one is kept and whole. */
export function packageBefore(profile: string, version: string): StoredPackage | null {
  const { kept } = new UpdateMemory(profile).read();
  if (kept?.until !== version) return null;
  try {
    const isWhole = checksumOf(join(folderOf(profile), kept.package.file)) === kept.package.sha512;
    return isWhole ? kept.package : null;
  } catch {
    return null;
  }
}

/**
 * Puts the version before in the place of one that does not start, which is never offered again.
 * The library is not touched. Throws an `UpdateFailure`; everything is then as it was.
 */
export async function goBack(tools: BackTools, before: StoredPackage): Promise<void> {
  const { profile, version, appImage } = tools;
  const path = join(folderOf(profile), before.file);
  if (before.kind !== 'appimage') {
    await tools.run(goBackCommand(before.kind, path), before.kind === 'nsis').catch((error) => {
      throw notInstalled(before.version, error);
    });
  } else if (appImage === null) {
    throw notInstalled(before.version, new Error('Lectern does not run from an AppImage'));
  } else {
    putInPlace(path, before.sha512, appImage);
  }
  const memory = new UpdateMemory(profile);
  const { refused, installer } = memory.read();
  try {
    memory.note({
      refused: [...new Set([...refused, version])],
      wentBack: { from: version, to: before.version, at: tools.now() },
      kept: null,
      installer: before.kind === 'appimage' ? null : before,
    });
    if (before.kind === 'appimage') rmSync(path, { force: true });
    else if (installer && installer.file !== before.file) {
      rmSync(join(folderOf(profile), installer.file), { force: true });
    }
  } catch {
    // The program is what counts. At worst the version that failed is offered once more.
  }
}

function notInstalled(version: string, error: unknown): UpdateFailure {
  const why = error instanceof Error ? error.message : String(error);
  return new UpdateFailure(
    'update-no-way-back',
    `Lectern ${version} could not be installed again: ${why}.`,
    'Install it by hand.',
  );
}
