import type { ListQuery } from '../../../shared/catalogue.ts';
import { breathe } from '../../state/breathe.ts';
import { askCatalogue, useList } from '../../state/list.ts';
import { idsOf } from '../../state/selection.ts';

/** The ids of the papers that a query finds to the letter; waits until search can answer that. */
export async function foundBy(query: string): Promise<string[]> {
  const list: ListQuery = {
    view: 'all',
    tag: null,
    words: query,
    sort: { by: 'added', descending: false },
    ranked: false,
  };
  for (;;) {
    const numbers = await askCatalogue('members', { list });
    if (numbers) return idsOf(numbers);
    await searchable();
  }
}

/** Settles when texts can be searched. */
function searchable(): Promise<void> {
  if (useList.getState().searchable) return breathe();
  return new Promise((done) => {
    const off = useList.subscribe((state) => {
      if (!state.searchable) return;
      off();
      done();
    });
  });
}
