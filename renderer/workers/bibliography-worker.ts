import type { Output } from '../../shared/ipc.ts';
import { done, type Failure, type Reply } from '../../shared/reply.ts';
import { setCitekeyFormula } from '../db/citekey-formula.ts';
import { library, onNews, openLibrary } from '../db/library.ts';
import { Bibliographer } from './bibliography/bibliographer.ts';
import { Follower } from './bibliography/follower.ts';
import { Job, Stopped } from './bibliography/job.ts';
import { LedgerWatch } from './bibliography/ledger-watch.ts';
import { copyLibrary } from './bibliography/library-copy.ts';
import type {
  FromBibliographer,
  JobMessage,
  Jobs,
  ToBibliographer,
} from './bibliography/messages.ts';
import { type Ask, MainOutput, Refused } from './bibliography/output.ts';
import { CacheFolder } from './cache-files.ts';
import { Turns } from './turns.ts';

/** Makes bibliographies off the page's thread, over a connection of its own. */
const say = (message: FromBibliographer) => self.postMessage(message);

/** The address of this script names the build, and thus everything that makes entries. */
const BUILD = self.location.pathname;

const calls = new Map<number, (reply: Reply<unknown>) => void>();
const jobs = new Map<number, Job>();
const idsBefore = new Map<number, string[]>();
let opened: Promise<{ writer: Bibliographer; follower: Follower }> | null = null;
/** Jobs that write come one after the other: they share files. */
const turns = new Turns();
let lastCall = 0;

const ask: Ask = (name, input) => {
  lastCall += 1;
  const call = lastCall;
  return new Promise((resolve) => {
    // What main answers has the type that the contract names.
    calls.set(call, (reply) => resolve(reply as Reply<Output<typeof name>>));
    say({ kind: 'call', call, name, input });
  });
};

async function open(name: string) {
  const state = await openLibrary(name);
  // Its name is the same for everyone; this one is its own.
  const { device } = state;
  // Page and worker may stamp in the same millisecond: as two devices they never stamp alike.
  state.device = `${device}.export`;
  const folder = await CacheFolder.open(name).catch(() => null);
  const watch = new LedgerWatch(state.db);
  onNews((news) => {
    watch.note(news.revision);
    say({ kind: 'news', news, clock: library().clock });
  });
  const writer = new Bibliographer(state.db, ask, { folder, library: device, build: BUILD }, watch);
  return { writer, follower: new Follower(writer, watch, ask, BUILD) };
}

async function perform(message: JobMessage, job: Job): Promise<Jobs[keyof Jobs]['output']> {
  const before = idsBefore.get(message.n) ?? [];
  idsBefore.delete(message.n);
  if (!opened) throw new Error('the library is not open yet');
  const { writer, follower } = await opened;
  const { what, input } = message;
  switch (what) {
    case 'preview':
      return writer.preview(input.ids, input.profile);
    case 'forget':
      follower.forget(input.id);
      return null;
    case 'follow':
      return turns.take(async () => {
        follower.follow(input, before);
        return null;
      });
    case 'write':
      return turns.take(async () => {
        const { all, ...rest } = input;
        const wanted = { ...rest, ids: all ? null : before, stamp: '' };
        const { written } = await measured('lectern:export', () => writer.write(wanted, job));
        return written;
      });
    case 'copy':
      return turns.take(() => {
        const begin = () => MainOutput.begin(ask, input.to, 'any');
        return measured('lectern:library-copy', () => copyLibrary(library().db, begin, job));
      });
    case 'compare':
      return turns.take(() => follower.compare(input, job));
    case 'bring':
      return turns.take(() => measured('lectern:auto-export', () => follower.bring(input, job)));
  }
}

async function measured<T>(name: string, run: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const result = await run();
  say({ kind: 'measured', name, ms: performance.now() - from });
  return result;
}

async function answer(message: JobMessage): Promise<void> {
  const { n } = message;
  const job = new Job((so, total) => say({ kind: 'progress', n, done: so, total }));
  jobs.set(n, job);
  try {
    say({ kind: 'answer', n, reply: done(await perform(message, job)) });
  } catch (error) {
    say({ kind: 'answer', n, reply: { ok: false, failure: failureOf(error) } });
  } finally {
    jobs.delete(n);
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof Refused) return error.failure;
  if (error instanceof Stopped) {
    return { code: 'stopped', message: 'The export was stopped.', hint: 'Nothing was written.' };
  }
  // The store wraps the error that made it give a transaction up.
  const inner = error instanceof Error && 'inner' in error ? error.inner : error;
  const cause = inner instanceof Error ? inner : error;
  return {
    code: cause instanceof Error ? cause.name : 'unexpected',
    message: `The export did not work: ${cause instanceof Error ? cause.message : String(cause)}`,
    hint: 'Try again; if it happens again, restart Lectern.',
  };
}

function hear(message: ToBibliographer): void {
  if (message.kind === 'open') opened = open(message.library);
  else if (message.kind === 'formula') setCitekeyFormula(message.formula);
  else if (message.kind === 'ids') {
    const ids = idsBefore.get(message.n) ?? [];
    for (const id of message.ids) ids.push(id);
    idsBefore.set(message.n, ids);
  } else if (message.kind === 'job') void answer(message);
  else if (message.kind === 'stop') {
    const job = jobs.get(message.n);
    if (job) job.stopped = true;
  } else {
    calls.get(message.call)?.(message.reply);
    calls.delete(message.call);
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ToBibliographer>) => hear(data));
