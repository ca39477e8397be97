/** Texts of the library pane. */
export const strings = {
  library: 'Library',
  tags: 'Tags',
  noTags: 'Press t on a paper to tag it.',
  papers: (count: number) => (count === 1 ? 'paper' : 'papers'),
};
