import { makeCorpus } from '../corpus/papers.mjs';
import { makeQueries } from '../corpus/queries.mjs';
import type { Document, Engine, Maker } from './engine.ts';
import { flexsearch } from './flexsearch.ts';
import { fts5 } from './fts5.ts';
import { minisearch } from './minisearch.ts';
import { timed, timedWithin } from './timing.ts';

const makers: Record<string, Maker> = { minisearch, flexsearch, fts5 };
const CHUNK = 500;

let name = '';
let engine: Engine | null = null;

/** What the page may ask for; `seconds` is how long a part may go on. */
const commands = {
  /** Indexes papers until there are `size` of them or the time is up; in `built` how many. */
  async build(which: string, size: number, seconds: number) {
    name = which;
    const made = await maker()('nothing');
    const corpus = makeCorpus();
    let [built, took] = [0, 0];
    while (built < size && took < seconds * 1000) {
      const count = Math.min(CHUNK, size - built);
      const documents = Array.from({ length: count }, (_, i) => documentOf(corpus, built + i));
      took += timed(() => made.add(documents));
      built += count;
    }
    took += timed(() => made.finish());
    await made.save();
    return { built, took };
  },
  /** Loads what was saved and answers a first query. */
  async load(which: string) {
    name = which;
    const start = performance.now();
    engine = await maker()('saved');
    engine.search('s', 'every');
    return performance.now() - start;
  },
  /** How long each of `count` keystrokes and typed phrases took, those for which there was time. */
  async search(size: number, count: number, seconds: number) {
    const { keystrokes, typed } = makeQueries(makeCorpus(), size);
    const run = (text: string) => void loaded().search(text, 'every');
    return {
      keystrokes: timedWithin(seconds, keystrokes(count), run),
      typed: timedWithin(seconds, typed(count), run),
    };
  },
  /** How long it took to add each of `count` papers, and to change as many. */
  async change(size: number, count: number, seconds: number) {
    const corpus = makeCorpus();
    const fresh = Array.from({ length: count }, (_, i) => documentOf(corpus, size + i));
    const changed = Array.from({ length: count }, (_, i) => {
      const document = documentOf(corpus, (i * 7919) % size);
      return { ...document, notes: `${document.notes} reviewed once more` };
    });
    return {
      added: timedWithin(seconds, fresh, (document) => loaded().add([document])),
      updated: timedWithin(seconds, changed, (document) => loaded().update(document)),
    };
  },
  /** The rank of the wanted paper for each query, from 1; 0 where it was not found. */
  async rank(which: string, papers: Document[], queries: { query: string; target: number }[]) {
    name = which;
    const small = await maker()('memory');
    small.add(papers);
    small.finish();
    return queries.map(({ query, target }) => small.search(query, 'some').indexOf(target) + 1);
  },
};

function maker(): Maker {
  const found = makers[name];
  if (!found) throw new Error(`there is no engine ${name}`);
  return found;
}

function loaded(): Engine {
  if (!engine) throw new Error('nothing was loaded');
  return engine;
}

function documentOf(corpus: ReturnType<typeof makeCorpus>, id: number): Document {
  const { title, authors, tags, note, abstract } = corpus.paper(id);
  const names = authors.map(({ given, family }) => `${given} ${family}`);
  return { id, title, authors: names.join(', '), tags: tags.join(' '), notes: note, abstract };
}

const fail = (error: unknown) =>
  postMessage({ failure: String(error instanceof Error ? error.stack : error) });

// SQLite's start neither succeeds nor fails when it cannot compile its WebAssembly.
addEventListener('unhandledrejection', ({ reason }) => fail(reason));

addEventListener('message', async ({ data: [command, ...rest] }) => {
  try {
    const run = commands[command as keyof typeof commands] as (...all: unknown[]) => unknown;
    postMessage({ value: await run(...rest) });
  } catch (error) {
    fail(error);
  }
});
