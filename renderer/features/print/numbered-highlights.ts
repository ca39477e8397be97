import { findAnchor } from '../../../shared/anchor.ts';
import type { PaperTexts } from '../../../shared/paper.ts';
import type { HighlightField, HighlightRow } from '../../db/rows.ts';

/** A highlight as it is printed: its number, and where it stands; null where it is lost. */
export type NumberedHighlight = {
  n: number;
  row: HighlightRow;
  place: { start: number; end: number } | null;
};

const FIELDS: readonly HighlightField[] = ['abstract', 'summary'];

/** Highlights numbered in the order of the text; those whose passage is lost come last. */
export function numbered(
  rows: readonly HighlightRow[],
  texts: Pick<PaperTexts, HighlightField> | undefined,
): NumberedHighlight[] {
  return rows
    .map((row) => ({ row, place: findAnchor(texts?.[row.field] ?? '', row.anchor) }))
    .sort(
      (a, b) =>
        Number(a.place === null) - Number(b.place === null) ||
        FIELDS.indexOf(a.row.field) - FIELDS.indexOf(b.row.field) ||
        (a.place?.start ?? 0) - (b.place?.start ?? 0) ||
        a.row.createdAt - b.row.createdAt,
    )
    .map((each, at) => ({ ...each, n: at + 1 }));
}
