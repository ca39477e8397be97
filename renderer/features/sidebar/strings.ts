/** Texts of the library pane. */
export const strings = {
  library: 'Library',
  tags: 'Tags',
  noTags: 'Press t on a paper to tag it.',
  saved: 'Saved searches',
  noSaved: 'Search, then save it beside the field.',
  actionsFor: (name: string) => `Actions for search ${name}`,
  change: 'Change…',
  remove: 'Delete search',
  removed: (name: string) => `Search ${name} deleted`,
  papers: (count: number) => (count === 1 ? 'paper' : 'papers'),
};
