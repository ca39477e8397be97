import type { IdentifierRow, MarkRow, NoteRow, TaggingRow } from '../../../renderer/db/rows.ts';
import { identifiersOf } from '../../../shared/identifiers.ts';
import { newPaper } from '../../../shared/merge.ts';
import type { Paper, PaperDraft, PaperTexts } from '../../../shared/paper.ts';
import type { BenchPaper } from '../corpus/papers.mjs';

/** The rows of some papers, by the tables of the ledger. */
export type LedgerRows = {
  papers: Paper[];
  texts: PaperTexts[];
  identifiers: IdentifierRow[];
  marks: MarkRow[];
  taggings: TaggingRow[];
  notes: NoteRow[];
};

const SIGHTING = { source: 'Benchmark' };
const DAY = 86_400_000;

/** What the ledger holds of papers of the synthetic library, as the app itself would store it. */
export function ledgerRows(papers: readonly BenchPaper[]): LedgerRows {
  const rows: LedgerRows = {
    papers: [],
    texts: [],
    identifiers: [],
    marks: [],
    taggings: [],
    notes: [],
  };
  for (const one of papers) {
    const draft = draftOf(one);
    const { paper, texts } = newPaper(draft, one.id, 'bundled', SIGHTING, one.addedAt);
    rows.papers.push(paper);
    rows.texts.push(texts);
    rows.identifiers.push(...identifiersOf(draft).map((key) => ({ key, paperId: one.id })));
    const mark = markOf(one);
    if (mark) rows.marks.push(mark);
    rows.taggings.push(...one.tags.map((tag) => ({ paperId: one.id, tag })));
    if (one.note) {
      rows.notes.push({ paperId: one.id, text: one.note, updatedAt: one.addedAt + DAY });
    }
  }
  return rows;
}

function draftOf(paper: BenchPaper): PaperDraft {
  const { title, authors, published, arxivId, doi, venue, category, abstract } = paper;
  return {
    title,
    authors,
    published,
    arxivId,
    primaryCategory: category,
    abstract,
    ...(doi !== null && { doi }),
    ...(venue !== null && { venue }),
  };
}

/** An untouched paper has no mark. */
function markOf({ id, status, starred, rating, addedAt }: BenchPaper): MarkRow | null {
  if (status === 'inbox' && !starred && rating === 0) return null;
  return {
    paperId: id,
    ...(status !== 'inbox' && { status, statusAt: addedAt + DAY }),
    ...(starred && { starred }),
    ...(rating > 0 && { rating }),
  };
}
