import { useList } from '../../state/list.ts';
import { idsOf } from '../../state/selection.ts';
import { useUi } from '../../state/ui.ts';

/** Which papers are looked at. */
export type Scope = 'selection' | 'view' | 'all';

/** How many papers each scope has, as the dialog opens; that of all papers is not counted. */
export function scopeCounts(): Record<Scope, number> {
  return { selection: useUi.getState().selected.size, view: useList.getState().total, all: 0 };
}

/** Several selected papers were selected for a reason; else the list that is on show. */
export function usualScope({ selection, view }: Record<Scope, number>): Scope {
  if (selection > 1) return 'selection';
  return view > 0 ? 'view' : 'all';
}

/** The ids of the papers of a scope. */
export async function papersOf(scope: Scope): Promise<string[] | 'all'> {
  if (scope === 'all') return 'all';
  const { order } = useList.getState();
  return idsOf(scope === 'view' ? order : useUi.getState().selected);
}
