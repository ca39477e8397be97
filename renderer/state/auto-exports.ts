import { done, type Failure, type Reply } from '../../shared/reply.ts';
import { ask, on } from '../bridge.ts';
import { addExport, readExports } from '../db/exports.ts';
import { onNews } from '../db/library.ts';
import type { ExportRow } from '../db/rows.ts';
import type { Over } from '../workers/bibliography/messages.ts';
import { FileFollower, NOT_YET } from './auto-exports/follow-file.ts';
import { type ExportState, showExport, showRows, useExports } from './auto-exports/status.ts';
import { perform } from './history.ts';
import { useList, whenListed } from './list.ts';
import { failureOf, sayError, sayFailure } from './notice.ts';

/** So long nothing must have changed before files are brought up to date, in ms. */
const CALM = 300;
/** So long that waits at the most, in ms. */
const PATIENCE = 1000;
/** A file that could not be written is tried again after so long, in ms. */
const AGAIN = 30_000;
/** So long a closing window waits for its files, in ms. */
const LAST_WAIT = 3000;
/** Lists change with the time of day as well: they are looked at so often, in ms. */
const OFTEN = 10 * 60_000;

const follower = new FileFollower();
/** When files that could not be written are tried again, in ms since the page began. */
const retries = new Map<string, number>();
let timer: ReturnType<typeof setTimeout> | undefined;
let again: ReturnType<typeof setTimeout> | undefined;
/** When the first change came that no file has yet, in ms since the page began; 0 for none. */
let since = 0;
/** Files are brought up to date one after the other. */
let last: Promise<void> = Promise.resolve();

/** Keeps the files that follow the library up to date from now on. */
export async function startAutoExports(): Promise<void> {
  await readRows();
  onNews(({ changes }) => {
    if (changes?.some(({ table }) => table === 'exports')) void readRows().catch(sayError);
    soon();
  });
  // What came in by another worker, or is found now that search is ready.
  useList.subscribe((list, before) => {
    if (list.version !== before.version || list.work !== before.work) soon();
  });
  addEventListener('focus', () => void lookAtFiles().catch(sayError));
  on('woke', soon);
  setInterval(soon, OFTEN);
}

/** Has a file that the user chose follow the library, which `words` say. */
export async function keepUpToDate(
  row: Omit<ExportRow, 'createdAt' | 'paused'>,
  words: string,
): Promise<Reply<null>> {
  const reply = await ask('followOutput', { id: row.id });
  if (!reply.ok) return reply;
  if (!(await perform(words, () => addExport(row)))) return done(null);
  await readRows();
  // There may be a file of that name, which the user has agreed to replace.
  await bring(row.id, 'any');
  return done(null);
}

/** Brings files up to date that wait for calm, before the window closes; gives up after a while. */
export async function settleExports(): Promise<void> {
  clearTimeout(timer);
  const all = since > 0 ? bringAll() : last;
  since = 0;
  await Promise.race([all, new Promise((done) => setTimeout(done, LAST_WAIT))]);
}

/** Writes a file now, as after the user has chosen what becomes of the one that is there. */
export function exportNow(id: string, over: Over): Promise<void> {
  return bring(id, over, true);
}

async function readRows(): Promise<void> {
  const rows = await readExports();
  const files = await ask('followedFiles', {});
  showRows(rows);
  for (const row of rows) {
    const file = files.ok ? files.value.find(({ id }) => id === row.id) : undefined;
    if (file) showExport(row.id, { at: file.at });
    if (row.paused) await follower.forget(row.id);
  }
  soon();
}

/** Brings all files up to date once things have calmed down. */
function soon(): void {
  const now = performance.now();
  since ||= now;
  clearTimeout(timer);
  const wait = Math.max(0, Math.min(CALM, since + PATIENCE - now));
  timer = setTimeout(() => {
    since = 0;
    void bringAll();
  }, wait);
}

async function bringAll(): Promise<void> {
  await whenListed();
  for (const { row, state } of useExports.getState().files) {
    if (state.kind === 'paused' || state.kind === 'conflict') continue;
    // Not with every change: it takes the work for a whole file.
    const isLater = state.kind === 'failed' && (retries.get(row.id) ?? 0) > performance.now();
    if (!isLater) await bring(row.id, 'own');
  }
}

function bring(id: string, over: Over, anew = false): Promise<void> {
  last = last.then(() => bringOne(id, over, anew)).catch(sayError);
  return last;
}

async function bringOne(id: string, over: Over, anew: boolean): Promise<void> {
  const file = useExports.getState().files.find(({ row }) => row.id === id);
  if (!file) return;
  const { state } = file;
  showExport(id, { state: { kind: 'writing' } });
  try {
    const brought = await follower.bring(file.row, over, anew);
    if (brought === NOT_YET) showExport(id, { state: { kind: 'waiting' } });
    else {
      const { count } = brought;
      const isPaused = file.row.paused;
      showExport(id, {
        state: { kind: isPaused ? 'paused' : 'good' },
        count,
        ...(brought.written && { at: Date.now() }),
      });
    }
  } catch (error) {
    tellTrouble(id, state, failureOf(error));
  }
}

/** Sees whether someone else has changed a file meanwhile. */
async function lookAtFiles(): Promise<void> {
  const { files } = useExports.getState();
  if (files.length === 0) return;
  const reply = await ask('followedFiles', {});
  if (!reply.ok) return;
  for (const { row, state } of files) {
    const file = reply.value.find(({ id }) => id === row.id);
    if (state.kind !== 'good' || !file) continue;
    if (file.state === 'missing') await bring(row.id, 'own', true);
    else if (file.state === 'changed') tellTrouble(row.id, state, changedOutside(row.path));
  }
}

function changedOutside(path: string): Failure {
  return {
    code: 'changed-outside',
    message: `${path} was changed by another program. Lectern does not write to it until you have chosen.`,
    hint: 'See “Automatic exports” in the menu.',
  };
}

/** Shows what is wrong with a file; says it once for each trouble, not with every change. */
function tellTrouble(id: string, before: ExportState, failure: Failure): void {
  const kind = failure.code === 'changed-outside' ? 'conflict' : 'failed';
  showExport(id, { state: { kind, failure } });
  const isNews = !('failure' in before) || before.failure.message !== failure.message;
  if (isNews) sayFailure(failure);
  if (kind === 'conflict') return;
  retries.set(id, performance.now() + AGAIN);
  clearTimeout(again);
  again = setTimeout(soon, AGAIN);
}
