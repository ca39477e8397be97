import { MOST_PRINTED } from '../../../shared/print.ts';
import { texToText } from '../../../shared/tex.ts';
import { ask, on } from '../../bridge.ts';
import { library } from '../../db/library.ts';
import { say, sayError, sayFailure } from '../../state/notice.ts';
import { targets } from '../../state/selection.ts';
import { flushTyped } from '../../state/typed.ts';
import { startWork, type WorkHandle } from '../../state/work.ts';
import { pdfNameFor } from './file-name.ts';
import { strings } from './strings.ts';

/** Prints the selected papers, each with its notes, and says so. */
export async function printSelected(): Promise<void> {
  // Once all is drawn, the dialog of the system goes on, and has a "Cancel" of its own.
  await withSelected('drawn', async (ids) => {
    const reply = await ask('printPapers', { ids });
    if (!reply.ok) sayFailure(reply.failure);
    else if (reply.value) say(strings.sent(reply.value.title));
  });
}

/** Writes the selected papers, each with its notes, as a PDF where the user chooses, and says so. */
export async function saveSelectedAsPdf(): Promise<void> {
  await withSelected('made', async (ids) => {
    const reply = await ask('savePdf', { ids, suggestedName: await nameFor(ids) });
    if (!reply.ok) sayFailure(reply.failure);
    else if (reply.value) say(strings.saved(reply.value.path));
  });
}

/** How long progress is shown: until all is drawn, or until pages are made of it as well. */
type Until = 'drawn' | 'made';

async function withSelected(until: Until, print: (ids: string[]) => Promise<void>): Promise<void> {
  const off = followProgress(until);
  try {
    const ids = await targets();
    if (ids.length === 0) say(strings.nothing);
    else if (ids.length > MOST_PRINTED) sayFailure(strings.tooMany(ids.length, MOST_PRINTED));
    else if (!(await flushTyped())) sayFailure(strings.notStored);
    else await print(ids);
  } catch (error) {
    sayError(error);
  } finally {
    off();
  }
}

/** Shows how far it is from the moment on at which pages are drawn, which is after all dialogs. */
function followProgress(until: Until): () => void {
  let work: WorkHandle | null = null;
  const off = on('printing', ({ done, total }) => {
    work ??= startWork({ label: strings.preparing, cancel: () => void ask('cancelPrint', {}) });
    work.update(done, total);
    if (until === 'drawn' && done === total) work.end();
  });
  return () => {
    off();
    work?.end();
  };
}

async function nameFor(ids: readonly string[]): Promise<string> {
  const [id] = ids;
  if (ids.length > 1 || id === undefined) return strings.fileOfSeveral(ids.length);
  const paper = await library().db.papers.get(id);
  return pdfNameFor(texToText(paper?.title ?? ''));
}
