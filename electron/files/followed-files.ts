import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { FollowedFile } from '../../shared/output.ts';
import { writeAtomically } from './atomic-write.ts';
import { hashOf, lookOf } from './file-print.ts';

const RecordSchema = v.object({
  id: v.string(),
  path: v.string(),
  stamp: v.optional(v.string(), ''),
  at: v.optional(v.number(), 0),
  /** How the file looked when it was written, and its SHA-256. */
  look: v.optional(v.string(), ''),
  hash: v.optional(v.string(), ''),
  /** The SHA-256 of what was about to take its place: it may have come to that before a crash. */
  next: v.optional(v.string(), ''),
});

type FileRecord = v.InferOutput<typeof RecordSchema>;

/**
 * The files that follow the library, and what was written to each last: so it is known whether
 * someone else has changed one since. A JSON file that only this process writes.
 */
export class FollowedFiles {
  readonly #file: string;
  readonly #records: Map<string, FileRecord>;
  readonly #hashOf: (path: string) => Promise<string>;
  #last: Promise<void> = Promise.resolve();

  /**
   * `file` holds the records; one that is missing or damaged counts as empty. `hash` gives the SHA-256
   * of a file.
   */
  constructor(file: string, hash = hashOf) {
    this.#file = file;
    this.#hashOf = hash;
    this.#records = new Map(load(file).map((record) => [record.id, record]));
  }

  /** Where a file stands, undefined for an id that is not known. */
  pathOf(id: string): string | undefined {
    return this.#records.get(id)?.path;
  }

  /** Has a file follow the library from now on. */
  async add(id: string, path: string): Promise<void> {
    if (this.pathOf(id) !== path) await this.#set({ ...v.parse(RecordSchema, { id, path }) });
  }

  /** All of them, and how each is now. */
  list(): Promise<FollowedFile[]> {
    return Promise.all(
      [...this.#records.values()].map(async ({ id, path, stamp, at }) => {
        const own = await this.ownHash(id).catch(() => null);
        const isThere = own !== null || (await lookOf(path).catch(() => '')) !== null;
        return { id, path, stamp, at, state: own ? 'own' : isThere ? 'changed' : 'missing' };
      }),
    );
  }

  /**
   * The SHA-256 of a file, if it is as it was written; null if someone else has changed or removed
   * it. It is read only where it looks different. Rejects with the system's error.
   */
  async ownHash(id: string): Promise<string | null> {
    const record = this.#records.get(id);
    if (!record || (record.hash === '' && record.next === '')) return null;
    const look = await lookOf(record.path);
    if (look === null) return null;
    if (look === record.look) return record.hash;
    const hash = await this.#hashOf(record.path);
    // Written meanwhile: what is known of it now must not be put back to what was known before.
    if (this.#records.get(id) !== record) return this.ownHash(id);
    if (hash !== record.hash && hash !== record.next) return null;
    await this.#set({ ...record, hash, look });
    return hash;
  }

  /** The file is about to have these bytes. */
  async expect(id: string, next: string): Promise<void> {
    const record = this.#records.get(id);
    if (record) await this.#set({ ...record, next });
  }

  /** The file is up to date and has these bytes. */
  async written(id: string, hash: string, stamp: string, at: number): Promise<void> {
    const record = this.#records.get(id);
    if (!record) return;
    const look = (await lookOf(record.path)) ?? '';
    await this.#set({ ...record, hash, stamp, at, look, next: '' });
  }

  async #set(record: FileRecord): Promise<void> {
    this.#records.set(record.id, record);
    // One after the other, so that the newest is the one that stays.
    const write = () =>
      writeAtomically(this.#file, `${JSON.stringify([...this.#records.values()], null, 2)}\n`);
    const written = this.#last.then(write);
    this.#last = written.catch(() => undefined);
    await written;
  }
}

function load(file: string): FileRecord[] {
  try {
    const records: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (!Array.isArray(records)) return [];
    return records.flatMap((record) => {
      const read = v.safeParse(RecordSchema, record);
      return read.success ? [read.output] : [];
    });
  } catch {
    return [];
  }
}
