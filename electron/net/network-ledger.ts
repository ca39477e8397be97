import { appendFile, readFile } from 'node:fs/promises';
import type { LedgerEntry } from '../../shared/net/ledger-entry.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { readEntries, writeEntries } from './ledger-file.ts';

/** So many lines are kept at most… */
const MOST = 20_000;

/** …and when there are more, so many stay: not every request is to rewrite the file. */
const AFTER_PRUNING = 18_000;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Every request that the app has made or refused to make in the last 30 days, for people to look at.
 * A file of JSON lines in the profile that is only appended to, so that a kill costs one line.
 */
export class NetworkLedger {
  readonly #path: string;
  readonly #now: () => number;
  readonly #listeners = new Set<() => void>();
  #pending: LedgerEntry[] = [];
  #work: Promise<void> = Promise.resolve();
  /** The lines in the file, and when old ones were last taken out; null until it has been read. */
  #file: { lines: number; prunedAt: number } | null = null;

  constructor({ path, now }: { path: string; now: () => number }) {
    this.#path = path;
    this.#now = now;
  }

  /** Notes a request. */
  add(entry: LedgerEntry): void {
    this.#pending.push(entry);
    void this.flush();
    this.#changed();
  }

  /** All entries, the oldest first. */
  async list(): Promise<LedgerEntry[]> {
    await this.flush();
    const entries = readEntries(await this.#text(), this.#now());
    return [...entries, ...this.#pending].slice(-MOST);
  }

  /** Forgets everything. Rejects with the system's error when the file cannot be written. */
  clear(): Promise<void> {
    this.#pending = [];
    const cleared = this.#work.then(async () => {
      await writeAtomically(this.#path, '');
      this.#file = { lines: 0, prunedAt: this.#now() };
    });
    this.#work = cleared.catch(() => undefined);
    return cleared.finally(() => this.#changed());
  }

  /** Calls back when there is something new; returns the end of it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Writes what is not yet on disk. To be awaited before the app ends. */
  flush(): Promise<void> {
    this.#work = this.#work.then(() => this.#append());
    return this.#work;
  }

  async #append(): Promise<void> {
    const entries = this.#pending;
    if (entries.length === 0) return;
    this.#pending = [];
    try {
      const { lines, prunedAt } = this.#file ?? { lines: MOST, prunedAt: 0 };
      const isOld = Math.abs(this.#now() - prunedAt) > DAY_MS;
      if (isOld || lines + entries.length > MOST) await this.#prune();
      await appendFile(this.#path, writeEntries(entries));
      if (this.#file) this.#file.lines += entries.length;
    } catch {
      // A full disk, for one: they are kept in memory, and written with the next one.
      this.#pending = [...entries, ...this.#pending].slice(-MOST);
    }
  }

  /** Takes out what is old, too much or damaged. A line cut by a kill has no end of its own. */
  async #prune(): Promise<void> {
    const text = await this.#text();
    const entries = readEntries(text, this.#now());
    const kept = entries.length < MOST ? entries : entries.slice(-AFTER_PRUNING);
    const pruned = writeEntries(kept);
    if (pruned !== text) await writeAtomically(this.#path, pruned);
    this.#file = { lines: kept.length, prunedAt: this.#now() };
  }

  /** What is in the file; nothing when it is missing. */
  #text(): Promise<string> {
    return readFile(this.#path, 'utf8').catch(() => '');
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
