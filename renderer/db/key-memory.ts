import { revisionSpan } from './dirty.ts';
import { library } from './library.ts';

/** In a library with more identifiers than this the memory would cost more than it saves. */
const MOST = 1_000_000;

/**
 * Which identifiers and citekeys, old ones too, the ledger may have: most papers of an import are new, and need not
 * be asked for one by one. It is certain only as long as nobody else writes to the ledger, which
 * the ledger's revision tells; from then on every key may be there.
 */
export class KeyMemory {
  /** Hashes; null when nothing is certain. */
  #identifiers: Set<number> | null;
  #citekeys: Set<number> | null;
  #revision: number;

  private constructor(identifiers: string[] | null, citekeys: string[], revision: number) {
    this.#identifiers = identifiers && new Set(identifiers.map(hash));
    this.#citekeys = identifiers && new Set(citekeys.map(hash));
    this.#revision = revision;
  }

  /** Learns what the open library has. */
  static load(): Promise<KeyMemory> {
    const { db } = library();
    return db.transaction('r', [db.identifiers, db.citekeys, db.aliases, db.dirty], async () => {
      const { revision } = await revisionSpan(db);
      if ((await db.identifiers.count()) > MOST) return new KeyMemory(null, [], revision);
      const [identifiers, citekeys, aliases] = await Promise.all([
        db.identifiers.toCollection().primaryKeys(),
        db.citekeys.orderBy('folded').keys(),
        db.aliases.toCollection().primaryKeys(),
      ]);
      return new KeyMemory(identifiers, [...citekeys.map(String), ...aliases], revision);
    });
  }

  /** Finds out, within a transaction, whether the memory still holds. */
  async check(): Promise<void> {
    const { revision } = await revisionSpan(library().db);
    if (revision === this.#revision) return;
    this.#identifiers = null;
    this.#citekeys = null;
  }

  /** The transaction that was checked has become the ledger's revision. */
  committed(revision: number): void {
    if (revision > 0) this.#revision = revision;
  }

  /** Those of the identifiers that the ledger may have; the rest it has not. */
  mayHaveIdentifiers(keys: readonly string[]): string[] {
    const known = this.#identifiers;
    return known ? keys.filter((key) => known.has(hash(key))) : [...keys];
  }

  /** Those of the folded citekeys that the ledger may have. */
  mayHaveCitekeys(folded: readonly string[]): string[] {
    const known = this.#citekeys;
    return known ? folded.filter((key) => known.has(hash(key))) : [...folded];
  }

  /** Remembers identifiers that are being stored. */
  addIdentifiers(keys: readonly string[]): void {
    for (const key of keys) this.#identifiers?.add(hash(key));
  }

  /** Remembers citekeys that are being stored. */
  addCitekeys(folded: readonly string[]): void {
    for (const key of folded) this.#citekeys?.add(hash(key));
  }
}

/** FNV-1a, 32 bits: two keys with one hash only cost a look. */
function hash(key: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) {
    value = Math.imul(value ^ key.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}
