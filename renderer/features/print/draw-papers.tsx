import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { formatName } from '../../../shared/names.ts';
import { texToText } from '../../../shared/tex.ts';
import { MainFailure } from '../../state/notice.ts';
import { mathDrawn } from '../../ui/tex.tsx';
import { type NoteMaker, PrintedPaper } from './printed-paper.tsx';
import { type Printed, readPrinted } from './read-printed.ts';
import { strings } from './strings.ts';

/** Papers read and drawn at a time. */
const SLICE = 20;

type Work = {
  place: HTMLElement;
  ids: readonly string[];
  note: NoteMaker;
  /** Told how many papers are drawn. */
  onProgress: (done: number) => void;
};

/** Draws papers one after the other; gives what the document is called, and who wrote it. */
export async function drawPapers(work: Work): Promise<{ title: string; author: string }> {
  const { place, ids, note, onProgress } = work;
  let first: Printed | undefined;
  let count = 0;
  for (let from = 0; from < ids.length; from += SLICE) {
    const papers = await readPrinted(ids.slice(from, from + SLICE));
    first ??= papers[0];
    count += papers.length;
    const part = place.appendChild(document.createElement('div'));
    flushSync(() =>
      createRoot(part).render(
        papers.map((printed) => (
          <PrintedPaper key={printed.paper.id} printed={printed} note={note} />
        )),
      ),
    );
    await mathDrawn();
    onProgress(Math.min(ids.length, from + SLICE));
  }
  if (!first) throw new MainFailure(strings.gone);
  const { title, authors } = first.paper;
  document.title = count === 1 ? texToText(title) : strings.several(count);
  await fontsLoaded();
  return { title: document.title, author: count === 1 ? authors.map(formatName).join(', ') : '' };
}

/** A window that is not shown is laid out only when something asks; then it knows its fonts. */
async function fontsLoaded(): Promise<void> {
  document.body.getBoundingClientRect();
  await document.fonts.ready;
}
