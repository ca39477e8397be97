import type { KnownPapers } from './known-papers.ts';
import type { LedgerPaper } from './ledger-paper.ts';
import type { AliasRow, CitekeyRow, HighlightRow, MarkRow, NoteRow, TaggingRow } from './rows.ts';
import type { NewRow } from './user-rows.ts';

/** New papers with all that is known of them: what has just come in, so that they need not be read. */
export function freshPapers(
  ids: ReadonlySet<string>,
  known: KnownPapers,
  rows: readonly NewRow[],
): LedgerPaper[] {
  const fresh = new Map<string, LedgerPaper>();
  for (const id of ids) {
    const paper = known.paper(id);
    if (!paper) continue;
    const none = { mark: undefined, note: undefined, citekey: undefined };
    const empty = { tags: [], highlights: [], aliases: [] };
    fresh.set(id, { paper, texts: known.texts(id), ...none, ...empty });
  }
  for (const { table, row } of rows) {
    const paper = fresh.get(String((row as Partial<TaggingRow>).paperId));
    if (!paper) continue;
    if (table === 'marks') paper.mark = row as MarkRow;
    else if (table === 'notes') paper.note = row as NoteRow;
    else if (table === 'citekeys') paper.citekey = row as CitekeyRow;
    else if (table === 'aliases') paper.aliases = [...paper.aliases, row as AliasRow];
    else if (table === 'taggings') paper.tags = [...paper.tags, (row as TaggingRow).tag];
    else if (table === 'highlights') paper.highlights = [...paper.highlights, row as HighlightRow];
  }
  return [...fresh.values()];
}
