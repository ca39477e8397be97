/** Texts of the toolbar. */
export const strings = {
  app: 'Lectern',
  library: 'Show the library',
  import: 'Import',
  export: 'Export',
  settings: 'Settings',
};
