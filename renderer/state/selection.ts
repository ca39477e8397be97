import { breathe } from './breathe.ts';
import { askCatalogue, useList } from './list.ts';
import { NumberSet } from './number-set.ts';
import { idOf, numberAt, numberOfFirst, placeOf } from './rows.ts';
import { setQuery, showPane, useUi } from './ui.ts';

/** So many ids are read at a time when many papers are selected. */
const SLICE = 2000;

/** Opens one paper and selects it alone; null closes the paper that is open. */
export function openPaper(nr: number | null): void {
  const id = nr === null ? undefined : idOf(nr);
  if (nr === null || id === undefined) {
    useUi.setState({ open: null, openNr: -1, selected: NumberSet.EMPTY, anchor: -1 });
  } else {
    useUi.setState({ open: id, openNr: nr, selected: NumberSet.of([nr]), anchor: nr });
  }
}

/** The number of a paper by its id, or -1 where it is not known. */
export async function numberOf(id: string): Promise<number> {
  const known = numberOfFirst(id);
  if (known >= 0) return known;
  const [nr = -1] = await askCatalogue('find', { ids: [id] });
  return nr;
}

/** Opens a paper by its id, in the list on show if it stands there, else among all papers. */
export async function openById(id: string): Promise<void> {
  const nr = await numberOf(id);
  if (nr < 0) return;
  if (placeOf(useList.getState().order, nr) < 0) setQuery({ view: 'all', tag: null, words: '' });
  openPaper(nr);
  showPane('paper');
}

/** Whether the open paper stands in the list. */
export function isOpenListed(): boolean {
  return placeOf(useList.getState().order, useUi.getState().openNr) >= 0;
}

/** Adds a paper to the selection, or takes it out, and opens it. */
export function toggleSelected(nr: number): void {
  const { selected, openNr } = useUi.getState();
  if (!selected.has(nr) || selected.size === 1) {
    const id = idOf(nr) ?? null;
    const all = selected.has(nr) ? selected : selected.toggled(nr);
    useUi.setState({ selected: all, open: id, openNr: nr, anchor: nr });
    return;
  }
  const rest = selected.toggled(nr);
  const [next = -1] = rest;
  const opened = openNr === nr ? next : openNr;
  useUi.setState({ selected: rest, open: idOf(opened) ?? null, openNr: opened, anchor: next });
}

/** Selects everything from where the range began to the paper, and opens it. */
export function selectTo(nr: number): void {
  const { order } = useList.getState();
  const from = order.indexOf(useUi.getState().anchor);
  const to = order.indexOf(nr);
  if (from < 0 || to < 0) {
    openPaper(nr);
    return;
  }
  const selected = NumberSet.of(order.subarray(Math.min(from, to), Math.max(from, to) + 1));
  useUi.setState({ selected, open: idOf(nr) ?? null, openNr: nr });
}

/** Selects every paper of the list. */
export function selectAll(): void {
  const { order } = useList.getState();
  const { openNr } = useUi.getState();
  const kept = order.includes(openNr) ? openNr : (order[0] ?? -1);
  useUi.setState({ selected: NumberSet.of(order), open: idOf(kept) ?? null, openNr: kept });
}

/** Moves to the paper `step` rows on, and with `extend` selects everything on the way. */
export function moveBy(step: number, extend: boolean): void {
  const { order, total } = useList.getState();
  if (total === 0) return;
  const here = placeOf(order, useUi.getState().openNr);
  const next = here < 0 ? lastPlace(step) : here + step;
  const nr = numberAt(order, Math.min(total - 1, Math.max(0, next)));
  if (nr === undefined) return;
  if (extend) selectTo(nr);
  else openPaper(nr);
}

/** Where the open paper stood before it left the list. */
let place = 0;

useUi.subscribe((ui, before) => ui.openNr !== before.openNr && rememberPlace());
useList.subscribe((list, before) => list.order !== before.order && rememberPlace());

function rememberPlace(): void {
  const index = placeOf(useList.getState().order, useUi.getState().openNr);
  if (index >= 0) place = index;
}

/** A paper that left the list leaves a gap: one step on is the row that moved up into it. */
function lastPlace(step: number): number {
  return step > 0 ? place + step - 1 : place + step;
}

/** Opens the row that took the place of papers that have just left the list. */
export function openNextInPlace(): void {
  const { order, total } = useList.getState();
  openPaper(numberAt(order, Math.min(place, total - 1)) ?? null);
}

/** The ids of the papers that a command acts on, in the order of the list. */
export async function targets(): Promise<string[]> {
  const { selected, open, openNr } = useUi.getState();
  if (selected.size <= 1)
    return open !== null && (selected.size === 0 || selected.has(openNr))
      ? [open]
      : idsOf(selected);
  const { order } = useList.getState();
  const listed = order.filter((nr) => selected.has(nr));
  if (listed.length === selected.size) return idsOf(listed);
  const known = NumberSet.of(listed);
  return idsOf([...listed, ...[...selected].filter((nr) => !known.has(nr))]);
}

/** The ids of some papers, read in slices so that the window stays free. */
export async function idsOf(numbers: Iterable<number>): Promise<string[]> {
  const ids: string[] = [];
  let read = 0;
  for (const nr of numbers) {
    const id = idOf(nr);
    if (id !== undefined) ids.push(id);
    read += 1;
    if (read % SLICE === 0) await breathe();
  }
  return ids;
}

/**
 * Finds the open paper again, by its id, after papers have got other numbers than before: at the
 * first answer of the catalogue, or when it had to be made anew.
 */
async function findOpenAgain(): Promise<void> {
  const { open } = useUi.getState();
  const nr = open === null ? -1 : await numberOf(open);
  if (useUi.getState().open !== open) return;
  if (nr >= 0) openPaper(nr);
  else openPaper(numberAt(useList.getState().order, 0) ?? null);
}

useList.subscribe((list, before) => {
  const unknown = !before.ready && useUi.getState().openNr < 0;
  if (list.ready && (list.build !== before.build || unknown)) void findOpenAgain();
});
