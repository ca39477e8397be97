import { join } from 'node:path';
import * as v from 'valibot';
import { readSmall, writeSmall } from './small-file.ts';

const KindSchema = v.picklist(['appimage', 'deb', 'rpm', 'nsis']);

/** A package on this computer, by its name in `folderOf(profile)`, with the checksum that it must have. */
const StoredSchema = v.object({
  version: v.string(),
  kind: KindSchema,
  file: v.pipe(v.string(), v.regex(/^\w[\w.+-]*$/)),
  /** SHA-512 in base64. */
  sha512: v.string(),
});

/** A package that is kept. */
export type StoredPackage = v.InferOutput<typeof StoredSchema>;

const FailureSchema = v.object({ code: v.string(), message: v.string(), hint: v.string() });

const MemorySchema = v.object({
  /** The highest version that was ever offered with a good signature. */
  seen: v.fallback(v.nullable(v.string()), null),
  /** Versions that did not start here. */
  refused: v.fallback(v.array(v.string()), []),
  /** When the server was last asked with success, in ms since 1970. */
  checkedAt: v.fallback(v.nullable(v.number()), null),
  /** A version that did not start, and the one that came back for it, until the user has read of it. */
  wentBack: v.fallback(
    v.nullable(v.object({ from: v.string(), to: v.string(), at: v.number() })),
    null,
  ),
  /** The package of the version before `until`, to go back to from there. */
  kept: v.fallback(v.nullable(v.object({ until: v.string(), package: StoredSchema })), null),
  /** The package of the version that is installed, where it came by an update. */
  installer: v.fallback(v.nullable(StoredSchema), null),
  /** Why the last installation failed, until the user has read of it. */
  trouble: v.fallback(v.nullable(FailureSchema), null),
});

/** What is remembered of updates from one run of the app to the next. */
export type Memory = v.InferOutput<typeof MemorySchema>;

/** The folder of a profile in which everything of updates lies. */
export function folderOf(profile: string): string {
  return join(profile, 'Updates');
}

/** Where electron-updater keeps what was downloaded and not installed yet. */
export function pendingIn(profile: string): string {
  return join(folderOf(profile), 'Lectern');
}

/** The memory of a profile, in one small file; a damaged field of it is as if it were not there. */
export class UpdateMemory {
  readonly #path: string;

  constructor(profile: string) {
    this.#path = join(folderOf(profile), 'state.json');
  }

  read(): Memory {
    const value = readSmall(this.#path);
    return v.parse(MemorySchema, typeof value === 'object' && value !== null ? value : {});
  }

  /** Notes something; throws the system's error when it cannot be written. */
  note(change: Partial<Memory>): void {
    writeSmall(this.#path, { ...this.read(), ...change });
  }
}
