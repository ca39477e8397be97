import type { Sort } from '../catalogue.ts';
import type { ColumnArrays } from './columns.ts';
import { Order } from './order.ts';
import { decodeFirstName, decodeId, decodeTitle } from './row.ts';
import type { RowStore } from './row-store.ts';
import { authorKey, compare, titleKey } from './sort-keys.ts';

/** What papers are kept in order by: all that lists may be sorted by, and the id for ties. */
export const ORDERS = ['id', 'date', 'title', 'author', 'added'] as const;

/** One of the orders. */
export type OrderName = (typeof ORDERS)[number];

/** Papers by number that are new, and those whose place in an order may have changed. */
export type Moves = { added: number[]; moved: Record<Sort['by'], Set<number>> };

/** All orders of the library. */
export class Orders {
  readonly #columns: ColumnArrays;
  readonly #all: Record<OrderName, Order>;
  /** The place of each paper in the order of ids, so that breaking ties reads no ids. */
  #ranks: Uint32Array = new Uint32Array(0);
  /** Texts that were read during one update. */
  readonly #texts: Record<'id' | 'title' | 'author', Map<number, string>> = {
    id: new Map(),
    title: new Map(),
    author: new Map(),
  };

  /** `saved` is what `Orders.saved` gave for the same papers. */
  constructor(
    columns: ColumnArrays,
    rows: RowStore,
    saved?: Readonly<Record<OrderName, Uint32Array>>,
  ) {
    this.#columns = columns;
    const text = (kind: 'id' | 'title' | 'author', decode: (record: Uint8Array) => string) => {
      const cache = this.#texts[kind];
      return (a: number, b: number) =>
        compare(cached(cache, a, rows, decode), cached(cache, b, rows, decode));
    };
    const byId = text('id', decodeId);
    const byTitle = text('title', (record) => titleKey(decodeTitle(record)));
    const byAuthor = text('author', (record) => authorKey(decodeFirstName(record)));
    const column = (name: 'published' | 'addedAt' | 'title' | 'titleOn' | 'author') => {
      return (a: number, b: number) => {
        const values = columns[name];
        return (values[a] ?? 0) - (values[b] ?? 0);
      };
    };
    const [title, titleOn, author] = [column('title'), column('titleOn'), column('author')];
    const ties = (a: number, b: number) => (this.#ranks[a] ?? 0) - (this.#ranks[b] ?? 0);
    this.#all = {
      id: new Order(byId, () => 0, saved?.id),
      date: new Order(column('published'), ties, saved?.date),
      title: new Order((a, b) => title(a, b) || titleOn(a, b) || byTitle(a, b), ties, saved?.title),
      author: new Order((a, b) => author(a, b) || byAuthor(a, b), ties, saved?.author),
      added: new Order(column('addedAt'), ties, saved?.added),
    };
    this.#rank();
  }

  /** The order of a sort. */
  get(by: Sort['by']): Order {
    return this.#all[by];
  }

  /** Takes new and changed papers in; rows and columns must have their new values. */
  update({ added, moved }: Moves): void {
    if (added.length > 0) {
      this.#all.id.insert([...added]);
      this.#rank();
    }
    for (const by of ['date', 'title', 'author', 'added'] as const) {
      if (moved[by].size > 0) this.#all[by].remove(this.#marksOf(moved[by]));
      if (added.length + moved[by].size > 0) this.#all[by].insert([...added, ...moved[by]]);
    }
    for (const texts of Object.values(this.#texts)) texts.clear();
  }

  /** Takes papers out of all orders. */
  remove(numbers: Iterable<number>): void {
    const marks = this.#marksOf(numbers);
    for (const name of ORDERS) this.#all[name].remove(marks);
    this.#rank();
  }

  /** The orders as they are stored. */
  saved(): Record<OrderName, Uint32Array> {
    const all = ORDERS.map((name) => [name, this.#all[name].saved()]);
    return Object.fromEntries(all) as Record<OrderName, Uint32Array>;
  }

  #marksOf(numbers: Iterable<number>): Uint8Array {
    const marks = new Uint8Array(this.#ranks.length);
    for (const nr of numbers) marks[nr] = 1;
    return marks;
  }

  #rank(): void {
    const { id } = this.#all;
    const room = this.#columns.states.length;
    if (this.#ranks.length < room) this.#ranks = new Uint32Array(room);
    for (let place = 0; place < id.length; place += 1) this.#ranks[id.at(place)] = place;
  }
}

function cached(
  cache: Map<number, string>,
  nr: number,
  rows: RowStore,
  decode: (record: Uint8Array) => string,
): string {
  let text = cache.get(nr);
  if (text === undefined) {
    text = decode(rows.record(nr));
    cache.set(nr, text);
  }
  return text;
}
