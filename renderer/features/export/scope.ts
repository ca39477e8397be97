import { catalogue, useList } from '../../state/list.ts';
import { targets } from '../../state/selection.ts';

/** Which papers are exported. */
export type Scope = 'selection' | 'view' | 'all';

/** The ids of the papers of each scope, as they are when the dialog opens. */
export function scopes(): Record<Scope, readonly string[]> {
  const everything = {
    view: 'all',
    tag: null,
    words: '',
    sort: { by: 'added', descending: false },
  };
  return {
    selection: targets(),
    view: useList.getState().ids,
    all: catalogue.list(everything as Parameters<typeof catalogue.list>[0]),
  };
}
