import { isCitekey } from '../../shared/bibliography/citekey/rules.ts';
import { draftOfEntry } from '../../shared/bibliography/draft.ts';
import { wordsOfEntry } from '../../shared/bibliography/entry-words.ts';
import type { ReadEntry } from '../../shared/bibliography/read.ts';
import type { PaperDraft } from '../../shared/paper.ts';

/** An entry of a bibliography file as it is to come in: what it says of a paper, and what of it is the user's. */
export type Entrant = {
  draft: PaperDraft;
  /** The key that the file gives it; null for one that no `\cite` could name. */
  citekey: string | null;
  /** The keys that it had before. */
  ids: string[];
  /** The words under which it was filed: keywords, and groups of JabRef and Mendeley. */
  keywords: string[];
  /** The user's words on it, `annotation` or `annote`. */
  annotation: string;
  /** A remark that may be the user's, or a part of the reference. */
  remark: string;
};

/** An entry as it is to come in; null for one without a title, which is no paper. */
export function entrantOf({ entry }: ReadEntry): Entrant | null {
  const draft = draftOfEntry(entry);
  if (draft === null) return null;
  const { ids = [], annotation = '', note = '' } = entry.fields;
  return {
    draft,
    citekey: isCitekey(entry.citekey) ? entry.citekey : null,
    ids: ids.filter(isCitekey),
    keywords: wordsOfEntry(entry),
    annotation,
    remark: note,
  };
}
