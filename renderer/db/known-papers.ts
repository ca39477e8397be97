import { type Change, patch } from '../../shared/operation.ts';
import type { Paper, PaperTexts } from '../../shared/paper.ts';
import type { Lookup, Sought } from './find-paper.ts';
import { isEmpty } from './is-empty.ts';
import type { KeyMemory } from './key-memory.ts';
import { library } from './library.ts';

/** A paper is merged into one that is merged into one …: so often at most. */
const MOST_MERGES = 20;

/**
 * What the ledger knows of the papers that some drafts may speak of, read in a handful of requests
 * instead of several for each. What is put here is seen by the drafts that follow, as if each had
 * been stored before the next was looked up; `write` stores it all at once.
 */
export class KnownPapers implements Lookup {
  readonly #owners = new Map<string, string>();
  readonly #papers = new Map<string, Paper>();
  readonly #texts = new Map<string, PaperTexts>();
  readonly #learnt: { key: string; paperId: string }[] = [];
  readonly #putPapers = new Map<string, Paper>();
  readonly #putTexts = new Map<string, PaperTexts>();
  /** Rows as the ledger had them, of those that were put since; undefined for a new one. */
  readonly #storedPapers = new Map<string, Paper | undefined>();
  readonly #storedTexts = new Map<string, PaperTexts | undefined>();

  private constructor() {}

  /** Reads what may concern the drafts. Within a transaction, what it says stays true. */
  static async read(drafts: readonly Sought[], memory?: KeyMemory): Promise<KnownPapers> {
    const known = new KnownPapers();
    const { identifiers } = library().db;
    // The first start waits for its feed: nothing need be looked up where nothing is.
    if (await isEmpty(identifiers)) return known;
    const ids = await known.#readOwners(drafts, memory);
    for (const { id } of drafts) if (id?.startsWith('local:')) ids.add(id);
    await known.#readPapers([...ids]);
    return known;
  }

  /** The paper that an identifier means. */
  ownerOf(identifier: string): string | undefined {
    return this.#owners.get(identifier);
  }

  /** The papers that have an identifier which begins so. */
  ownersFrom(beginning: string): string[] {
    const found: string[] = [];
    for (const [key, paperId] of this.#owners) if (key.startsWith(beginning)) found.push(paperId);
    return found;
  }

  /** A paper by its id. */
  paper(id: string): Paper | undefined {
    return this.#papers.get(id);
  }

  /** The long texts of a paper. */
  texts(id: string): PaperTexts {
    return this.#texts.get(id) ?? { id };
  }

  /** A paper as it is to be stored. */
  putPaper(paper: Paper): void {
    if (!this.#putPapers.has(paper.id)) this.#storedPapers.set(paper.id, this.paper(paper.id));
    this.#papers.set(paper.id, paper);
    this.#putPapers.set(paper.id, paper);
  }

  /** Texts as they are to be stored. */
  putTexts(texts: PaperTexts): void {
    if (!this.#putTexts.has(texts.id)) this.#storedTexts.set(texts.id, this.#texts.get(texts.id));
    this.#texts.set(texts.id, texts);
    this.#putTexts.set(texts.id, texts);
  }

  /** Records the identifiers of a paper; one that means another paper already keeps doing so. */
  learn(keys: readonly string[], paperId: string): void {
    for (const key of keys) {
      if (this.#owners.has(key)) continue;
      this.#owners.set(key, paperId);
      this.#learnt.push({ key, paperId });
    }
  }

  /**
   * What was put and learnt, as changes for the log. Of a new paper it says no more than that it came:
   * its rows are the record of what it was, and the log of an import would hold each of them twice.
   */
  changes(): Change[] {
    const changes: (Change | null)[] = [];
    for (const [id, paper] of this.#putPapers) {
      const before = this.#storedPapers.get(id);
      changes.push(patch('papers', id, before ?? null, before ? { ...paper } : {}));
    }
    for (const [id, texts] of this.#putTexts) {
      if (this.#putPapers.has(id) && !this.#storedPapers.get(id)) continue;
      const before = this.#storedTexts.get(id) ?? { id };
      changes.push(patch('texts', id, { ...before }, { ...texts }));
    }
    for (const { key, paperId } of this.#learnt) {
      changes.push({ table: 'identifiers', key, before: null, after: { paperId } });
    }
    return changes.filter((change) => change !== null);
  }

  /** Stores what was put; gives the ids of the papers that are new or changed. */
  async write(memory?: KeyMemory): Promise<Set<string>> {
    const { papers, texts, identifiers } = library().db;
    const puts: PromiseLike<unknown>[] = [];
    if (this.#putPapers.size > 0) puts.push(papers.bulkPut([...this.#putPapers.values()]));
    if (this.#putTexts.size > 0) puts.push(texts.bulkPut([...this.#putTexts.values()]));
    if (this.#learnt.length > 0) puts.push(identifiers.bulkPut(this.#learnt));
    await Promise.all(puts);
    memory?.addIdentifiers(this.#learnt.map(({ key }) => key));
    return new Set([...this.#putPapers.keys(), ...this.#putTexts.keys()]);
  }

  /** What means a paper that was merged into another means that one; gives those. */
  async #readMerged(missing: readonly string[]): Promise<Paper[]> {
    const { merges, papers } = library().db;
    const into = new Map<string, string>();
    for (let next = [...missing], step = 0; next.length > 0 && step < MOST_MERGES; step += 1) {
      const rows = (await merges.bulkGet(next)).filter((row) => row !== undefined);
      for (const { id, into: to } of rows) into.set(id, to);
      next = rows.map((row) => row.into).filter((id) => !into.has(id));
    }
    const last = (id: string): string => {
      let end = id;
      for (let step = 0; step < MOST_MERGES; step += 1) end = into.get(end) ?? end;
      return end;
    };
    for (const [key, owner] of this.#owners) this.#owners.set(key, last(owner));
    const targets = new Set([...into.keys()].map(last));
    const found = await papers.bulkGet([...targets].filter((id) => !this.#papers.has(id)));
    return found.filter((paper) => paper !== undefined);
  }

  /** Reads the identifiers; gives the ids of the papers that must be known to judge by them. */
  async #readOwners(drafts: readonly Sought[], memory?: KeyMemory): Promise<Set<string>> {
    const { identifiers } = library().db;
    const keys = new Set<string>();
    const beginnings = new Set<string>();
    for (const { draft, identifiers: own, title, id } of drafts) {
      for (const key of own) keys.add(key);
      if (id !== null) keys.add(id);
      if (title === null) continue;
      if (draft.authors?.length) keys.add(title);
      else beginnings.add(title);
    }
    const asked = memory ? memory.mayHaveIdentifiers([...keys]) : [...keys];
    const [rows, ...ranges] = await Promise.all([
      identifiers.bulkGet(asked),
      ...[...beginnings].map((each) => identifiers.where('key').startsWith(each).toArray()),
    ]);
    const ids = new Set<string>();
    for (const row of [...rows, ...ranges.flat()]) {
      if (!row) continue;
      this.#owners.set(row.key, row.paperId);
      ids.add(row.paperId);
      // Two works may share an identifier: the paper that is called by it may be another one.
      ids.add(row.key);
    }
    return ids;
  }

  async #readPapers(ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    const { papers, texts } = library().db;
    const read = await papers.bulkGet(ids);
    const found = read.filter((paper) => paper !== undefined);
    if (found.length < ids.length) {
      const missing = ids.filter((_id, index) => read[index] === undefined);
      found.push(...(await this.#readMerged(missing)));
    }
    for (const paper of found) this.#papers.set(paper.id, paper);
    for (const row of await texts.bulkGet(found.map(({ id }) => id))) {
      if (row) this.#texts.set(row.id, row);
    }
  }
}
