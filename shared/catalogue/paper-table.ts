import type { Sort } from '../catalogue.ts';
import { type Paper, STATUSES } from '../paper.ts';
import { type ColumnArrays, FLAGS, growColumns, noColumns } from './columns.ts';
import { hashOf, IdTable } from './id-table.ts';
import { Orders } from './orders.ts';
import type { PaperState } from './paper-state.ts';
import { decodeId, decodeRow, encodeRow, type Row, rowOf } from './row.ts';
import type { RowFile } from './row-file.ts';
import { RowStore } from './row-store.ts';
import { authorKey, dateNumber, PREFIX_LENGTH, prefixNumber, titleKey } from './sort-keys.ts';
import { markOf, type PaperMark, STATUS_BITS, stateByte } from './state-byte.ts';
import type { StoredCatalogue } from './stored-catalogue.ts';
import { TagLists } from './tag-lists.ts';
import { TagTable } from './tag-table.ts';

/** What is stored of the papers, and the writing of it. Every count and order is kept up to date. */
export class PaperTable {
  readonly columns: ColumnArrays;
  readonly rows: RowStore;
  readonly orders: Orders;
  readonly tags = new TagTable();
  readonly tagLists = new TagLists();
  /** One more than the largest number in use. */
  length: number;
  /** Papers by the place of their status in `STATUSES`. */
  readonly statusCounts: number[] = STATUSES.map(() => 0);
  readonly #ids: IdTable;

  /** Without arguments a table of no papers. */
  constructor(stored?: StoredCatalogue, base?: RowFile) {
    this.columns = stored?.columns ?? noColumns();
    this.length = stored?.columns.states.length ?? 0;
    this.rows = new RowStore(base);
    this.orders = new Orders(this.columns, this.rows, stored?.orders);
    this.#ids = new IdTable((nr) => this.columns.hashes[nr] ?? 0);
    if (stored) this.#restore(stored);
  }

  #restore({ columns, declared, tagLists, paths }: StoredCatalogue): void {
    for (const path of paths) this.tags.numberFor(path);
    for (const { path, colour } of declared) this.tags.declare(path, colour);
    this.tagLists.restore(tagLists.counts, tagLists.tags);
    this.tagLists.countInto(this.tags);
    this.#ids.reserve(this.length);
    const { states } = columns;
    for (let nr = 0; nr < states.length; nr += 1) {
      const state = states[nr] ?? 0;
      if (state === 0) continue;
      this.#ids.add(nr);
      this.#countStatus(state, 1);
    }
  }

  /** The number of a paper; -1 when it is not there. */
  numberOf(id: string): number {
    return this.#ids.find(hashOf(id), (nr) => decodeId(this.rows.record(nr)) === id);
  }

  /** Adds papers or replaces all that is known of them; gives the numbers of those that changed. */
  put(states: readonly PaperState[]): Set<number> {
    const touched = new Set<number>();
    const added = new Set<number>();
    const moved = { date: new Set<number>(), title: new Set<number>() };
    const moves = { ...moved, author: new Set<number>(), added: new Set<number>() };
    for (const state of states) {
      const { paper } = state;
      let nr = this.numberOf(paper.id);
      if (nr < 0) {
        nr = this.#allot(paper.id);
        added.add(nr);
      }
      const to = (by: Sort['by']) => added.has(nr) || moves[by].add(nr);
      const changes = [
        this.#putRow(nr, rowOf(paper), to),
        this.#putFacts(nr, paper, to),
        this.setMark(nr, { status: 'inbox', starred: false, rating: 0, ...state.mark }),
        this.setStatusAt(nr, state.mark?.statusAt ?? 0),
        this.setFlag(nr, FLAGS.note, state.hasNote),
        this.setFlag(nr, FLAGS.abstract, state.hasAbstract),
        this.setHighlights(nr, state.highlights),
        this.setTags(
          nr,
          state.tags.map((path) => this.tags.numberFor(path)),
        ),
      ];
      if (changes.includes(true)) touched.add(nr);
    }
    this.orders.update({ added: [...added], moved: moves });
    return touched;
  }

  /** Forgets papers; their numbers are not given again. */
  remove(ids: readonly string[]): Set<number> {
    const numbers = new Set(ids.map((id) => this.numberOf(id)).filter((nr) => nr >= 0));
    for (const nr of numbers) {
      this.#countStatus(this.columns.states[nr] ?? 0, -1);
      this.columns.states[nr] = 0;
      this.setTags(nr, []);
      this.#ids.remove(nr);
      this.rows.remove(nr);
    }
    if (numbers.size > 0) this.orders.remove(numbers);
    return numbers;
  }

  /** Sets what is given of a paper's mark; true when that changes something. */
  setMark(nr: number, change: Partial<PaperMark>): boolean {
    const before = this.columns.states[nr] ?? 0;
    const after = stateByte({ ...markOf(before), ...change });
    this.columns.states[nr] = after;
    if (before > 0) this.#countStatus(before, -1);
    this.#countStatus(after, 1);
    return before !== after;
  }

  /** Sets when a paper's status last changed, in ms since 1970. */
  setStatusAt(nr: number, time: number): boolean {
    return put(this.columns.statusAt, nr, time);
  }

  /** Sets or clears one of `FLAGS`. */
  setFlag(nr: number, flag: number, on: boolean): boolean {
    const flags = this.columns.flags[nr] ?? 0;
    return put(this.columns.flags, nr, on ? flags | flag : flags & ~flag);
  }

  /** Sets a paper's number of highlights. */
  setHighlights(nr: number, count: number): boolean {
    return put(this.columns.highlights, nr, Math.max(count, 0));
  }

  /** Sets a paper's tags, by their numbers. */
  setTags(nr: number, tags: readonly number[]): boolean {
    const before = this.tagLists.get(nr);
    const after = [...new Set(tags)];
    if (before.length === after.length && after.every((tag) => before.includes(tag))) return false;
    this.tags.count(before, -1);
    this.tagLists.set(nr, after);
    this.tags.count(after, 1);
    return true;
  }

  #allot(id: string): number {
    const nr = this.length;
    this.length += 1;
    growColumns(this.columns, this.length);
    this.columns.hashes[nr] = hashOf(id);
    this.#ids.add(nr);
    return nr;
  }

  #putRow(nr: number, row: Row, moved: (by: Sort['by']) => void): boolean {
    const record = encodeRow(row);
    const before = this.rows.record(nr);
    if (equal(before, record)) return false;
    const old = before.length > 0 ? decodeRow(before) : null;
    this.rows.put(nr, record);
    const { columns } = this;
    const title = titleKey(row.title);
    if (!old || titleKey(old.title) !== title) {
      columns.title[nr] = prefixNumber(title, 0);
      columns.titleOn[nr] = prefixNumber(title, PREFIX_LENGTH);
      moved('title');
    }
    const author = authorKey(row.names[0]);
    if (!old || authorKey(old.names[0]) !== author) {
      columns.author[nr] = prefixNumber(author, 0);
      moved('author');
    }
    return true;
  }

  #putFacts(nr: number, paper: Paper, moved: (by: Sort['by']) => void): boolean {
    const date = put(this.columns.published, nr, dateNumber(paper.published));
    if (date) moved('date');
    const time = put(this.columns.addedAt, nr, paper.addedAt);
    if (time) moved('added');
    const code = this.setFlag(nr, FLAGS.code, Boolean(paper.code));
    const doi = this.setFlag(nr, FLAGS.doi, Boolean(paper.doi));
    const pdf = this.setFlag(nr, FLAGS.pdf, Boolean(paper.arxivId));
    return date || time || code || doi || pdf;
  }

  #countStatus(state: number, by: 1 | -1): void {
    const status = state & STATUS_BITS;
    this.statusCounts[status] = (this.statusCounts[status] ?? 0) + by;
  }
}

function put(column: ColumnArrays[keyof ColumnArrays], nr: number, value: number): boolean {
  if (column[nr] === value) return false;
  column[nr] = value;
  return true;
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}
