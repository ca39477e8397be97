import { useList } from './list.ts';
import { useUi } from './ui.ts';

/** Opens one paper and selects it alone. */
export function openPaper(id: string | null): void {
  useUi.setState({ open: id, selected: new Set(id === null ? [] : [id]), anchor: id });
}

/** Adds a paper to the selection, or takes it out, and opens it. */
export function toggleSelected(id: string): void {
  const selected = new Set(useUi.getState().selected);
  if (selected.has(id) && selected.size > 1) {
    selected.delete(id);
    const [first = null] = selected;
    const { open } = useUi.getState();
    useUi.setState({ selected, open: open === id ? first : open, anchor: first });
  } else {
    selected.add(id);
    useUi.setState({ selected, open: id, anchor: id });
  }
}

/** Selects everything from where the range began to `id`, and opens `id`. */
export function selectTo(id: string): void {
  const { ids } = useList.getState();
  const from = ids.indexOf(useUi.getState().anchor ?? id);
  const to = ids.indexOf(id);
  if (from < 0 || to < 0) {
    openPaper(id);
    return;
  }
  const selected = new Set(ids.slice(Math.min(from, to), Math.max(from, to) + 1));
  useUi.setState({ selected, open: id });
}

/** Selects every paper of the list. */
export function selectAll(): void {
  const { ids } = useList.getState();
  const { open } = useUi.getState();
  const kept = open && ids.includes(open) ? open : (ids[0] ?? null);
  useUi.setState({ selected: new Set(ids), open: kept });
}

/** Moves to the paper `step` rows on, and with `extend` selects everything on the way. */
export function moveBy(step: number, extend: boolean): void {
  const { ids } = useList.getState();
  if (ids.length === 0) return;
  const at = useUi.getState().open;
  const here = at === null ? -1 : ids.indexOf(at);
  const next = here < 0 ? lastPlace(step) : here + step;
  const id = ids[Math.min(ids.length - 1, Math.max(0, next))];
  if (id === undefined) return;
  if (extend) selectTo(id);
  else openPaper(id);
}

/** Where the open paper stood before it left the list. */
let place = 0;

useUi.subscribe(rememberPlace);
useList.subscribe(rememberPlace);

function rememberPlace(): void {
  const { open } = useUi.getState();
  const index = open === null ? -1 : useList.getState().ids.indexOf(open);
  if (index >= 0) place = index;
}

/** A paper that left the list leaves a gap: one step on is the row that moved up into it. */
function lastPlace(step: number): number {
  return step > 0 ? place + step - 1 : place + step;
}

/** Opens the row that took the place of papers that have just left the list. */
export function openNextInPlace(): void {
  const { ids } = useList.getState();
  openPaper(ids[Math.min(place, ids.length - 1)] ?? null);
}

/** The papers that a command acts on, in the order of the list. */
export function targets(): string[] {
  const { selected } = useUi.getState();
  if (selected.size <= 1) return [...selected];
  const { ids } = useList.getState();
  const inList = ids.filter((id) => selected.has(id));
  const known = new Set(inList);
  return [...inList, ...[...selected].filter((id) => !known.has(id))];
}
