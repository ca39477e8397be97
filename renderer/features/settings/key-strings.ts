/** Texts about the keys of commands. */
export const keyStrings = {
  copying: 'Keys for copying',
  all: 'Keys of all other commands',
  hint: 'Press a button, then the new keys. Backspace takes keys away; Escape leaves them.',
  press: 'Press keys…',
  none: 'None',
  reset: 'Reset',
  resetOf: (command: string) => `Reset the keys for “${command}”`,
  noChord: 'Use a character or a function key, alone or with Ctrl (Cmd) and Shift.',
  reserved: 'These keys have a meaning already.',
  taken: (command: string) => `“${command}” has these keys.`,
};
