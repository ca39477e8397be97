import type { Paper, PaperTexts } from '../../../shared/paper.ts';
import { storedKeys } from '../../db/citekeys.ts';
import { library } from '../../db/library.ts';
import type { MarkRow } from '../../db/rows.ts';
import { type NumberedHighlight, numbered } from './numbered-highlights.ts';

/** All of a paper that is printed. */
export type Printed = {
  paper: Paper;
  texts: PaperTexts | undefined;
  mark: MarkRow | undefined;
  tags: string[];
  citekey: string | undefined;
  note: string;
  highlights: NumberedHighlight[];
};

/** Reads papers with what the user did with them, in the order of the ids; none for one that is gone. */
export async function readPrinted(ids: readonly string[]): Promise<Printed[]> {
  const { db } = library();
  const all = [...ids];
  const [papers, texts, marks, notes, keys, highlights, tags] = await Promise.all([
    db.papers.bulkGet(all),
    db.texts.bulkGet(all),
    db.marks.bulkGet(all),
    db.notes.bulkGet(all),
    storedKeys(all),
    db.highlights.where('paperId').anyOf(all).toArray(),
    Promise.all(all.map(tagsOf)),
  ]);
  return papers.flatMap((paper, at) => {
    if (!paper) return [];
    const own = highlights.filter(({ paperId }) => paperId === paper.id);
    return [
      {
        paper,
        texts: texts[at],
        mark: marks[at],
        tags: tags[at] ?? [],
        citekey: keys.get(paper.id)?.citekey,
        note: notes[at]?.text ?? '',
        highlights: numbered(own, texts[at]),
      },
    ];
  });
}

async function tagsOf(paperId: string): Promise<string[]> {
  const { taggings } = library().db;
  const rows = await taggings.where('[paperId+tag]').between([paperId], [paperId, []]).toArray();
  return rows.map(({ tag }) => tag).sort();
}
