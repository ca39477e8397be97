import type { Paper } from '../../shared/paper.ts';

/** A stored paper of which a test says only what matters to it. */
export function samplePaper(id: string, facts: Partial<Paper> = {}): Paper {
  return { id, title: id, authors: [], topics: [], addedAt: 0, seenIn: [], origins: {}, ...facts };
}
