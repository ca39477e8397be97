/** Fields that a command can move the focus to. */
export type FocusPlace = 'tag' | 'note' | 'search' | 'list' | 'palette';

const places = new Map<FocusPlace, HTMLElement>();

/** A field that was asked for while it was not on the page yet: until when, and what to type. */
let wanted: { place: FocusPlace; until: number; keys: string[] } | null = null;

/** How long a field may take to appear and still take the focus and what was typed, in ms. */
const PATIENCE = 5000;

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
  if (!element) {
    if (wanted?.place !== place) expectFocus(place);
    return;
  }
  const keys = wanted?.place === place ? wanted.keys : [];
  wanted = null;
  element.scrollIntoView({ block: 'nearest' });
  element.focus();
  // React may be about to finish with the field, and would put its text back.
  queueMicrotask(() => void typeInto(element, keys));
}

/** What is typed from now on is for a field that is about to take the focus. */
export function expectFocus(place: FocusPlace): void {
  wanted = { place, until: performance.now() + PATIENCE, keys: [] };
  addEventListener('pointerdown', forget, { capture: true, once: true });
}

function forget(): void {
  wanted = null;
}

/**
 * Takes a key press that is meant for a field which is about to appear: who presses `t` and goes
 * on typing writes a tag, and gives no orders. Gives whether it was taken.
 */
export function typeAhead({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (!wanted || performance.now() >= wanted.until || ctrlKey || metaKey || altKey) return false;
  if (key === 'Escape') forget();
  else if (key === 'Backspace') wanted.keys.pop();
  else if (key === 'Enter' || isCharacter(key)) wanted.keys.push(key);
  return true;
}

/** Any character, also one of two UTF-16 units; the other keys have longer names. */
function isCharacter(key: string): boolean {
  return [...key].length === 1;
}

/** Types in a field that has the focus what was pressed before it had. */
async function typeInto(field: HTMLElement, keys: readonly string[]): Promise<void> {
  for (let at = 0; at < keys.length && document.activeElement === field; ) {
    if (keys[at] === 'Enter') {
      // By then React knows what was typed.
      await new Promise((done) => setTimeout(done, 0));
      pressEnter(field);
      at += 1;
    } else {
      const enter = keys.indexOf('Enter', at);
      const end = enter < 0 ? keys.length : enter;
      // The one way to type that leaves the field its own history.
      document.execCommand('insertText', false, keys.slice(at, end).join(''));
      at = end;
    }
  }
}

function pressEnter(field: HTMLElement): void {
  const press = { key: 'Enter', bubbles: true, cancelable: true };
  const goesOn = field.dispatchEvent(new KeyboardEvent('keydown', press));
  if (goesOn && field instanceof HTMLTextAreaElement) document.execCommand('insertLineBreak');
}
