import type { Tools } from '../../shared/catalogue/catalogue.ts';
import { wantsText } from '../../shared/catalogue/evaluate.ts';
import type { ListQuery } from '../../shared/catalogue.ts';
import { sourceQuery } from '../../shared/feed/source-query.ts';
import type { Query } from '../../shared/query/ast.ts';
import { daysOf } from '../../shared/query/days.ts';
import { parse } from '../../shared/query.ts';
import type { LibraryDatabase } from '../db/database.ts';
import { revisionSpan } from '../db/dirty.ts';
import type { LibraryNews } from '../db/library.ts';
import { breathe } from '../state/breathe.ts';
import type { CacheFolder } from './cache-files.ts';
import { CatalogueCache, type Progress } from './catalogue-cache.ts';
import { Keeper } from './keeper.ts';
import type {
  FromWorker,
  Requests,
  SavedSearch,
  SidebarCounts,
  SourceCounts,
  Update,
  Work,
} from './messages.ts';
import { SearchCache } from './search-cache.ts';
import { documents } from './search-document.ts';
import type { LedgerState } from './stamp.ts';

/** Sends a message to the page; the buffers of `transfer` go over without being copied. */
export type Say = (message: FromWorker, transfer?: Transferable[]) => void;

/** What the page asked, and by which message. */
export type Asked = { list: ListQuery; serial: number; fadeAfterDays: number };

/** What of an answer is to be made anew. `rows` are the numbers of papers whose row changed. */
type Stale = { list?: boolean; counts?: boolean; states?: boolean; rows?: readonly number[] };

/** So many papers are waited for before an answer is given. */
const PATIENCE = 400;
/** How long nothing must have changed before saved searches are counted, in ms. */
const CALM = 50;

const DAY = 24 * 60 * 60 * 1000;

const LOADED = 'lectern:index-load';

/** What is searched before anyone asks: beginnings that much and that little begins with. */
const FIRST_SEARCHES = ['a', 's', 'm', 'tr', 'le', 'in', 'mod', 'lea', 'the m', 'an ex', 'qu sm'];

/** Knows all lists of one library: answers what the page asks from catalogue and search index. */
export class Librarian {
  readonly #db: LibraryDatabase;
  readonly #cache: CatalogueCache;
  readonly #search: SearchCache;
  readonly #keeper: Keeper;
  readonly #say: Say;
  readonly #tools: Tools;
  #list: ListQuery;
  /** The last message that came, and those that are still being dealt with. */
  #serial: number;
  readonly #underWay = new Set<number>();
  #saved: SavedSearch[] = [];
  /** The names of the sources that are followed, and how many papers of each are in the inbox. */
  #followed: string[] = [];
  #sources: SourceCounts = {};
  #fadeAfterDays: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  private constructor(
    db: LibraryDatabase,
    ledger: LedgerState,
    cache: CatalogueCache,
    progress: Progress,
    asked: Asked,
    say: Say,
  ) {
    this.#db = db;
    this.#cache = cache;
    const { catalogue } = cache;
    const search = new SearchCache({
      progress,
      size: () => catalogue.size,
      documents: () => documents(db, catalogue),
      current: () => this.#keeper.current,
      changed: () => this.#searchChanged(),
    });
    this.#search = search;
    this.#list = asked.list;
    this.#serial = asked.serial;
    this.#fadeAfterDays = asked.fadeAfterDays;
    this.#say = say;
    this.#tools = { daysOf, text: (term, scores, how) => search.match(term, scores, how) };
    this.#keeper = new Keeper(db, ledger, cache, search, {
      read: (rows) => this.#answer({ list: true, counts: true, states: true, rows }),
      measured: (name, ms) => this.#measured(name, ms),
    });
  }

  /** Opens the caches of a library, or makes them anew, and answers the first question. */
  static async open(
    db: LibraryDatabase,
    folder: CacheFolder | null,
    library: string,
    asked: Asked,
    say: Say,
  ): Promise<Librarian> {
    const ledger = { library, ...(await revisionSpan(db)) };
    const progress = (what: Work['what']) => (done: number, total: number) =>
      say({ kind: 'work', work: done < total ? { what, done, total } : null });
    const cache = await CatalogueCache.open(db, folder, ledger, progress('catalogue'));
    const librarian = new Librarian(db, ledger, cache, progress('search'), asked, say);
    const rows = cache.packRows();
    say({ kind: 'opened', build: cache.build, rows }, [rows.bytes.buffer, rows.offsets.buffer]);
    await Promise.all([librarian.#readViews(), librarian.#readFeeds()]);
    librarian.#answer({ list: true, counts: true, states: true });
    librarian.#openSearch(folder, ledger).catch(reportError);
    return librarian;
  }

  /** Opens the search index, or makes it anew, and answers again what words are looked for. */
  async #openSearch(folder: CacheFolder | null, ledger: LedgerState): Promise<void> {
    const from = performance.now();
    const revision = await this.#search.open(folder, ledger, this.#cache.build);
    if (this.#search.saved > 0) {
      const ms = performance.now() - from;
      this.#say({ kind: 'measured', name: LOADED, ms, detail: { bytes: this.#search.memory } });
    }
    this.#searchChanged();
    await this.#keeper.catchUp(revision);
    await this.#keeper.save();
    await this.#warmUp();
    this.#measured('lectern:caches-ready', 0);
  }

  /** Works as for a user, so that the first key is answered as quickly as all others. */
  async #warmUp(): Promise<void> {
    for await (const docs of documents(this.#db, this.#cache.catalogue)) {
      await SearchCache.warmUp(docs);
      break;
    }
    for (const words of FIRST_SEARCHES) {
      await breathe();
      this.#find({ ...this.#list, words, ranked: true });
    }
  }

  #measured(name: string, ms: number): void {
    this.#say({ kind: 'measured', name, ms });
  }

  /** Another index answers: what words are looked for is looked for again. */
  #searchChanged(): void {
    this.#say({ kind: 'work', work: null });
    if (this.#search.isReady) this.#say({ kind: 'searchable' });
    this.#answer({ list: this.#list.words !== '' });
    this.#countSoon();
  }

  /** The page wants another list. */
  async ask({ list, serial }: Pick<Asked, 'list' | 'serial'>): Promise<void> {
    this.#list = list;
    await this.#dealWith(serial, async () => {
      // What has just been stored must be found.
      if (list.words !== '' && this.#keeper.behind <= PATIENCE) await this.#keeper.settle();
      return { list: true };
    });
  }

  /** The inbox is to be left by what was untouched for so many days. */
  async fade(serial: number, days: number): Promise<void> {
    this.#fadeAfterDays = days;
    await this.#dealWith(serial, async () => ({ list: true, counts: true }));
  }

  /** Takes in what has been stored. */
  async take(serial: number, news: LibraryNews): Promise<void> {
    await this.#dealWith(serial, async () => {
      this.#keeper.take(news);
      if (news.changes?.some(({ table }) => table === 'views')) await this.#readViews();
      if (news.changes?.some(({ table }) => table === 'feeds')) await this.#readFeeds();
      // A few new papers are waited for; many come into the list as they are read.
      if (news.papers && !news.changes && this.#keeper.behind <= PATIENCE)
        await this.#keeper.settle();
      return { list: true, counts: true, states: true };
    });
  }

  /** Takes in what another worker has stored, which the page does not wait for. */
  async takeFrom(news: LibraryNews): Promise<void> {
    await this.#keeper.takeFresh(news);
    if (news.changes?.some(({ table }) => table === 'views')) await this.#readViews();
  }

  /** The numbers of some papers; -1 for one that is not known. */
  find({ ids }: Requests['find']['input']): number[] {
    return this.#cache.catalogue.findNumbers(ids);
  }

  /** A list beside the one on show. */
  list({ list }: Requests['list']['input']): Uint32Array {
    return this.#find(list).order;
  }

  /** The papers that a query finds to the letter; none where it has an error. */
  matching({ words }: Requests['matching']['input']): Uint32Array {
    const read = parse(words);
    if ('error' in read) return new Uint32Array(0);
    return this.#cache.catalogue.matching(read.query, Date.now(), this.#tools);
  }

  /** The papers of a list to the letter; null while that cannot be known. Throws for a bad query. */
  members({ list }: Requests['members']['input']): Uint32Array | null {
    const read = parse(list.words);
    if ('error' in read) throw new Error(read.error.message);
    if (!this.#search.isReady && wantsText(read.query)) return null;
    const { view, tag } = list;
    const sort = { by: 'added', descending: false } as const;
    const rest = { sort, ranked: false, exact: true, fadedBefore: this.#fadedBefore };
    const request = { view, tag, query: read.query, now: Date.now(), ...rest };
    return this.#cache.catalogue.list(request, this.#tools).order;
  }

  /** The papers that have left the inbox untouched. */
  faded(): Uint32Array {
    return this.#cache.catalogue.faded(this.#fadedBefore);
  }

  /** Known values of a field that begin with what was typed. */
  values({ field, prefix, limit }: Requests['values']['input']): string[] {
    return this.#search.values(field, prefix, limit);
  }

  /** An answer tells the last message before the first that is still being dealt with. */
  async #dealWith(serial: number, work: () => Promise<Stale>): Promise<void> {
    this.#underWay.add(serial);
    this.#serial = serial;
    const stale = await work().finally(() => this.#underWay.delete(serial));
    this.#answer(stale);
  }

  #find({ words, ...rest }: ListQuery) {
    const now = Date.now();
    const request = { ...rest, query: queryOf(words), now, fadedBefore: this.#fadedBefore };
    return this.#cache.catalogue.list(request, this.#tools);
  }

  #answer({ list, counts, states, rows }: Stale): void {
    const { catalogue } = this.#cache;
    const serial = Math.min(this.#serial, ...[...this.#underWay].map((each) => each - 1));
    const update: Update = { kind: 'update', serial, revision: this.#keeper.revision };
    const transfer: Transferable[] = [];
    if (list) {
      const from = performance.now();
      const { order, usedTypos } = this.#find(this.#list);
      this.#measured('lectern:list', performance.now() - from);
      update.list = this.#list;
      update.order = order;
      update.corrected = usedTypos;
      transfer.push(order.buffer);
    }
    if (counts) {
      const from = performance.now();
      update.counts = this.#counts();
      this.#measured('lectern:counts', performance.now() - from);
      this.#countSoon();
    }
    if (states) {
      update.states = catalogue.states();
      transfer.push(update.states.buffer);
    }
    if (rows) update.rows = rows.map((nr) => ({ nr, record: catalogue.recordOf(nr) }));
    this.#say(update, transfer);
  }

  #counts(): SidebarCounts {
    const counts = this.#cache.catalogue.counts(this.#fadedBefore);
    return { ...counts, saved: this.#saved, sources: this.#sources };
  }

  get #fadedBefore(): number {
    return this.#fadeAfterDays > 0 ? Date.now() - this.#fadeAfterDays * DAY : 0;
  }

  async #readFeeds(): Promise<void> {
    const feeds = await this.#db.feeds.toArray();
    this.#followed = [...new Set(feeds.map(({ name }) => name))];
  }

  async #readViews(): Promise<void> {
    const views = await this.#db.views.toArray();
    const counts = new Map(this.#saved.map(({ id, count }) => [id, count]));
    this.#saved = views
      .sort((a, b) => a.createdAt - b.createdAt)
      .map(({ id, name, query, bell = false }) => ({
        id,
        name,
        query,
        bell,
        count: counts.get(id) ?? null,
      }));
  }

  #countSoon(): void {
    clearTimeout(this.#timer);
    const some = this.#saved.length + this.#followed.length > 0;
    if (some) this.#timer = setTimeout(() => this.#countSaved(), CALM);
  }

  /** Counts the saved searches and the sources: later, because it may take longer than the answer to a key may. */
  #countSaved(): void {
    const now = Date.now();
    const counted = this.#saved.map((search) => {
      const query = queryOf(search.query);
      const blind = !this.#search.isReady && wantsText(query);
      const count = blind ? null : this.#cache.catalogue.count(query, now, this.#tools);
      return { ...search, count };
    });
    const sources = this.#countSources();
    const isSame =
      counted.every(({ count }, index) => count === this.#saved[index]?.count) &&
      this.#followed.every((name) => sources[name] === this.#sources[name]);
    if (isSame) return;
    this.#saved = counted;
    this.#sources = sources;
    const counts = this.#counts();
    this.#say({ kind: 'update', serial: this.#serial, revision: this.#keeper.revision, counts });
  }

  #countSources(): SourceCounts {
    const sort = { by: 'date', descending: true } as const;
    return Object.fromEntries(
      this.#followed.map((name) => {
        const words = sourceQuery(name);
        const list = { view: 'inbox', tag: null, words, sort, ranked: false } as const;
        return [name, this.#search.isReady ? this.#find(list).order.length : 0];
      }),
    );
  }
}

/** What can be read of a query. */
function queryOf(text: string): Query {
  const read = parse(text);
  return 'error' in read ? read.partial : read.query;
}
