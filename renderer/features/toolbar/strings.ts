/** Texts of the toolbar. */
export const strings = {
  app: 'Lectern',
  search: 'Search papers',
  library: 'Show the library',
  import: 'Import',
  export: 'Export',
  settings: 'Settings',
};
