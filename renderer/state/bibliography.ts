import type { Profile } from '../../shared/bibliography/profile.ts';
import { later } from '../../shared/hlc.ts';
import type { Reply } from '../../shared/reply.ts';
import { ask } from '../bridge.ts';
import { library, tell } from '../db/library.ts';
import type {
  Brought,
  FromBibliographer,
  Jobs,
  ToBibliographer,
  WrittenEntries,
} from '../workers/bibliography/messages.ts';
import workerUrl from '../workers/bibliography-worker.ts?worker&url';
import { startWorker } from '../workers.ts';
import { breathe } from './breathe.ts';
import { useSettings } from './settings.ts';

/** So many ids go to the worker at a time: each is copied on the page's own thread. */
const SLICE = 5000;

/** Told how far an export is. */
export type Progress = (done: number, total: number) => void;

type Waiting = { answer: (reply: Reply<never>) => void; progress: Progress };

let worker: Worker | null = null;
/** What the worker is writing. */
const outputs = new Set<number>();
const waiting = new Map<number, Waiting>();
let last = 0;

useSettings.subscribe(({ citekeyFormula: formula }, before) => {
  if (worker && formula !== before.citekeyFormula) post(worker, { kind: 'formula', formula });
});

/** The text of some papers' entries; papers without citekey show the one that they would get. */
export function previewBibliography(
  ids: readonly string[],
  profile: Profile,
): Promise<Reply<string>> {
  return run('preview', { profile, ids });
}

/** What is exported, how, and where to: `to` is the id of a file, or the `CLIPBOARD`. */
export type Export = {
  /** The ids of the papers, or all of the library. */
  papers: readonly string[] | 'all';
  profile: Profile;
  to: string;
  /** The keys under which papers are cited, by their ids, where those are not their own. */
  as?: ReadonlyMap<string, readonly string[]>;
};

/** Writes papers to a file or the clipboard, which `signal` stops. */
export function writeBibliography(
  { papers, profile, to, as }: Export,
  signal?: AbortSignal,
  progress?: Progress,
): Promise<Reply<WrittenEntries>> {
  const all = papers === 'all';
  const input = { profile, to, over: 'any', all, ...(as && { as }) } as const;
  return run('write', input, all ? [] : papers, signal, progress);
}

/** Writes the whole library to a library file, by the id of the file, which `signal` stops. */
export function writeLibrary(
  to: string,
  signal: AbortSignal,
  progress: Progress,
): Promise<Reply<WrittenEntries>> {
  return run('copy', { to }, [], signal, progress);
}

/** From now on a file is to hold some papers. Nothing is written yet. */
export function followPapers(
  id: string,
  profile: Profile,
  ids: readonly string[],
): Promise<Reply<null>> {
  return run('follow', { id, profile }, ids);
}

/** Brings a file that is followed up to date, after papers have come into it or left it. */
export function bringUpToDate(input: Jobs['bring']['input']): Promise<Reply<Brought>> {
  return run('bring', input);
}

/** How a file that is followed differs from what would be written; `url` is where it can be read. */
export function compareFile(id: string, url: string): Promise<Reply<Jobs['compare']['output']>> {
  return run('compare', { id, url });
}

/** A file is not followed any more. */
export function forgetFile(id: string): Promise<Reply<null>> {
  return run('forget', { id });
}

async function run<K extends keyof Jobs>(
  what: K,
  input: Jobs[K]['input'],
  ids: readonly string[] = [],
  signal?: AbortSignal,
  progress: Progress = () => undefined,
): Promise<Reply<Jobs[K]['output']>> {
  last += 1;
  const n = last;
  const to = started();
  for (let from = 0; from < ids.length; from += SLICE) {
    post(to, { kind: 'ids', n, ids: ids.slice(from, from + SLICE) });
    if (from > 0) await breathe();
  }
  const stop = () => post(to, { kind: 'stop', n });
  const reply = new Promise<Reply<Jobs[K]['output']>>((resolve) => {
    waiting.set(n, { answer: resolve, progress });
  });
  post(to, { kind: 'job', n, what, input } as ToBibliographer);
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop);
  try {
    return await reply;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** The worker, which is started when it is needed first. */
function started(): Worker {
  if (worker) return worker;
  worker = startWorker(workerUrl);
  worker.addEventListener('message', ({ data }: MessageEvent<FromBibliographer>) => hear(data));
  worker.addEventListener('error', ({ message }) => fail(message));
  post(worker, { kind: 'open', library: library().db.name });
  post(worker, { kind: 'formula', formula: useSettings.getState().citekeyFormula });
  return worker;
}

function hear(message: FromBibliographer): void {
  switch (message.kind) {
    case 'call':
      void relay(message);
      return;
    case 'progress':
      waiting.get(message.n)?.progress(message.done, message.total);
      return;
    case 'answer':
      waiting.get(message.n)?.answer(message.reply as Reply<never>);
      waiting.delete(message.n);
      return;
    case 'news':
      // What the user does next must stand later in the log than what the worker has written.
      library().clock = later(library().clock, message.clock);
      tell(message.news);
      return;
    case 'measured':
      performance.measure(message.name, {
        start: performance.now() - message.ms,
        duration: message.ms,
      });
  }
}

async function relay({ call, name, input }: FromBibliographer & { kind: 'call' }): Promise<void> {
  const reply = await ask(name, input);
  if (reply.ok && reply.value !== null && 'output' in reply.value) outputs.add(reply.value.output);
  if (name !== 'writeOutput' && 'output' in input) outputs.delete(input.output);
  if (worker) post(worker, { kind: 'reply', call, reply });
}

/** A worker that has failed is given up; the next export starts another one. */
function fail(message: string): void {
  worker?.terminate();
  worker = null;
  for (const { answer } of waiting.values()) {
    const hint = 'Try again; if it happens again, restart Lectern.';
    answer({ ok: false, failure: { code: 'worker-failed', message, hint } });
  }
  waiting.clear();
  for (const output of outputs) void ask('abortOutput', { output });
  outputs.clear();
}

function post(to: Worker, message: ToBibliographer): void {
  to.postMessage(message);
}
