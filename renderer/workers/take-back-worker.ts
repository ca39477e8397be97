import { FACT_TABLES, type LoggedTable } from '../../shared/operation.ts';
import { type LibraryNews, library, onNews, openLibrary } from '../db/library.ts';
import { tellLive } from '../db/live.ts';
import { takeBackRange } from '../db/take-back.ts';
import { CatalogueListener } from './catalogue-listener.ts';
import type { FromTaker, PlainError, ToTaker } from './take-back-messages.ts';

/** Takes an import back, or its taking back, off the main thread and over a connection of its own. */
const say = (message: FromTaker) => self.postMessage(message);

/** Papers of which these change are read again: what changed need not be told. */
const READ_AGAIN: ReadonlySet<LoggedTable> = new Set([...FACT_TABLES, 'citekeys', 'aliases']);

let stopped = false;

async function takeBack(message: ToTaker & { kind: 'take-back' }): Promise<void> {
  const state = await openLibrary(message.library, true);
  // Page and worker may stamp in the same millisecond: as two devices they never stamp alike.
  state.device = `${state.device}.undo`;
  const listener = new CatalogueListener(message.catalogue);
  let told: Promise<void> = Promise.resolve();
  const forget = onNews((news) => {
    tellLive(state.db);
    told = told.then(() => listener.tell(brief(news)));
  });
  const taken = await takeBackRange(message.range, (done, total) => {
    say({ kind: 'progress', done, total, clock: library().clock });
    return !stopped;
  });
  forget();
  await told;
  await listener.settle();
  const { trouble } = taken.batch;
  const plain = trouble === null ? null : plainError(trouble);
  const sent = { ...taken, batch: { ...taken.batch, trouble: null } };
  say({ kind: 'ended', taken: sent, trouble: plain, clock: library().clock });
  state.db.close();
}

function brief({ changes = [], ...news }: LibraryNews): LibraryNews {
  return { ...news, changes: changes.filter(({ table }) => !READ_AGAIN.has(table)) };
}

function plainError(error: unknown): PlainError {
  // The store wraps the error that made it give a transaction up.
  const inner = (error as { inner?: unknown } | null)?.inner;
  const cause = inner instanceof Error ? inner : error;
  return cause instanceof Error
    ? { name: cause.name, message: cause.message }
    : { name: 'Error', message: String(cause) };
}

self.addEventListener('message', ({ data }: MessageEvent<ToTaker>) => {
  if (data.kind === 'stop') stopped = true;
  else takeBack(data).catch((error) => say({ kind: 'failed', trouble: plainError(error) }));
});
