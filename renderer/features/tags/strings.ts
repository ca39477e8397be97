/** Texts of the tags of a paper. */
export const strings = {
  tags: 'Tags',
  add: 'Add tag',
  placeholder: 'Add tag…',
  remove: (tag: string) => `Remove tag ${tag}`,
  added: (tag: string, papers: number) =>
    papers > 1 ? `Tag ${tag} added to ${papers.toLocaleString('en')} papers` : `Tag ${tag} added`,
  removed: (tag: string) => `Tag ${tag} removed`,
  severalHint: (papers: number) => `Goes on all ${papers.toLocaleString('en')} selected papers.`,
};
