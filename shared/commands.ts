import { chordOf, type KeyPress } from './key-chord.ts';

/** Where a command stands in the menu and the palette. */
export const COMMAND_GROUPS = ['File', 'Edit', 'Go', 'Paper', 'View', 'Help'] as const;

/** A command as data: what menu, keys, buttons, palette and the list of shortcuts share. */
export type Command = {
  id: string;
  label: string;
  group: (typeof COMMAND_GROUPS)[number];
  /** Keys as in `KeyboardEvent.key`; `Mod` is Ctrl, or Cmd on macOS. */
  keys: readonly string[];
};

/** Every command of the app. A key without `Mod` counts only outside text fields. */
export const COMMANDS = [
  { id: 'add-paper', label: 'Add paper…', group: 'File', keys: ['Mod+n'] },
  { id: 'follow', label: 'Follow a feed…', group: 'File', keys: ['Mod+Shift+n'] },
  { id: 'refresh', label: 'Refresh feeds', group: 'File', keys: ['Mod+r', 'F5'] },
  { id: 'feeds', label: 'Feeds…', group: 'File', keys: [] },
  { id: 'import', label: 'Import…', group: 'File', keys: ['Mod+o'] },
  { id: 'export', label: 'Export…', group: 'File', keys: ['Mod+e'] },
  { id: 'save-library', label: 'Save a copy of the library…', group: 'File', keys: [] },
  { id: 'exports', label: 'Automatic exports…', group: 'File', keys: [] },
  { id: 'print', label: 'Print…', group: 'File', keys: ['Mod+p'] },
  { id: 'save-pdf', label: 'Save as PDF…', group: 'File', keys: [] },
  { id: 'settings', label: 'Settings…', group: 'File', keys: ['Mod+,'] },
  { id: 'undo', label: 'Undo', group: 'Edit', keys: ['Mod+z'] },
  { id: 'redo', label: 'Redo', group: 'Edit', keys: ['Mod+Shift+z', 'Mod+y'] },
  { id: 'select-all', label: 'Select all papers', group: 'Edit', keys: ['Mod+a'] },
  { id: 'search', label: 'Search papers', group: 'Edit', keys: ['/', 'Mod+f'] },
  { id: 'copy-citation', label: 'Copy citation', group: 'Edit', keys: ['Mod+Shift+c'] },
  { id: 'copy-latex', label: 'Copy as \\cite{…}', group: 'Edit', keys: [] },
  { id: 'copy-pandoc', label: 'Copy as [@…]', group: 'Edit', keys: [] },
  { id: 'copy-typst', label: 'Copy as #cite(…)', group: 'Edit', keys: [] },
  { id: 'copy-in-text', label: 'Copy as cited in the text', group: 'Edit', keys: [] },
  { id: 'copy-reference', label: 'Copy formatted reference', group: 'Edit', keys: [] },
  { id: 'copy-bibtex', label: 'Copy as BibTeX', group: 'Edit', keys: [] },
  { id: 'go-inbox', label: 'Go to Inbox', group: 'Go', keys: ['Mod+1'] },
  { id: 'go-queued', label: 'Go to Queue', group: 'Go', keys: ['Mod+2'] },
  { id: 'go-reading', label: 'Go to Reading', group: 'Go', keys: ['Mod+3'] },
  { id: 'go-read', label: 'Go to Read', group: 'Go', keys: ['Mod+4'] },
  { id: 'go-all', label: 'Go to All papers', group: 'Go', keys: ['Mod+5'] },
  { id: 'next', label: 'Next paper', group: 'Go', keys: ['j', 'ArrowDown'] },
  { id: 'previous', label: 'Previous paper', group: 'Go', keys: ['k', 'ArrowUp'] },
  { id: 'first', label: 'First paper', group: 'Go', keys: ['Home'] },
  { id: 'last', label: 'Last paper', group: 'Go', keys: ['End'] },
  { id: 'open', label: 'Open paper', group: 'Go', keys: ['Enter'] },
  { id: 'back', label: 'Back to the list', group: 'Go', keys: ['Escape'] },
  { id: 'toggle-read', label: 'Mark as read or unread', group: 'Paper', keys: ['m'] },
  { id: 'queue', label: 'Add to queue', group: 'Paper', keys: ['q'] },
  { id: 'start-reading', label: 'Start reading', group: 'Paper', keys: ['r'] },
  { id: 'star', label: 'Star or unstar', group: 'Paper', keys: ['s'] },
  { id: 'drop', label: 'Drop', group: 'Paper', keys: ['e'] },
  { id: 'to-inbox', label: 'Move back to inbox', group: 'Paper', keys: ['i'] },
  { id: 'tag', label: 'Add a tag', group: 'Paper', keys: ['t'] },
  { id: 'note', label: 'Write a note', group: 'Paper', keys: ['n'] },
  { id: 'edit-paper', label: 'Change its facts…', group: 'Paper', keys: [] },
  { id: 'merge-papers', label: 'Merge two selected papers…', group: 'Paper', keys: [] },
  { id: 'split-paper', label: 'Split it into two papers…', group: 'Paper', keys: [] },
  { id: 'citekey', label: 'Change its citekey…', group: 'Paper', keys: [] },
  { id: 'rekey', label: 'Make citekeys anew…', group: 'Paper', keys: [] },
  { id: 'highlight', label: 'Highlight the selected text', group: 'Paper', keys: ['h'] },
  { id: 'digest', label: 'What is new…', group: 'View', keys: ['Mod+d'] },
  { id: 'health', label: 'Bibliography health…', group: 'View', keys: [] },
  { id: 'network', label: 'Network requests…', group: 'View', keys: [] },
  { id: 'zoom-in', label: 'Zoom in', group: 'View', keys: ['Mod+=', 'Mod++'] },
  { id: 'zoom-out', label: 'Zoom out', group: 'View', keys: ['Mod+-'] },
  { id: 'zoom-reset', label: 'Actual size', group: 'View', keys: ['Mod+0'] },
  { id: 'palette', label: 'Command palette', group: 'View', keys: ['Mod+k'] },
  { id: 'check-updates', label: 'Check for updates…', group: 'Help', keys: [] },
  { id: 'shortcuts', label: 'Keyboard shortcuts', group: 'Help', keys: ['?'] },
  { id: 'about', label: 'About Lectern', group: 'Help', keys: [] },
] as const satisfies readonly Command[];

/** The name of a command. */
export type CommandId = (typeof COMMANDS)[number]['id'];

/** True when `id` names a command. */
export function isCommandId(id: string): id is CommandId {
  return COMMANDS.some((command) => command.id === id);
}

/** The keys that the user has chosen, by the command's id; the empty text is none at all. */
export type ChosenKeys = Readonly<Record<string, string>>;

/** The keys of a command: those that the user has chosen, or its own. */
export function keysOf(command: Command, chosen: ChosenKeys): readonly string[] {
  const keys = Object.hasOwn(chosen, command.id) ? chosen[command.id] : undefined;
  if (keys === undefined) return command.keys;
  return keys === '' ? [] : [keys];
}

/** The command a key press means, or null. `mac` chooses Cmd as `Mod`. */
export function commandFor(
  press: KeyPress,
  mac: boolean,
  chosen: ChosenKeys = {},
): CommandId | null {
  const chord = chordOf(press, mac);
  if (chord === null) return null;
  return COMMANDS.find((command) => keysOf(command, chosen).includes(chord))?.id ?? null;
}
