import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/panes.css';
import './styles/paper.css';
import './styles/dialogs.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { ask, on } from './bridge.ts';
import { openLibrary } from './db/library.ts';
import { FailureScreen } from './failure-screen.tsx';
import { catalogue, startList, useList } from './state/list.ts';
import { failureOf, sayError } from './state/notice.ts';
import { openPaper } from './state/selection.ts';
import { startSettings } from './state/settings.ts';
import { askEarly, takeInStarterFeed } from './state/starter-feed.ts';
import { flushTyped } from './state/typed.ts';
import { useUi } from './state/ui.ts';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import { markFirstPaint } from './ui/first-paint.ts';

const place = document.getElementById('root');
if (!place) throw new Error('the page has no #root');
const root = createRoot(place);

/** Starts the page: read it as the table of contents of this folder. */
async function start(): Promise<void> {
  const early = askEarly();
  await Promise.all([openLibrary(), startSettings()]);
  const first = await startList();
  if (first) await takeInStarterFeed(early);
  openFirstPaper();
  root.render(
    <ErrorBoundary
      fallback={<FailureScreen failure={failureOf('the window could not be drawn')} />}
    >
      <App />
    </ErrorBoundary>,
  );
  afterPaint(() => {
    performance.mark('lectern:first-rows');
    markFirstPaint();
    void ask('ready', {});
    if (!first) void takeInStarterFeed();
  });
}

/** Nothing open yet, or a paper that is gone: the first of the list. */
function openFirstPaper(): void {
  const { open } = useUi.getState();
  if (open === null || !catalogue.get(open)) {
    openPaper(useList.getState().ids[0] ?? null);
  }
}

/** Runs `then` when the frame after next begins: what React rendered is then on the screen. */
function afterPaint(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}

on('closing', () => void flushTyped().then((stored) => ask('flushed', { stored })));

// Nothing may end in the console alone.
addEventListener('error', ({ error, message }) => sayError(error ?? message));
addEventListener('unhandledrejection', ({ reason }) => sayError(reason));

start().catch((error) => {
  root.render(<FailureScreen failure={failureOf(error)} />);
  void ask('ready', {});
});
