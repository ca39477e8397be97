import type { Paper, PaperTexts } from '../../shared/paper.ts';
import type { AliasRow, CitekeyRow, HighlightRow, MarkRow, NoteRow } from './rows.ts';

/** Everything that the ledger knows of one paper. */
export type LedgerPaper = {
  paper: Paper;
  texts: PaperTexts | undefined;
  mark: MarkRow | undefined;
  tags: string[];
  note: NoteRow | undefined;
  highlights: HighlightRow[];
  citekey: CitekeyRow | undefined;
  /** The citekeys that it had before. */
  aliases: AliasRow[];
};
