import './styles/fonts.css';
import './styles/print.css';
import { ask } from './bridge.ts';
import { openLibrary } from './db/library.ts';
import { Markdown } from './features/notes/markdown.tsx';
import { drawPapers } from './features/print/draw-papers.tsx';
import { failureOf } from './state/notice.ts';
import { markFirstPaint } from './ui/first-paint.ts';

/** The page that nobody sees: it draws the papers that are to be printed, and says when it has. */
async function start(): Promise<void> {
  const job = await ask('printJob', {});
  if (!job.ok || !job.value) return;
  const { n, ids } = job.value;
  try {
    // Nothing else is waited for here: what is usually loaded late is wanted at once.
    markFirstPaint();
    await openLibrary();
    const place = document.getElementById('printout');
    if (!place) throw new Error('the page has no #printout');
    const { title, author } = await drawPapers({
      place,
      ids,
      note: (text) => <Markdown text={text} />,
      onProgress: (done) => void ask('printTold', { n, told: { kind: 'progress', done } }),
    });
    await ask('printTold', { n, told: { kind: 'drawn', title, author } });
  } catch (error) {
    await ask('printTold', { n, told: { kind: 'failed', ...failureOf(error) } });
  }
}

void start();
