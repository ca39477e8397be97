import { agrees, identifiersOf, titleKey } from '../../shared/identifiers.ts';
import type { PaperDraft } from '../../shared/paper.ts';
import { library } from './library.ts';

/**
 * The stored paper that a draft speaks of, or undefined. Identifiers decide; next the title with
 * the same first author, or with none on both sides; last the title where one side has no authors
 * and one paper alone bears it. A title never joins what other identifiers keep apart: a false
 * merge is worse than a missed one.
 */
export async function findPaper(draft: PaperDraft): Promise<string | undefined> {
  const { db } = library();
  const rows = await db.identifiers.bulkGet(identifiersOf(draft));
  const hits = rows.flatMap((row) => (row ? [row] : []));
  const sure = hits.find((row) => !row.key.startsWith('title:'));
  if (sure) return sure.paperId;
  const [exact] = hits;
  if (exact && (await mayBe(exact.paperId, draft))) return exact.paperId;
  const key = titleKey(draft.title);
  if (key === null) return undefined;
  const named = draft.authors?.length
    ? await db.identifiers.where('key').equals(key).toArray()
    : await db.identifiers.where('key').startsWith(key).toArray();
  const papers = [...new Set([...hits, ...named].map((row) => row.paperId))];
  const [only] = papers;
  if (papers.length !== 1 || only === undefined) return undefined;
  return (await mayBe(only, draft)) ? only : undefined;
}

/** False when other identifiers say that the two are two works. */
async function mayBe(paperId: string, draft: PaperDraft): Promise<boolean> {
  const stored = await library().db.papers.get(paperId);
  return stored !== undefined && agrees(stored, draft);
}
