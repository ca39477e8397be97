import { draftOf, type MaybeDraft } from '../feed/draft-fields.ts';
import type { FeedProblem } from '../feed/item.ts';
import type { PaperDraft } from '../paper.ts';

/** What a service knows of one paper, or why that is nothing. */
export type LookedUp = { draft: PaperDraft } | { problem: FeedProblem };

/** The draft of what was found; a paper without title is none. */
export function found(fields: MaybeDraft): LookedUp {
  const draft = draftOf(fields);
  return draft ? { draft } : { problem: { code: 'bad-item', detail: 'no title' } };
}

/** An answer that is well-formed, but not of the service that was asked. */
export const NOT_AN_ANSWER: LookedUp = { problem: { code: 'not-a-feed' } };
