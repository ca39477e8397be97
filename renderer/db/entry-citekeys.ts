import { foldCitekey } from '../../shared/bibliography/citekey/rules.ts';
import { type Change, patch } from '../../shared/operation.ts';
import { type CitekeyOwner, ownersOf } from './citekey-owners.ts';
import type { Entrant } from './entrant.ts';
import type { FreeCitekeys } from './free-citekeys.ts';
import type { KeyMemory } from './key-memory.ts';
import { library } from './library.ts';

/**
 * What becomes of an entry whose citekey means another paper: it gets a new key, stays out, or has
 * its way, and the other paper gets a new one. A key that a paper had before is never given away.
 */
export type ClashRule = 'new-key' | 'leave' | 'rename';

/** What an entry's key comes to: kept as it is, replaced, given up, or the entry stays out with it. */
type Claim = 'kept' | 'replaced' | 'dropped' | 'out';

/** Who has which citekey while the entries of one transaction come in. */
export class EntryCitekeys {
  readonly #rule: ClashRule;
  readonly #free: FreeCitekeys;
  /** Folded keys that papers got from this file. */
  readonly #given: Set<string>;
  readonly #owners: Map<string, CitekeyOwner>;
  /** The known papers that have a key. */
  readonly #keyed: Set<string>;
  readonly #renamed: CitekeyOwner[] = [];

  private constructor(
    how: { rule: ClashRule; free: FreeCitekeys; given: Set<string> },
    owners: Map<string, CitekeyOwner>,
    keyed: Set<string>,
  ) {
    this.#rule = how.rule;
    this.#free = how.free;
    this.#given = how.given;
    this.#owners = owners;
    this.#keyed = keyed;
  }

  /** Reads what concerns some entries, of which the known papers have these ids. */
  static async read(
    how: { rule: ClashRule; free: FreeCitekeys; given: Set<string> },
    entrants: readonly Entrant[],
    known: readonly string[],
    memory: KeyMemory,
  ): Promise<EntryCitekeys> {
    const folded = entrants.flatMap(({ citekey }) =>
      citekey === null ? [] : foldCitekey(citekey),
    );
    const [owners, rows] = await Promise.all([
      ownersOf(memory.mayHaveCitekeys(folded)),
      library().db.citekeys.bulkGet([...known]),
    ]);
    const keyed = new Set(rows.flatMap((row) => row?.paperId ?? []));
    return new EntryCitekeys(how, owners, keyed);
  }

  /** What a key comes to that an entry wants for a paper; undefined is one that is new. */
  claim(citekey: string, paperId: string | undefined): Claim {
    const folded = foldCitekey(citekey);
    const owner = this.#owners.get(folded);
    if (!owner || owner.paperId === paperId) return 'kept';
    // It would have become an alias of a paper that has a key.
    if (paperId !== undefined && this.#keyed.has(paperId)) return 'dropped';
    if (this.#rule === 'leave') return paperId === undefined ? 'out' : 'dropped';
    if (this.#rule === 'new-key' || owner.isAlias || this.#given.has(folded)) return 'replaced';
    this.#renamed.push(owner);
    this.#owners.delete(folded);
    return 'kept';
  }

  /** A paper has got a key of the file. */
  note(citekey: string, paperId: string): void {
    const folded = foldCitekey(citekey);
    this.#given.add(folded);
    if (!this.#owners.has(folded)) this.#owners.set(folded, { paperId, citekey, isAlias: false });
    this.#keyed.add(paperId);
  }

  /** New keys in place of those that were to be replaced, in their order. */
  replacements(citekeys: readonly string[]): Promise<string[]> {
    return this.#free.find(citekeys);
  }

  /** The changes that give papers of the library other keys, because the file's have their way. */
  async renamings(): Promise<Change[]> {
    if (this.#renamed.length === 0) return [];
    const keys = await this.#free.find(this.#renamed.map(({ citekey }) => citekey));
    const rows = await library().db.citekeys.bulkGet(this.#renamed.map(({ paperId }) => paperId));
    return rows.flatMap((row, index) => {
      const citekey = keys[index] ?? '';
      const fields = { citekey, folded: foldCitekey(citekey) };
      return row ? (patch('citekeys', row.paperId, { ...row }, fields) ?? []) : [];
    });
  }
}
