import { formatNumber } from '../../../shared/numbers.ts';
import { howMany, type Words } from '../../state/history.ts';

/** Texts of the tags of a paper. */
export const strings = {
  tags: 'Tags',
  add: 'Add tag',
  placeholder: 'Add tag…',
  remove: (tag: string) => `Remove tag ${tag}`,
  added: (tag: string, papers: number): Words => {
    const to = papers > 1 ? ` to ${formatNumber(papers)} papers` : '';
    return {
      done: `Tag ${tag} added${to}`,
      doing: `Adding tag ${tag}${to}`,
      part: (done, total) => `Tag ${tag} added to ${howMany(done, total)} papers`,
    };
  },
  removed: (tag: string) => `Tag ${tag} removed`,
  severalHint: (papers: number) => `Goes on all ${formatNumber(papers)} selected papers.`,
};
