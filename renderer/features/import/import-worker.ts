import { openLibrary } from '../../db/library.ts';
import { CatalogueListener } from './catalogue-listener.ts';
import { PaperImport } from './import-papers.ts';
import { lookAt } from './look.ts';
import type { FromImporter, ToImporter } from './messages.ts';
import { troubleOf } from './trouble.ts';

/** Looks at files and imports them off the main thread, over a connection of its own. */
const say = (message: FromImporter) => self.postMessage(message);

const work = new PaperImport(say);

async function answer(message: ToImporter): Promise<void> {
  if (message.kind === 'stop') work.stop();
  else if (message.kind === 'look') say({ kind: 'look', look: await lookAt(message.source) });
  else {
    const state = await openLibrary(message.library);
    // Page and worker may stamp in the same millisecond: as two devices they never stamp alike.
    state.device = `${state.device}.import`;
    const listener = new CatalogueListener(message.catalogue);
    await work.run(message.source, message.as, message.sightedAs, listener);
    state.db.close();
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ToImporter>) => {
  answer(data).catch((error) => say({ kind: 'failed', trouble: troubleOf(error) }));
});
