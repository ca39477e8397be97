import type { View } from '../shared/catalogue.ts';
import { type CommandId, commandFor } from '../shared/commands.ts';
import type { KeyPress } from '../shared/key-chord.ts';
import { isMac } from './bridge.ts';
import { highlightSelection } from './features/highlights/add-highlight.ts';
import { copyAs } from './state/copy-as.ts';
import { expectFocus, focusOn, typeAhead } from './state/focus.ts';
import { redo, undo } from './state/history.ts';
import { libraryOpen, useList } from './state/list.ts';
import { say, sayError } from './state/notice.ts';
import { refreshByHand } from './state/refresh.ts';
import { moveBy, selectAll, targets } from './state/selection.ts';
import { useSettings } from './state/settings.ts';
import { type From, moveSelectedTo, toggleRead, toggleStar } from './state/triage.ts';
import { openDialog, setQuery, showPane, useUi } from './state/ui.ts';
import { checkForUpdates } from './state/update.ts';
import { zoom } from './state/zoom.ts';

const strings = { selectTwo: 'Select the two papers that are one; then merge them.' };

// Loaded when something is printed for the first time.
const printing = () => import('./features/print/print.ts');

// Loaded when a library is saved for the first time.
const saving = () => import('./features/export/save-library.ts');

/** What every command does. `extend` is true where Shift asks for a range. */
const PERFORM: Record<CommandId, (extend: boolean) => void> = {
  'add-paper': () => openDialog({ kind: 'add-paper' }),
  follow: () => openDialog({ kind: 'follow' }),
  refresh: () => void refreshByHand().catch(sayError),
  feeds: () => openDialog({ kind: 'feeds' }),
  digest: () => openDialog({ kind: 'digest' }),
  network: () => openDialog({ kind: 'network' }),
  health: () => openDialog({ kind: 'health' }),
  import: () => openDialog({ kind: 'import' }),
  export: () => openDialog({ kind: 'export' }),
  'save-library': () => void saving().then((m) => m.saveLibrary()),
  exports: () => openDialog({ kind: 'exports' }),
  print: () => void printing().then((m) => m.printSelected()),
  'save-pdf': () => void printing().then((m) => m.saveSelectedAsPdf()),
  settings: () => openDialog({ kind: 'settings' }),
  undo: () => void undo(),
  redo: () => void redo(),
  'select-all': () => selectAll(),
  search: () => focusOn('search'),
  'copy-citation': () => void copyAs(),
  'copy-latex': () => void copyAs('latex'),
  'copy-pandoc': () => void copyAs('pandoc'),
  'copy-typst': () => void copyAs('typst'),
  'copy-in-text': () => void copyAs('in-text'),
  'copy-reference': () => void copyAs('reference'),
  'copy-bibtex': () => void copyAs('bibtex'),
  'go-inbox': () => goTo('inbox'),
  'go-queued': () => goTo('queued'),
  'go-reading': () => goTo('reading'),
  'go-read': () => goTo('read'),
  'go-all': () => goTo('all'),
  next: (extend) => moveBy(1, extend),
  previous: (extend) => moveBy(-1, extend),
  first: (extend) => moveBy(Number.NEGATIVE_INFINITY, extend),
  last: (extend) => moveBy(Number.POSITIVE_INFINITY, extend),
  open: () => showPane('paper'),
  back: () => {
    showPane('list');
    queueMicrotask(() => focusOn('list'));
  },
  'toggle-read': () => void toggleRead(from()),
  queue: () => void moveSelectedTo('queued', from()),
  'start-reading': () => void moveSelectedTo('reading', from()),
  star: () => void toggleStar(),
  drop: () => void moveSelectedTo('dropped', from()),
  'to-inbox': () => void moveSelectedTo('inbox', from()),
  tag: () => inPaper('tag'),
  note: () => inPaper('note'),
  'edit-paper': () => {
    const { open } = useUi.getState();
    if (open !== null) openDialog({ kind: 'edit-paper', id: open });
  },
  'split-paper': () => {
    const { open } = useUi.getState();
    if (open !== null) openDialog({ kind: 'split-paper', id: open });
  },
  'merge-papers': () => void askToMerge().catch(sayError),
  citekey: () => {
    const { open } = useUi.getState();
    if (open !== null) openDialog({ kind: 'citekey', id: open });
  },
  rekey: () => void remakeCitekeys().catch(sayError),
  highlight: () => void highlightSelection(),
  palette: () => {
    expectFocus('palette');
    openDialog({ kind: 'palette' });
  },
  'zoom-in': () => void zoom('in'),
  'zoom-out': () => void zoom('out'),
  'zoom-reset': () => void zoom('reset'),
  'check-updates': () => {
    openDialog({ kind: 'update' });
    void checkForUpdates();
  },
  shortcuts: () => openDialog({ kind: 'shortcuts' }),
  about: () => openDialog({ kind: 'about' }),
};

/** Runs a command, chosen in the menu or the palette. */
export function run(id: CommandId): void {
  const field = document.activeElement;
  if ((id === 'undo' || id === 'redo' || id === 'select-all') && isTextField(field)) {
    // A text field has a history and a selection of its own.
    document.execCommand(id === 'select-all' ? 'selectAll' : id);
    return;
  }
  perform(id, false);
}

/** Performs a command, or as soon as the library is open: the window is there a little earlier. */
function perform(id: CommandId, extend: boolean): void {
  if (useList.getState().libraryOpen) PERFORM[id](extend);
  else void libraryOpen.then(() => PERFORM[id](extend));
}

/** Runs the command of a key press, unless the press belongs to what has the focus. */
export function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  if (!isTextField(event.target as HTMLElement) && !useList.getState().libraryOpen) {
    // What a key means can depend on the one before.
    if (meant(event)) event.preventDefault();
    void libraryOpen.then(() => press(event));
  } else press(event);
}

function press(event: KeyboardEvent): void {
  if (!isTextField(event.target as HTMLElement) && typeAhead(event)) {
    event.preventDefault();
    return;
  }
  if (useUi.getState().dialog && !inDialogs(event)) return;
  const shifted = event.shiftKey && !event.ctrlKey && !event.metaKey;
  const extend = shifted && /^(j|k|arrowup|arrowdown|home|end)$/i.test(event.key);
  const id = meant(extend ? withoutShift(event) : event);
  if (!id || !allowed(id, event)) return;
  event.preventDefault();
  perform(id, extend);
}

/** The size of the page concerns whatever is on it. */
function inDialogs(event: KeyPress): boolean {
  return meant(event)?.startsWith('zoom-') ?? false;
}

/** The command that a key press means, with the keys that the user has chosen. */
function meant(event: KeyPress): CommandId | null {
  return commandFor(event, isMac, useSettings.getState().keys);
}

function withoutShift({ key, code, ctrlKey, metaKey, altKey }: KeyboardEvent) {
  return { key, code, ctrlKey, metaKey, altKey, shiftKey: false };
}

/** Text fields keep their own keys; buttons and links keep Enter; lists of choices keep arrows. */
function allowed(id: CommandId, event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  const chord = event.ctrlKey || event.metaKey;
  if (isTextField(target)) {
    // Escape leaves a field, unless it first closes the field's own list of suggestions.
    if (id === 'back') return target.getAttribute('aria-expanded') !== 'true';
    return chord && !['undo', 'redo', 'select-all'].includes(id);
  }
  if (target.closest('[role="menu"], [role="toolbar"].highlight-toolbar')) return chord;
  if (id === 'open') return !target.closest('button, a, select, summary');
  if (/^(Arrow|Home|End)/.test(event.key)) {
    return !target.closest('select, input, [role="separator"], [data-field], .paper-pane');
  }
  return chord || !target.closest('select');
}

function isTextField(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return !element.readOnly;
  return element instanceof HTMLInputElement && !['radio', 'checkbox'].includes(element.type);
}

function goTo(view: View): void {
  setQuery({ view, tag: null });
  showPane('list');
}

function inPaper(field: 'tag' | 'note'): void {
  if (useUi.getState().open === null) return;
  showPane('paper');
  expectFocus(field);
  // In a narrow window the pane can only take the focus once React has shown it.
  queueMicrotask(() => focusOn(field));
}

/** Two papers must be selected: to merge more at once would hide what became of which. */
async function askToMerge(): Promise<void> {
  const ids = await targets();
  if (ids.length === 2) openDialog({ kind: 'merge-papers', ids });
  else say(strings.selectTwo);
}

/** Asks before the selected papers get other citekeys. */
async function remakeCitekeys(): Promise<void> {
  openDialog({ kind: 'rekey', ids: await targets() });
}

/** Triage from the list goes on to the next paper; from the paper pane it stays. */
function from(): From {
  return document.activeElement?.closest('.paper-pane') ? 'paper' : 'list';
}
