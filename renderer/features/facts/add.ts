import type { Found } from '../../../shared/lookup/found.ts';
import { texToText } from '../../../shared/tex.ts';
import { addPaper } from '../../db/add-paper.ts';
import { perform } from '../../state/history.ts';
import { whenListed } from '../../state/list.ts';
import { say } from '../../state/notice.ts';
import { openById } from '../../state/selection.ts';
import { strings } from './strings.ts';

/** Takes a paper into the library, the worst source first, and shows it. */
export async function add(layers: readonly Found[]): Promise<void> {
  const on = new Date().toISOString().slice(0, 10);
  const title = texToText(layers.at(-1)?.draft.title || layers[0]?.draft.title || '');
  let id = '';
  const isNew = await perform(strings.added(title), async () => {
    const added = await addPaper(
      layers.map(({ draft, origin, source }) => ({ draft, origin, sighting: { source, on } })),
    );
    ({ id } = added);
    return added.batch;
  });
  await whenListed();
  if (id === '') return;
  await openById(id);
  if (!isNew) say(strings.known(title));
}
