/** Texts of the settings dialog. */
export const strings = {
  title: 'Settings',
  close: 'Close',
  theme: 'Appearance',
  themes: { system: 'Like the system', light: 'Light', dark: 'Dark' },
  textSize: 'Reading text',
  textSizes: { 16: 'Small', 18: 'Normal', 20: 'Large', 22: 'Very large' },
  flavour: 'BibTeX characters',
  flavours: { utf8: 'UTF-8', latex: 'LaTeX commands (ASCII)' },
};
