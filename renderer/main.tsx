import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/sidebar.css';
import './styles/panes.css';
import './styles/paper.css';
import './styles/highlights.css';
import './styles/dialogs.css';
import './styles/forms.css';
import './styles/health.css';
import './styles/review.css';
import './styles/narrow.css';
import './styles/contrast.css';
import './styles/update.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { ask, on } from './bridge.ts';
import { followFirst } from './db/feeds.ts';
import { isLibraryEmpty, openLibrary } from './db/library.ts';
import { mendMergedKeys } from './db/move-citekeys.ts';
import { FailureScreen } from './failure-screen.tsx';
import { startAppearance } from './state/appearance.ts';
import { settleExports, startAutoExports } from './state/auto-exports.ts';
import { startFeedsClock } from './state/feeds-clock.ts';
import {
  keepFirstRows,
  libraryOpen,
  markLibraryOpen,
  showLastVisit,
  startCatalogue,
  useList,
} from './state/list.ts';
import { mintOnTouch } from './state/mint-on-touch.ts';
import { failureOf, sayError, sayFailure } from './state/notice.ts';
import { putBackLibrary, putBackOlderLibrary, tellOpened } from './state/put-back.ts';
import { numberAt, numberOfFirst } from './state/rows.ts';
import { openPaper } from './state/selection.ts';
import { startSettings } from './state/settings.ts';
import { askEarly, takeInStarterFeed } from './state/starter-feed.ts';
import { followWork } from './state/taskbar.ts';
import { flushTyped } from './state/typed.ts';
import { useUi } from './state/ui.ts';
import { endVisit } from './state/visit.ts';
import { stopWork } from './state/work.ts';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import { markFirstPaint } from './ui/first-paint.ts';

const place = document.getElementById('root');
if (!place) throw new Error('the page has no #root');
const root = createRoot(place);

/** Settles when main knows that the library is on the screen, or it is known that it will not be. */
let markKnown: (told: unknown) => void = () => undefined;
const known = new Promise((resolve) => {
  markKnown = resolve;
});

/** Whether a failure stands in place of the window. */
let isBroken = false;

/** Starts the page: read it as the table of contents of this folder. */
async function start(): Promise<void> {
  startAppearance();
  const early = askEarly();
  const opening = Promise.all([openLibrary(), startSettings()]);
  // However large the library is: what was on show last is painted while it is being opened.
  const shown = showLastVisit();
  const painted = shown ? draw() : null;
  await opening;
  const first = await isLibraryEmpty();
  if (first && (await putBackLibrary())) return;
  if (first) await takeInStarterFeed(early);
  markLibraryOpen();
  if (!shown) await startCatalogue();
  await (painted ?? draw());
  markKnown(isBroken || ask('started', {}));
  const listed = shown ? startCatalogue() : null;
  if (!first) {
    void takeInStarterFeed();
    void tellOpened();
  }
  await followFirst();
  await listed;
  mintOnTouch();
  await mendMergedKeys();
  startFeedsClock();
  await startAutoExports();
  followWork();
}

/** Draws the window; resolves when it is on the screen. */
function draw(): Promise<void> {
  openFirstPaper();
  root.render(
    <ErrorBoundary
      fallback={<FailureScreen failure={failureOf('the window could not be drawn')} />}
      onError={() => {
        isBroken = true;
      }}
    >
      <App />
    </ErrorBoundary>,
  );
  return new Promise((done) => {
    afterPaint(() => {
      performance.mark('lectern:first-rows');
      markFirstPaint();
      void ask('ready', {});
      done();
    });
  });
}

/** Nothing open yet: the first of the list. One that is not in sight is found again later. */
function openFirstPaper(): void {
  const { open } = useUi.getState();
  const known = open === null ? -1 : numberOfFirst(open);
  if (known >= 0) openPaper(known);
  else if (open === null) openPaper(numberAt(useList.getState().order, 0) ?? null);
}

/** Runs `then` when the frame after next begins: what React rendered is then on the screen. */
function afterPaint(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}

on('closing', () => void close());

// Loaded when a terminal asks for the first export.
const exports = () => import('./features/terminal/answer-exports.ts');
on('exportAsked', (order) => void exports().then((m) => m.answerExport(order, libraryOpen)));
on('exportStopped', ({ n }) => void exports().then((m) => m.stopExport(n)));

on('failed', sayFailure);

// Loaded when something comes from outside.
on('arrived', () => {
  void libraryOpen.then(() => import('./arrivals.ts')).then((m) => m.takeArrivals());
});

/** Stores what is in flight, and what the next start begins with. */
async function close(): Promise<void> {
  await known;
  // A long action ends where it stands: what it has stored stays.
  const [stored] = await Promise.all([flushTyped(), stopWork()]);
  await settleExports();
  keepFirstRows();
  endVisit();
  await ask('flushed', { stored });
}

// Nothing may end in the console alone.
addEventListener('error', ({ error, message }) => sayError(error ?? message));
addEventListener('unhandledrejection', ({ reason }) => sayError(reason));

start().catch(async (error) => {
  if (await putBackOlderLibrary(error)) return;
  markKnown(null);
  root.render(<FailureScreen failure={failureOf(error)} />);
  void ask('ready', {});
});
