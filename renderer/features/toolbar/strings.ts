/** Texts of the toolbar. */
export const strings = {
  app: 'Lectern',
  library: 'Show the library',
  addPaper: 'Add paper',
  refresh: 'Refresh feeds',
  import: 'Import',
  export: 'Export',
  settings: 'Settings',
};
