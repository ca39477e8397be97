import type { Found } from '../../../shared/lookup/found.ts';
import { texToText } from '../../../shared/tex.ts';
import { takeIn } from '../../db/take-in.ts';
import { whenListed } from '../../state/list.ts';
import { say } from '../../state/notice.ts';
import { openById } from '../../state/selection.ts';
import { strings } from './strings.ts';

/** Takes a paper into the library, the worst source first, and shows it. */
export async function addPaper(layers: readonly Found[]): Promise<void> {
  const on = new Date().toISOString().slice(0, 10);
  const taken = await takeIn(
    layers.map(({ draft, origin, source }) => ({ draft, origin, sighting: { source, on } })),
  );
  const { id = '', outcome } = taken[0] ?? {};
  const title = texToText(layers.at(-1)?.draft.title || layers[0]?.draft.title || '');
  await whenListed();
  await openById(id);
  say(outcome === 'added' ? strings.added(title) : strings.known(title));
}
