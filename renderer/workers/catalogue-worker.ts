import { LibraryDatabase } from '../db/database.ts';
import type { LibraryNews } from '../db/library.ts';
import { CacheFolder } from './cache-files.ts';
import { Librarian, type Say } from './librarian.ts';
import type { FromWorker, RequestMessage, ToWorker } from './messages.ts';

/** The worker's own scope, as far as it is used here; the compiler knows that of a page. */
type Scope = { postMessage: (message: FromWorker, transfer: Transferable[]) => void };

const say: Say = (message, transfer = []) => {
  (self as unknown as Scope).postMessage(message, transfer);
};

let librarian: Promise<Librarian> | null = null;

/** Opens a library; what comes meanwhile waits for it. */
async function open({ library, device, list, serial, fadeAfterDays }: ToWorker & { kind: 'open' }) {
  const db = new LibraryDatabase(library);
  // Without the private file system, as when the disk is full, the caches live in memory.
  const folder = await CacheFolder.open(library).catch(() => null);
  return Librarian.open(db, folder, device, { list, serial, fadeAfterDays }, say);
}

async function answer(message: RequestMessage, known: Librarian): Promise<void> {
  const { n } = message;
  try {
    if (message.name === 'find') say({ kind: 'answer', n, value: known.find(message.input) });
    else if (message.name === 'faded') say({ kind: 'answer', n, value: known.faded() });
    else if (message.name === 'matching')
      say({ kind: 'answer', n, value: known.matching(message.input) });
    else if (message.name === 'members')
      say({ kind: 'answer', n, value: known.members(message.input) });
    else if (message.name === 'list') say({ kind: 'answer', n, value: known.list(message.input) });
    else say({ kind: 'answer', n, value: known.values(message.input) });
  } catch (error) {
    say({ kind: 'refused', n, message: String(error) });
  }
}

/** Hears another worker, whose deliveries are taken in one after the other. */
function hearSource(port: MessagePort, known: Librarian): void {
  let last = Promise.resolve();
  port.onmessage = ({ data }: MessageEvent<LibraryNews>) => {
    last = last
      .then(() => known.takeFrom(data))
      .catch(tellTrouble)
      .then(() => port.postMessage(null));
  };
}

function tellTrouble(error: unknown): void {
  say({ kind: 'trouble', message: String(error) });
}

async function hear(message: ToWorker): Promise<void> {
  if (message.kind === 'open') librarian = open(message);
  const known = await librarian;
  if (known === null) throw new Error('the library is not open yet');
  if (message.kind === 'ask') await known.ask(message);
  else if (message.kind === 'fade') await known.fade(message.serial, message.days);
  else if (message.kind === 'news') await known.take(message.serial, message.news);
  else if (message.kind === 'request') await answer(message, known);
  else if (message.kind === 'source') hearSource(message.port, known);
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  hear(data).catch(tellTrouble);
});
