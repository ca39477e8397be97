/** Texts of the command palette and the list of shortcuts. */
export const strings = {
  palette: 'Command palette',
  shortcuts: 'Keyboard shortcuts',
  change: 'Change keys in the settings…',
  close: 'Close',
  search: 'Type a command',
  commands: 'Commands',
  nothing: 'No command matches.',
};
