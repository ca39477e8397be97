import { foldCitekey } from '../../shared/bibliography/citekey/rules.ts';
import { differences } from '../../shared/bibliography/compare/differences.ts';
import type { Paper } from '../../shared/paper.ts';
import { ownersOf } from './citekey-owners.ts';
import type { Entrant } from './entrant.ts';
import { type Lookup, matchPaper, type Sought, soughtBy } from './find-paper.ts';
import { KeyMemory } from './key-memory.ts';
import { KnownPapers } from './known-papers.ts';
import { library } from './library.ts';

/**
 * What an entry means for the library: a new paper; one that is known, of which it tells something
 * more, something else, or nothing; or a paper that stands further up in the same file.
 */
export type EntryKind = 'new' | 'fills' | 'conflicts' | 'known' | 'double';

/** Why the key of an entry cannot be its paper's: another paper has it, or an entry further up. */
export type KeyTrouble = 'none' | 'taken' | 'twice';

/** An entry, judged. */
export type Judgement = { kind: EntryKind; key: KeyTrouble };

/** The paper of an entry, and whether it is new with this entry. */
type Met = { id: string; isFirst: boolean };

/** What tells a paper that is new with this file from others of its title. */
type Newcomer = Pick<Paper, 'authors' | 'arxivId' | 'doi'>;

/**
 * Says what the entries of one file mean for the library, part after part, and changes nothing. It
 * remembers the papers that are new with the file, so that each is new once.
 */
export class EntryJudge {
  readonly #memory: KeyMemory;
  readonly #owners = new Map<string, string>();
  readonly #byTitle = new Map<string, string[]>();
  readonly #newcomers = new Map<string, Newcomer>();
  /** The folded keys of the entries so far, and the paper that each means. */
  readonly #keys = new Map<string, string>();

  private constructor(memory: KeyMemory) {
    this.#memory = memory;
  }

  /** A judge for one file, and for the library as it is now. */
  static async open(): Promise<EntryJudge> {
    return new EntryJudge(await KeyMemory.load());
  }

  /** Judges the next entries of the file, in their order. */
  async judge(entrants: readonly Entrant[]): Promise<Judgement[]> {
    const sought = entrants.map(({ draft }) => soughtBy(draft));
    const known = await KnownPapers.read(sought, this.#memory);
    const met = sought.map((each) => this.#meet(each, known));
    const keys = await this.#keyTroubles(entrants, met);
    return entrants.map(({ draft }, index) => {
      const { id = '', isFirst = true } = met[index] ?? {};
      const paper = known.paper(id);
      const key = keys[index] ?? 'none';
      if (!paper) return { kind: isFirst ? 'new' : 'double', key };
      const told = differences({ paper, texts: known.texts(id) }, draft);
      if (told.length === 0) return { kind: 'known', key };
      return { kind: told.some(({ kind }) => kind === 'conflicts') ? 'conflicts' : 'fills', key };
    });
  }

  /** The paper of an entry: the library's, or one that is new with this file, under a name for it. */
  #meet(sought: Sought, known: KnownPapers): Met {
    const lookup: Lookup = {
      ownerOf: (key) => known.ownerOf(key) ?? this.#owners.get(key),
      ownersFrom: (start) => [...known.ownersFrom(start), ...(this.#byTitle.get(start) ?? [])],
      paper: (id) => known.paper(id) ?? this.#newcomers.get(id),
    };
    const id = matchPaper(sought, lookup);
    if (id !== undefined && lookup.paper(id)) return { id, isFirst: false };
    return { id: this.#welcome(sought), isFirst: true };
  }

  #welcome({ draft, identifiers, title }: Sought): string {
    const id = `new:${this.#newcomers.size}`;
    const { authors = [], arxivId, doi } = draft;
    // The first author tells two works apart; a long list would only be kept.
    this.#newcomers.set(id, {
      authors: authors.slice(0, 1),
      ...(arxivId !== undefined && { arxivId }),
      ...(doi !== undefined && { doi }),
    });
    for (const key of identifiers) if (!this.#owners.has(key)) this.#owners.set(key, id);
    if (title !== null) this.#noteTitle(title, id);
    return id;
  }

  /** Two of a title are as many as it takes not to know which is meant. */
  #noteTitle(title: string, id: string): void {
    const ids = this.#byTitle.get(title) ?? [];
    if (ids.length < 2) this.#byTitle.set(title, [...ids, id]);
  }

  /** A known paper that has a key keeps it: what it is called in the file troubles nobody. */
  async #keyTroubles(entrants: readonly Entrant[], met: readonly Met[]): Promise<KeyTrouble[]> {
    const folded = entrants.map(({ citekey }) => (citekey === null ? '' : foldCitekey(citekey)));
    const [owners, keyed] = await Promise.all([
      ownersOf(this.#memory.mayHaveCitekeys(folded.filter((key) => key !== ''))),
      library().db.citekeys.bulkGet(met.map(({ id }) => id)),
    ]);
    return folded.map((key, index): KeyTrouble => {
      const id = met[index]?.id ?? '';
      if (key === '') return 'none';
      const here = this.#keys.get(key);
      if (here === undefined) this.#keys.set(key, id);
      if (keyed[index]) return 'none';
      const owner = owners.get(key);
      if (owner && owner.paperId !== id) return 'taken';
      return here !== undefined && here !== id ? 'twice' : 'none';
    });
  }
}
