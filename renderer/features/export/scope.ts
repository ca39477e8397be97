import type { ListQuery } from '../../../shared/catalogue.ts';
import { askCatalogue, useList } from '../../state/list.ts';
import { useUi } from '../../state/ui.ts';

/** Which papers are exported. */
export type Scope = 'selection' | 'view' | 'all';

/** The numbers of the papers of each scope, as they are when the dialog opens. */
export type Scopes = Record<Scope, Uint32Array>;

/** Everything, in the order in which it came in. */
const EVERYTHING: ListQuery = {
  view: 'all',
  tag: null,
  words: '',
  sort: { by: 'added', descending: false },
  ranked: false,
};

/** The papers of each scope. */
export async function scopes(): Promise<Scopes> {
  const { order } = useList.getState();
  const { selected, openNr } = useUi.getState();
  const listed = order.filter((nr) => selected.has(nr));
  const selection = listed.length > 0 || openNr < 0 ? listed : Uint32Array.of(openNr);
  return { selection, view: order, all: await askCatalogue('list', { list: EVERYTHING }) };
}
