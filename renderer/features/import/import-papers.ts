import { KeyMemory } from '../../db/key-memory.ts';
import { library } from '../../db/library.ts';
import { tellLive } from '../../db/live.ts';
import { type Delivery, takeDelivery } from '../../db/take-library.ts';
import type { CatalogueListener } from '../../workers/catalogue-listener.ts';
import type { Ending, FromImporter, Progress } from './messages.ts';
import { type FileProblem, type Found, paperReader } from './paper-reader.ts';
import { readText } from './read-text.ts';
import { readBytes, type Source } from './source.ts';
import { troubleOf } from './trouble.ts';

/** Papers that are stored in one transaction. */
const CHUNK = 500;

/** So many problems are listed; the rest is counted. */
const MOST_PROBLEMS = 200;

/**
 * Imports a file of any size into the open library: what has been read is stored while more is being
 * read, with never more than two chunks in memory. Whatever ends it, what was stored stays.
 */
export class PaperImport {
  readonly #say: (message: FromImporter) => void;
  readonly #at = Date.now();
  #name = '';
  readonly #ending: Ending = {
    read: 0,
    of: 0,
    added: 0,
    improved: 0,
    left: 0,
    rekeyed: 0,
    stopped: false,
    trouble: null,
    refusal: null,
    problems: [],
    problemCount: 0,
    range: null,
  };
  #stopping = false;
  #chunk = emptyChunk();
  #storing: Promise<void> = Promise.resolve();
  #listener: CatalogueListener | null = null;

  constructor(say: (message: FromImporter) => void) {
    this.#say = say;
  }

  /** Ends the import after what is being stored now. */
  stop(): void {
    this.#stopping = true;
  }

  /** Imports the file; tells how it ended when all is stored. Never rejects. */
  async run(source: Source, sightedAs: string, listener: CatalogueListener): Promise<void> {
    const ending = this.#ending;
    this.#listener = listener;
    this.#name = source.name;
    ending.of = source.size;
    try {
      const memory = await KeyMemory.load();
      const reader = paperReader({ source: sightedAs });
      let read = 0;
      const onRead = (bytes: number) => {
        read = bytes;
      };
      for await (const text of readText(readBytes(source), onRead)) {
        await this.#take(reader.push(text), read, memory);
        this.#note(reader.problems());
        ending.refusal = reader.refusal();
        if (this.#isOver()) break;
      }
      if (!this.#isOver()) await this.#take(reader.end(), read, memory);
      this.#note(reader.problems());
      ending.refusal ??= reader.refusal();
      if (!this.#isOver()) await this.#store(read, memory);
    } catch (error) {
      ending.trouble ??= troubleOf(error);
    }
    await this.#storing;
    await listener.settle();
    ending.stopped = this.#stopping;
    this.#say({ kind: 'ended', ending });
  }

  #isOver(): boolean {
    return this.#stopping || this.#ending.trouble !== null || this.#ending.refusal !== null;
  }

  async #take(found: readonly Found[], read: number, memory: KeyMemory): Promise<void> {
    for (const each of found) {
      if (each.kind === 'tag') this.#chunk.tags.push(each.tag);
      else if (each.kind === 'view') this.#chunk.views.push(each.view);
      else this.#chunk.papers.push(each.paper);
      if (this.#chunk.papers.length < CHUNK) continue;
      await this.#store(read, memory);
      if (this.#isOver()) return;
    }
  }

  /** Begins to store the chunk, once the one before is stored. */
  async #store(read: number, memory: KeyMemory): Promise<void> {
    await this.#storing;
    if (this.#isOver()) return;
    const chunk = this.#chunk;
    this.#chunk = emptyChunk();
    this.#storing = this.#deliver(chunk, read, memory).catch((error) => {
      this.#ending.trouble = troubleOf(error);
    });
  }

  async #deliver(chunk: Delivery, read: number, memory: KeyMemory): Promise<void> {
    const ending = this.#ending;
    const { added, improved, range, ...news } = await takeDelivery(chunk, memory, {
      name: this.#name,
      at: this.#at,
      added: ending.added,
      improved: ending.improved,
      range: ending.range,
    });
    ending.added += added;
    ending.improved += improved;
    ending.range = range;
    ending.read = read;
    const progress: Progress = {
      read,
      of: ending.of,
      added: ending.added,
      improved: ending.improved,
    };
    this.#say({ kind: 'stored', progress, clock: library().clock });
    if (news.revision === 0) return;
    tellLive(library().db);
    await this.#listener?.tell(news);
  }

  #note(problems: readonly FileProblem[]): void {
    const { problems: noted } = this.#ending;
    noted.push(...problems.slice(0, MOST_PROBLEMS - noted.length));
    this.#ending.problemCount += problems.length;
  }
}

function emptyChunk() {
  return {
    papers: [] as Delivery['papers'][number][],
    tags: [] as Delivery['tags'][number][],
    views: [] as Delivery['views'][number][],
  };
}
