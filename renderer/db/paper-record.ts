import type { PaperRecord } from '../../shared/library-file/record.ts';
import type { LedgerPaper } from './ledger-paper.ts';

/**
 * All that the ledger knows of a paper, as a library file has it. A mark that says nothing and a note
 * that was emptied are none, as they are where they are read.
 */
export function recordOf(known: LedgerPaper): PaperRecord {
  const { paper, texts, mark, tags, note, highlights, citekey, aliases } = known;
  const { abstract, summary, entry } = texts ?? {};
  const former = [...aliases].sort((a, b) => a.at - b.at || (a.folded < b.folded ? -1 : 1));
  return {
    paper: { ...paper, abstract, summary, entry },
    mark: mark && isSaying(mark) ? mark : undefined,
    tags,
    note: note && note.text !== '' ? note : undefined,
    highlights,
    citekey: citekey?.citekey,
    aliases: former.map(({ citekey }) => citekey),
  };
}

function isSaying({ paperId, ...mark }: NonNullable<LedgerPaper['mark']>): boolean {
  return Object.values(mark).some((value) => value !== undefined);
}
