import type { BibtexTrouble } from '../../../shared/bibliography/parse/syntax.ts';
import { draftOf, layersOf } from '../../../shared/library-file/layers.ts';
import type { TagRecord, ViewRecord } from '../../../shared/library-file/record.ts';
import { type LibraryItem, LibraryReader, type Refusal } from '../../../shared/library-file.ts';
import type { Sighting } from '../../../shared/paper.ts';
import { soughtBy } from '../../db/find-paper.ts';
import type { Delivery } from '../../db/take-library.ts';

/** What a file gives: a paper, a tag or a saved search. */
export type Found =
  | { kind: 'paper'; paper: Delivery['papers'][number] }
  | { kind: 'tag'; tag: TagRecord }
  | { kind: 'view'; view: ViewRecord };

/** A part of the file that could not be used: which line, and why. */
export type FileProblem = { line: number; column?: number; what: string | BibtexTrouble };

/** Reads papers from a file piece by piece. */
export type PaperReader = {
  push: (text: string) => Found[];
  end: () => Found[];
  /** What is wrong so far, since this was last called. */
  problems: () => FileProblem[];
  /** Why the file is not read at all; null while it is. */
  refusal: () => Refusal | null;
};

/** A reader for a library file; papers are said to be seen in `sighting` where the file does not say. */
export function paperReader(sighting: Sighting): PaperReader {
  const reader = new LibraryReader();
  const found = (items: LibraryItem[]) => items.map((item) => foundIn(item, sighting));
  return {
    push: (text) => found(reader.push(text)),
    end: () => found(reader.end()),
    problems: () => reader.problems.splice(0),
    refusal: () => reader.refusal,
  };
}

function foundIn(item: LibraryItem, sighting: Sighting): Found {
  if (item.kind === 'tag') return { kind: 'tag', tag: item.record };
  if (item.kind === 'view') return { kind: 'view', view: item.record };
  const { paper, ...done } = item.record;
  const arrival = {
    sought: soughtBy(draftOf(paper), paper.id ?? null),
    layers: layersOf(item.record, sighting),
    addedAt: paper.addedAt ?? null,
  };
  return { kind: 'paper', paper: { arrival, done } };
}
