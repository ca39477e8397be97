import { foldCitekey } from '../../shared/bibliography/citekey/rules.ts';
import { suffix } from '../../shared/bibliography/citekey.ts';
import { ownersOf } from './citekey-owners.ts';
import { revisionSpan } from './dirty.ts';
import { library } from './library.ts';

/** For so many papers keys are looked up one by one; for more, all keys are read once. */
const FEW = 250;

/**
 * Which citekeys new ones must differ from while some papers get theirs, part after part: those that
 * papers have or had, and those given on the way.
 */
export class TakenCitekeys {
  readonly #many: boolean;
  #taken = new Set<string>();
  /** By the folded key without suffix, how many suffixes have been tried. */
  #tried = new Map<string, number>();
  /** The ledger's revision of which all keys are known. */
  #revision = -1;

  /** `count` is how many papers there are in all. */
  constructor(count: number) {
    this.#many = count > FEW;
  }

  /** Reads what keys with these beginnings may clash with; within the transaction that stores them. */
  async read(bases: readonly string[]): Promise<void> {
    if (!this.#many) return this.#readFew(bases.map(foldCitekey));
    const { db } = library();
    const { revision } = await revisionSpan(db);
    if (revision !== this.#revision) {
      // The first time, or somebody else has stored something.
      const [now, old] = await Promise.all([
        db.citekeys.orderBy('folded').keys(),
        db.aliases.toCollection().primaryKeys(),
      ]);
      this.#taken = new Set([...now.map(String), ...old]);
      this.#tried = new Map();
    }
    // What is stored with the keys that are given now is one revision.
    this.#revision = revision + 1;
  }

  /**
   * The key, or the first with a suffix that is free or among the paper's `own`, folded; it is taken
   * from then on.
   */
  give(base: string, own?: ReadonlySet<string>): string {
    const start = foldCitekey(base);
    // All that were tried are taken for good, but one of them may be the paper's own.
    let count = own ? 0 : (this.#tried.get(start) ?? 0);
    const isTaken = (folded: string) => this.#taken.has(folded) && !own?.has(folded);
    while (isTaken(foldCitekey(base + suffix(count)))) count += 1;
    if (!own) this.#tried.set(start, count);
    const citekey = base + suffix(count);
    this.#taken.add(foldCitekey(citekey));
    return citekey;
  }

  async #readFew(bases: readonly string[]): Promise<void> {
    const { citekeys, aliases } = library().db;
    this.#taken = new Set((await ownersOf(bases)).keys());
    this.#tried = new Map();
    // Only where a key is taken, or wanted twice, are those with suffixes looked for.
    const seen = new Set<string>();
    const wanted = bases.filter(
      (base) => this.#taken.has(base) || seen.size === seen.add(base).size,
    );
    const found = await Promise.all(
      [...new Set(wanted)].flatMap((base) => [
        citekeys.where('folded').startsWith(base).keys(),
        aliases.where('folded').startsWith(base).primaryKeys(),
      ]),
    );
    for (const key of found.flat()) this.#taken.add(String(key));
  }
}
