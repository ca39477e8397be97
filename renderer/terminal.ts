import { ask, on } from './bridge.ts';
import { isLibraryEmpty, openLibrary } from './db/library.ts';
import { answerExport, stopExport } from './features/terminal/answer-exports.ts';
import { markLibraryOpen, startCatalogue } from './state/list.ts';
import { putBackLibrary, tellOpened } from './state/put-back.ts';
import { startSettings } from './state/settings.ts';
import { takeInStarterFeed } from './state/starter-feed.ts';

/** The library without a window: it does what terminals ask for, as long as the process lives. */
async function start(): Promise<void> {
  await Promise.all([openLibrary(), startSettings()]);
  const first = await isLibraryEmpty();
  // The page is loaded anew, and starts again.
  if (first && (await putBackLibrary())) return new Promise(() => undefined);
  if (first) await takeInStarterFeed();
  else await tellOpened();
  markLibraryOpen();
  await startCatalogue();
}

const started = start();
on('exportAsked', (order) => void answerExport(order, started));
on('exportStopped', ({ n }) => stopExport(n));
// What went wrong is told to whoever asks for an export.
started.catch(() => undefined).finally(() => ask('ready', {}));
