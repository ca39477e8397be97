import type { ListQuery } from '../../../shared/catalogue.ts';
import type { ExportList } from '../../db/rows.ts';
import { askCatalogue, useList } from '../../state/list.ts';
import { idsOf } from '../../state/selection.ts';
import { useUi } from '../../state/ui.ts';

/** Which papers are exported. */
export type ScopeKind = 'selection' | 'view' | 'all' | 'tag' | 'search';

/** Which papers are exported: `value` is the path of a tag, or the id of a saved search. */
export type Scope = { kind: ScopeKind; value: string };

/** The papers on show when the dialog opens, by their numbers. */
export type Shown = { selection: Uint32Array; view: Uint32Array };

const ORDER = { sort: { by: 'added', descending: false }, ranked: false } as const;

/** The papers on show. */
export function shownPapers(): Shown {
  const { order } = useList.getState();
  const { selected, openNr } = useUi.getState();
  const listed = order.filter((nr) => selected.has(nr));
  const selection = listed.length > 0 || openNr < 0 ? listed : Uint32Array.of(openNr);
  return { selection, view: order };
}

/**
 * Several selected papers were selected for a reason, though no file can follow them; else the list,
 * if there is anything in it.
 */
export function usualScope({ selection, view }: Shown, isKept: boolean): Scope {
  const kind = selection.length > 1 && !isKept ? 'selection' : view.length > 0 ? 'view' : 'all';
  return { kind, value: '' };
}

/** What a file that follows a scope holds; null for a selection, which nothing follows. */
export function listOf({ kind, value }: Scope): ExportList | null {
  const all = { view: 'all', tag: null, words: '' } as const;
  switch (kind) {
    case 'selection':
      return null;
    case 'view': {
      const { view, tag, words } = useUi.getState().query;
      return { view, tag, words };
    }
    case 'all':
      return all;
    case 'tag':
      return { ...all, tag: value };
    case 'search':
      return { ...all, words: queryOf(value), search: value };
  }
}

/** The papers of a scope by their numbers, in the order in which they came in. */
export async function numbersOf(scope: Scope, shown: Shown): Promise<Uint32Array> {
  if (scope.kind === 'selection') return shown.selection;
  if (scope.kind === 'view') return shown.view;
  const { view, tag, words } = listOf(scope) ?? { view: 'all', tag: null, words: '' };
  const list: ListQuery = { view, tag, words, ...ORDER };
  return askCatalogue('list', { list });
}

/** The ids of the papers of a scope; `all` where that is the whole library. */
export async function papersOf(scope: Scope, shown: Shown): Promise<string[] | 'all'> {
  return scope.kind === 'all' ? 'all' : idsOf(await numbersOf(scope, shown));
}

function queryOf(id: string): string {
  return useList.getState().counts.saved.find((each) => each.id === id)?.query ?? '';
}
