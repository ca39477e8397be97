import { type Counts, type Sort, VIEWS, type View } from '../catalogue.ts';
import type { Change } from '../operation.ts';
import { STATUSES } from '../paper.ts';
import type { Query } from '../query/ast.ts';
import type { Typos } from '../query/typos.ts';
import type { RandomFile } from '../storage/random-file.ts';
import { applyChange } from './apply-change.ts';
import { readCatalogueFile, writeCatalogueFile } from './catalogue-file.ts';
import { Evaluation, type Means, type TextMatcher, wantsText } from './evaluate.ts';
import { fade } from './fading.ts';
import { type DaysOf, markBits } from './filters.ts';
import { countMarks, intersect } from './marks.ts';
import type { PaperState } from './paper-state.ts';
import { PaperTable } from './paper-table.ts';
import { Pool } from './pool.ts';
import { rank } from './rank.ts';
import { decodeId, decodeRow, type Row } from './row.ts';
import { RowFile } from './row-file.ts';
import type { PackedRows } from './row-texts.ts';
import { PRESENT_BIT, STATUS_BITS } from './state-byte.ts';
import {
  readStored,
  type StoredCatalogue,
  storeColumns,
  storeRowIndex,
} from './stored-catalogue.ts';
import type { TagFacts } from './tag-table.ts';

/** A list that is asked for. */
export type ListRequest = {
  view: View;
  /** The path of a tag, which covers those below it; null for papers of any tag or none. */
  tag: string | null;
  query: Query;
  sort: Sort;
  /** Best matches first, where the query has words; else by `sort`. */
  ranked: boolean;
  /** In ms since 1970. */
  now: number;
  /** Papers that came in before, in ms since 1970, and that nobody touched, left the inbox. */
  fadedBefore?: number;
  /** To the letter, without allowance for slips. */
  exact?: boolean;
};

/** A list by the numbers of its papers. */
export type FoundList = {
  order: Uint32Array;
  /** Some word is in no paper as it was typed, or no paper has all of them: these have similar ones. */
  usedTypos: boolean;
};

/** Words of a query that are looked for with typing errors at the most. */
const MAX_TYPO_SEARCHES = 8;

/** What is made of the marks of the papers that were found. */
type Use<T> = (marks: Uint8Array, scores: Float32Array, found: number, usedTypos: boolean) => T;

/** What the catalogue cannot do by itself. */
export type Tools = { text: TextMatcher; daysOf: DaysOf };

/**
 * The library in columns, derived from the ledger: serves every list, count, sort and filter of
 * 100,000 papers within milliseconds. Papers have dense numbers, from 0 on, which stay theirs
 * across `saving` and `open`. It is a cache: the ledger can make it anew at any time. Everything
 * that reads rows may throw `DamagedCatalogue`, after which that is to be done.
 */
export class Catalogue {
  readonly #table: PaperTable;
  readonly #pool = new Pool();
  #isSaving = false;

  private constructor(table: PaperTable) {
    this.#table = table;
  }

  /** A catalogue without papers. */
  static empty(): Catalogue {
    return new Catalogue(new PaperTable());
  }

  /**
   * Opens what `saving` wrote, with the stamp that was given then. Null when a file is missing,
   * torn, of another version, or not the other's partner. Damage to rows shows when they are read.
   */
  static open(
    columns: RandomFile,
    rows: RandomFile,
  ): { catalogue: Catalogue; stamp: string } | null {
    const bytes = readCatalogueFile(columns);
    const stored = bytes && storedIn(bytes);
    const base = stored && RowFile.open(rows, stored.rowIndex);
    if (!base) return null;
    return { catalogue: new Catalogue(new PaperTable(stored, base)), stamp: stored.stamp };
  }

  /** The number of papers. */
  get size(): number {
    return this.#table.statusCounts.reduce((sum, count) => sum + count, 0);
  }

  /** One more than the largest number that a paper has or had. */
  get length(): number {
    return this.#table.length;
  }

  /**
   * Adds papers, or replaces all that is known of them; to put a paper again changes nothing.
   * Gives the numbers of papers of which something changed.
   */
  put(states: readonly PaperState[]): number[] {
    return [...this.#table.put(states)];
  }

  /** Takes in what the user did to papers and tags; gives the numbers of papers it concerns. */
  apply(changes: readonly Change[]): number[] {
    const touched = new Set<number>();
    for (const change of changes) {
      const nr = applyChange(this.#table, change);
      if (nr >= 0) touched.add(nr);
    }
    return [...touched];
  }

  /** Forgets papers; gives the numbers that they had, which no paper will have again. */
  remove(ids: readonly string[]): number[] {
    return [...this.#table.remove(ids)];
  }

  /** Replaces the tags that have rows of their own; those of papers stay. */
  setTags(facts: readonly TagFacts[]): void {
    const { tags } = this.#table;
    for (const { path } of tags.declared()) tags.forget(path);
    for (const { path, colour } of facts) tags.declare(path, colour);
  }

  /** The numbers of papers by their ids; -1 for one that is not there. */
  findNumbers(ids: readonly string[]): number[] {
    return ids.map((id) => this.#table.numberOf(id));
  }

  /** The id of a paper; undefined for a number that no paper has. */
  idOf(nr: number): string | undefined {
    const record = this.#table.rows.record(nr);
    return record.length > 0 ? decodeId(record) : undefined;
  }

  /** The row of a paper; undefined for a number that no paper has. */
  rowOf(nr: number): Row | undefined {
    const record = this.#table.rows.record(nr);
    return record.length > 0 ? decodeRow(record) : undefined;
  }

  /** A copy of a paper's row as a record, for `RowTexts`; empty for a paper that is gone. */
  recordOf(nr: number): Uint8Array {
    return this.#table.rows.record(nr).slice();
  }

  /** A copy of all rows, for `RowTexts`. */
  packRows(): PackedRows {
    return this.#table.rows.pack();
  }

  /** The paths of a paper's tags. */
  tagsOf(nr: number): string[] {
    return Array.from(this.#table.tagLists.get(nr), (tag) => this.#table.tags.pathOf(tag));
  }

  /** Status, star and rating of a paper: see `markOf`. */
  stateByte(nr: number): number {
    return this.#table.columns.states[nr] ?? 0;
  }

  /** A copy of the state bytes of all numbers; 0 for those that no paper has. */
  states(): Uint8Array {
    return this.#table.columns.states.slice(0, this.length);
  }

  /** All counts at once; `fadedBefore` as in a list. */
  counts(fadedBefore = 0): Counts {
    const { statusCounts, tags } = this.#table;
    const faded = fadedBefore > 0 ? fade(this.#table, fadedBefore) : 0;
    const countOf = (view: View) => {
      if (view === 'all') return this.size;
      return (statusCounts[STATUSES.indexOf(view)] ?? 0) - (view === 'inbox' ? faded : 0);
    };
    const views = Object.fromEntries(VIEWS.map((view) => [view, countOf(view)]));
    return { views: views as Counts['views'], tags: tags.counts() };
  }

  /** The numbers of the papers that have left the inbox; none where `fadedBefore` is 0. */
  faded(fadedBefore: number): Uint32Array {
    const marks = this.#pool.bytes().fill(1);
    const numbers = new Uint32Array(fade(this.#table, fadedBefore, marks));
    for (let nr = 0, at = 0; at < numbers.length; nr += 1) if (!marks[nr]) numbers[at++] = nr;
    this.#pool.free(marks);
    return numbers;
  }

  /** The number of papers that a query asks for: the length of its list under all papers. */
  count(query: Query, now: number, tools: Tools): number {
    return this.#find(query, now, tools, (_marks, _scores, found) => found);
  }

  /** The numbers of the papers that a query asks for to the letter, without allowance for slips. */
  matching(query: Query, now: number, tools: Tools): Uint32Array {
    const use = (marks: Uint8Array, _scores: Float32Array, found: number) => {
      const numbers = new Uint32Array(found);
      for (let nr = 0, at = 0; at < found; nr += 1) if (marks[nr]) numbers[at++] = nr;
      return numbers;
    };
    return this.#find(query, now, tools, use, ['none']);
  }

  /** The papers of a list, in its order. */
  list(request: ListRequest, tools: Tools): FoundList {
    const { view, tag, query, sort, ranked, now, fadedBefore = 0, exact = false } = request;
    const { orders } = this.#table;
    const use: Use<FoundList> = (marks, scores, found, usedTypos) => {
      let count = this.#narrow(view, tag, marks, found);
      if (view === 'inbox' && fadedBefore > 0 && fade(this.#table, fadedBefore, marks) > 0) {
        count = countMarks(marks, this.length);
      }
      const isCorrected = usedTypos && count > 0;
      if (!ranked || !wantsText(query)) {
        const order = new Uint32Array(count);
        orders.get(sort.by).list(marks, sort.descending, order);
        return { order, usedTypos: isCorrected };
      }
      // Newest first, among those that are equally relevant.
      const newest = orders.get('date').descending;
      return { order: rank(newest, marks, scores, count), usedTypos: isCorrected };
    };
    return this.#find(query, now, tools, use, exact ? ['none'] : undefined);
  }

  /**
   * Writes the catalogue as it is at the first step into two files, of which `rows` must not be the
   * one that rows are read from; `stamp` is any text, given back by `open`. A generator of steps of
   * some milliseconds, between which the catalogue may be read and changed. After the last one rows
   * are read from the new file. Until then neither old file is touched.
   */
  *saving(columns: RandomFile, rows: RandomFile, stamp: string): Generator<void, void> {
    if (this.#isSaving) throw new Error('the catalogue is being saved already');
    this.#isSaving = true;
    try {
      const table = this.#table;
      const { tags, tagLists, orders } = table;
      const now = storeColumns(stamp, table.columns, this.length, tags, tagLists, orders.saved());
      const { index, adopt } = yield* table.rows.saving(rows);
      yield;
      writeCatalogueFile(columns, [now, storeRowIndex(index)]);
      adopt();
    } finally {
      this.#isSaving = false;
    }
  }

  /** Evaluates a query on all papers, by one rule for slips after the other until any is found. */
  #find<T>(
    query: Query,
    now: number,
    { text, daysOf }: Tools,
    use: Use<T>,
    [first, then]: readonly [Typos, Typos?] = ['unmatched', 'all'],
  ): T {
    const pool = this.#pool;
    pool.fit(this.length);
    const marks = pool.bytes();
    const scores = pool.scores();
    const days: Means['days'] = (range) => daysOf(range, now);
    const evaluated = (rule: Typos) => {
      const typos = { rule, left: MAX_TYPO_SEARCHES, used: false };
      new Evaluation({ facts: this.#table, text, days, pool, typos }, scores).find(query, marks);
      return { found: this.#keepPresent(marks), usedTypos: typos.used };
    };
    let { found, usedTypos } = evaluated(first);
    if (found === 0 && then !== undefined && wantsText(query)) {
      scores.fill(0);
      ({ found, usedTypos } = evaluated(then));
    }
    const result = use(marks, scores, found, usedTypos && found > 0);
    pool.free(marks);
    pool.free(scores);
    return result;
  }

  /** Clears the marks of papers outside a view and a tag; gives the number of those that stay. */
  #narrow(view: View, tag: string | null, marks: Uint8Array, found: number): number {
    if (view === 'all' && tag === null) return found;
    const { columns, tags, tagLists, length } = this.#table;
    const inside = this.#pool.bytes();
    if (view !== 'all') {
      markBits(columns.states, length, STATUS_BITS, STATUSES.indexOf(view), inside);
      intersect(marks, inside);
    }
    if (tag !== null) {
      tagLists.mark(tags.within(tag), length, inside);
      intersect(marks, inside);
    }
    this.#pool.free(inside);
    return countMarks(marks, length);
  }

  /** Clears the marks of numbers that no paper has; gives the number of those that stay. */
  #keepPresent(marks: Uint8Array): number {
    if (this.size < this.length) {
      const present = this.#pool.bytes();
      markBits(this.#table.columns.states, this.length, PRESENT_BIT, PRESENT_BIT, present);
      intersect(marks, present);
      this.#pool.free(present);
    }
    return countMarks(marks, this.length);
  }
}

function storedIn(bytes: Uint8Array): StoredCatalogue | null {
  try {
    return readStored(bytes);
  } catch {
    return null;
  }
}
