import type { CitedPaper } from '../../../shared/bibliography/entry.ts';

/** A paper of which a test says only what matters to it. */
export function citedPaper(facts: Partial<CitedPaper> = {}): CitedPaper {
  return {
    title: 'Kites in the Wind',
    authors: [{ family: 'Berg', given: 'Otto', particle: 'van der' }],
    published: '2025-02-19',
    arxivId: '2502.13922',
    primaryCategory: 'cs.CL',
    ...facts,
  };
}
