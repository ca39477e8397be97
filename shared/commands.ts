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
  { id: 'settings', label: 'Settings…', group: 'File', keys: ['Mod+,'] },
  { id: 'undo', label: 'Undo', group: 'Edit', keys: ['Mod+z'] },
  { id: 'redo', label: 'Redo', group: 'Edit', keys: ['Mod+Shift+z', 'Mod+y'] },
  { id: 'select-all', label: 'Select all papers', group: 'Edit', keys: ['Mod+a'] },
  { id: 'search', label: 'Search papers', group: 'Edit', keys: ['/', 'Mod+f'] },
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
  { id: 'highlight', label: 'Highlight the selected text', group: 'Paper', keys: ['h'] },
  { id: 'digest', label: 'What is new…', group: 'View', keys: ['Mod+d'] },
  { id: 'network', label: 'Network requests…', group: 'View', keys: [] },
  { id: 'palette', label: 'Command palette', group: 'View', keys: ['Mod+k'] },
  { id: 'shortcuts', label: 'Keyboard shortcuts', group: 'Help', keys: ['?'] },
] as const satisfies readonly Command[];

/** The name of a command. */
export type CommandId = (typeof COMMANDS)[number]['id'];

/** True when `id` names a command. */
export function isCommandId(id: string): id is CommandId {
  return COMMANDS.some((command) => command.id === id);
}

/** The parts of a keyboard event that decide which command it means. */
export type KeyPress = {
  key: string;
  /** The place of the key on the keyboard (`KeyboardEvent.code`), whatever the layout prints. */
  code?: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
};

/** The command a key press means, or null. `mac` chooses Cmd as `Mod`. */
export function commandFor(press: KeyPress, mac: boolean): CommandId | null {
  if (press.altKey || (mac ? press.ctrlKey : press.metaKey)) return null;
  const mod = mac ? press.metaKey : press.ctrlKey;
  const key = latinKey(press);
  // Shift is part of the character for keys such as "?", and for digits on a French keyboard.
  const shift = press.shiftKey && /^[a-z]$/.test(key) ? 'Shift+' : '';
  const chord = `${mod ? 'Mod+' : ''}${shift}${key}`;
  const found = COMMANDS.find((command) => (command.keys as readonly string[]).includes(chord));
  return found?.id ?? null;
}

/** The key as commands name it; a Cyrillic or Greek layout has the Latin letter by its place. */
function latinKey({ key, code }: KeyPress): string {
  if (key.length !== 1) return key;
  const place = /^Key([A-Z])$/.exec(code ?? '')?.[1];
  return (
    place && /\p{L}/u.test(key) && !/\p{Script=Latin}/u.test(key) ? place : key
  ).toLowerCase();
}

/** A key chord in words: `Ctrl+Shift+Z`, or `⌘⇧Z` on macOS. */
export function keyLabel(chord: string, mac: boolean): string {
  const names: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑' };
  const parts = chord.split('+').map((part) => {
    if (part === 'Mod') return mac ? '⌘' : 'Ctrl';
    if (part === 'Shift') return mac ? '⇧' : 'Shift';
    return names[part] ?? (part.length === 1 && chord.includes('+') ? part.toUpperCase() : part);
  });
  return parts.join(mac ? '' : '+');
}
