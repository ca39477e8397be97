import type { ListQuery } from '../../../shared/catalogue.ts';
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
    await workEnds();
  }
}

/** Settles when what is being prepared in the background is a step further. */
function workEnds(): Promise<void> {
  return new Promise((done) => {
    const off = useList.subscribe(({ work }, before) => {
      if (work === before.work) return;
      off();
      done();
    });
  });
}
