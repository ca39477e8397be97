import { create } from 'zustand';
import { type ListQuery, SORTS, VIEWS } from '../../shared/catalogue.ts';
import type { ImportFile } from '../../shared/ipc.ts';
import { NumberSet } from './number-set.ts';

/** Which dialog is open. */
export type Dialog =
  | { kind: 'import'; file?: File; text?: string; offered?: ImportFile }
  | { kind: 'export'; keep?: boolean }
  | { kind: 'exports' }
  | { kind: 'export-conflict'; id: string }
  | { kind: 'edit-export'; id: string }
  | { kind: 'settings' }
  | { kind: 'palette' }
  | { kind: 'shortcuts' }
  | { kind: 'rename-tag'; path: string }
  | { kind: 'merge-tag'; path: string }
  | { kind: 'save-search'; id: string | null; name: string; query: string }
  /** A text is looked up at once, unless it came from elsewhere and `waits` for the user. */
  | { kind: 'add-paper'; text?: string; waits?: boolean }
  | { kind: 'edit-paper'; id: string }
  | { kind: 'split-paper'; id: string }
  | { kind: 'merge-papers'; ids: readonly string[] }
  | { kind: 'citekey'; id: string }
  | { kind: 'rekey'; ids: readonly string[] }
  | { kind: 'follow'; address?: string }
  | { kind: 'feed'; id: string }
  | { kind: 'feeds' }
  | { kind: 'digest' }
  | { kind: 'network' }
  | { kind: 'health' }
  | { kind: 'about' }
  | { kind: 'update' };

/** The pane on show where the window is too narrow for three. */
export type Pane = 'library' | 'list' | 'paper';

/** Widths of the first two panes in CSS pixels. */
export type Widths = { library: number; list: number };

/** The state of the window: what is looked at, not what is stored. */
export type Ui = {
  query: ListQuery;
  /** The paper in the paper pane; keys and buttons act on the selection, which holds it. */
  open: string | null;
  /** Its number in the catalogue, or -1 while that is not known. */
  openNr: number;
  /** The numbers of the selected papers. */
  selected: NumberSet;
  /** The number of the paper where a range began, or -1. */
  anchor: number;
  pane: Pane;
  widths: Widths;
  dialog: Dialog | null;
};

const STORED = 'lectern-window';

/** Sensible limits for the panes, in CSS pixels. */
export const WIDTH_LIMITS = { library: [160, 360], list: [260, 640] } as const;

const initial: Ui = {
  query: {
    view: 'inbox',
    tag: null,
    words: '',
    sort: { by: 'date', descending: true },
    ranked: true,
  },
  open: null,
  openNr: -1,
  selected: NumberSet.EMPTY,
  anchor: -1,
  pane: 'list',
  widths: { library: 216, list: 400 },
  dialog: null,
};

/** The window's state. */
export const useUi = create<Ui>(() => ({ ...initial, ...restore() }));

let stored = '';

useUi.subscribe((ui, before) => {
  if (ui.query === before.query && ui.open === before.open && ui.widths === before.widths) return;
  const { query, open, widths } = ui;
  const now = JSON.stringify({ query: withoutWords(query), open, widths });
  if (now !== stored) localStorage.setItem(STORED, now);
  stored = now;
});

/** The window as it was left; anything odd in the stored text takes its default. */
function restore(): Partial<Ui> {
  let stored: Partial<Ui> | null = null;
  try {
    stored = JSON.parse(localStorage.getItem(STORED) ?? 'null');
  } catch {
    return {};
  }
  if (!stored) return {};
  const { query, open, widths } = stored;
  const known =
    query && VIEWS.includes(query.view) && SORTS.includes(query.sort?.by)
      ? { query: withoutWords({ ...initial.query, ...query }) }
      : {};
  const sizes = Number.isFinite(widths?.library) && Number.isFinite(widths?.list) ? { widths } : {};
  const id = typeof open === 'string' ? open : null;
  return { ...known, ...sizes, open: id } as Partial<Ui>;
}

/** A search is not taken up again at the next start. */
function withoutWords(query: ListQuery): ListQuery {
  return { ...query, words: '', ranked: true };
}

/** Opens a dialog. */
export function openDialog(dialog: Dialog): void {
  useUi.setState({ dialog });
}

/** Closes whatever dialog is open. */
export function closeDialog(): void {
  useUi.setState({ dialog: null });
}

/** Shows another pane of a narrow window. */
export function showPane(pane: Pane): void {
  useUi.setState({ pane });
}

/** Sets the width of a pane, within its limits. */
export function resizePane(pane: keyof Widths, width: number): void {
  const [least, most] = WIDTH_LIMITS[pane];
  const { widths } = useUi.getState();
  const next = Math.round(Math.min(most, Math.max(least, width)));
  useUi.setState({ widths: { ...widths, [pane]: next } });
}

/** Changes what the list shows. A new search begins with the best matches. */
export function setQuery(change: Partial<ListQuery>): void {
  const anew = change.words?.trim() === '' ? { ranked: true } : {};
  useUi.setState(({ query }) => ({ query: { ...query, ...change, ...anew } }));
}
