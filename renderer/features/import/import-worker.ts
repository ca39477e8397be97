import { openLibrary } from '../../db/library.ts';
import { CatalogueListener } from '../../workers/catalogue-listener.ts';
import { EntryReview } from './entry-review.ts';
import { EntryImport } from './import-entries.ts';
import { PaperImport } from './import-papers.ts';
import { lookAt } from './look.ts';
import type { FromImporter, QuestionMessage, ToImporter } from './messages.ts';
import { troubleOf } from './trouble.ts';

/** Looks at files and imports them off the main thread, over a connection of its own. */
const say = (message: FromImporter) => self.postMessage(message);

const papers = new PaperImport(say);
const entries = new EntryImport(say);
const review = new EntryReview();

async function hear(message: ToImporter): Promise<void> {
  switch (message.kind) {
    case 'stop':
      papers.stop();
      entries.stop();
      return;
    case 'look':
      return say({ kind: 'look', look: await lookAt(message.source) });
    case 'import':
      return importPapers(message);
    case 'review':
      return read(message);
    case 'question':
      return answer(message);
    case 'take':
      return take(message);
  }
}

async function importPapers(message: ToImporter & { kind: 'import' }): Promise<void> {
  const { db } = await open(message.library);
  const listener = new CatalogueListener(message.catalogue);
  await papers.run(message.source, message.sightedAs, listener);
  db.close();
}

async function read({ library, source, as }: ToImporter & { kind: 'review' }): Promise<void> {
  await open(library);
  const summary = await review.read(source, as, (bytes, count) =>
    say({ kind: 'reviewing', bytes, entries: count }),
  );
  say({ kind: 'reviewed', summary });
}

async function answer(question: QuestionMessage): Promise<void> {
  const { n } = question;
  try {
    if (question.name === 'fields') {
      say({ kind: 'answer', n, value: await review.fields(question.input.index) });
    } else if (question.name === 'entries') {
      say({ kind: 'answer', n, value: review.entries(question.input.filter) });
    } else {
      const { filter, from, to } = question.input;
      say({ kind: 'answer', n, value: await review.rows(filter, from, to) });
    }
  } catch (error) {
    say({ kind: 'refused', n, trouble: troubleOf(error) });
  }
}

async function take(message: ToImporter & { kind: 'take' }): Promise<void> {
  const { name, decisions, how, catalogue } = message;
  await entries.run(name, review, decisions, how, new CatalogueListener(catalogue));
}

async function open(name: string) {
  const state = await openLibrary(name, true);
  // Page and worker may stamp in the same millisecond: as two devices they never stamp alike.
  state.device = `${state.device}.import`;
  return state;
}

self.addEventListener('message', ({ data }: MessageEvent<ToImporter>) => {
  hear(data).catch((error) => say({ kind: 'failed', trouble: troubleOf(error) }));
});
