/** Fields that a command can move the focus to. */
export type FocusPlace = 'tag' | 'note' | 'search' | 'list';

const places = new Map<FocusPlace, HTMLElement>();

/** A field that was asked for while it was not on the page yet, and until when that counts. */
let wanted: { place: FocusPlace; until: number } | null = null;

/** How long a field may take to appear and still take the focus, in ms. */
const PATIENCE = 1000;

/** A ref callback: the element is found by `focusOn` for as long as it is on the page. */
export function registerFocus(place: FocusPlace): (element: HTMLElement | null) => void {
  return (element) => {
    if (!element) {
      places.delete(place);
      return;
    }
    places.set(place, element);
    if (wanted?.place === place && performance.now() < wanted.until) focusOn(place);
  };
}

/** Moves the focus to a field, or as soon as it appears. */
export function focusOn(place: FocusPlace): void {
  const element = places.get(place);
  wanted = element ? null : { place, until: performance.now() + PATIENCE };
  element?.scrollIntoView({ block: 'nearest' });
  element?.focus();
}
