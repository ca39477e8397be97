import type { KnownPaper } from '../../../../shared/bibliography/compare/differences.ts';
import { newPaper } from '../../../../shared/merge.ts';
import type { PaperDraft } from '../../../../shared/paper.ts';

/** A paper as a feed brought it. */
export function knownPaper(draft: PaperDraft): KnownPaper {
  return newPaper(draft, 'local:1', 'arxiv', { source: 'A feed' }, 7);
}

/** What a feed says of a paper. */
export const KITES: PaperDraft = {
  title: 'Kites That Learn to Land',
  authors: [
    { family: 'Ward', given: 'Ada Mary' },
    { family: 'Berg', given: 'Otto', particle: 'van der' },
  ],
  published: '2025-02-19',
  arxivId: '2502.13922',
  primaryCategory: 'cs.CL',
  abstract: 'We land kites. They stay landed.',
};
