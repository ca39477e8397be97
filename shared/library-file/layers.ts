import { type DraftField, ORIGINS, type Origin, type PaperDraft, type Sighting } from '../paper.ts';
import type { PaperRecord } from './record.ts';

/** What one kind of source said of a paper. */
export type Layer = { draft: PaperDraft; origin: Origin; sighting: Sighting };

/**
 * A paper of a library file as what its sources said, the worst source first: merged in this order
 * they make the paper again, with the origin of every value and all places where it was seen. A
 * value without an origin counts as the worst. `sighting` stands in where the file has none.
 */
export function layersOf({ paper }: PaperRecord, sighting: Sighting): Layer[] {
  const [first = sighting, ...others] = paper.seenIn.map(
    ({ source, on }): Sighting => (on === undefined ? { source } : { source, on }),
  );
  const draft = draftOf(paper);
  const names = Object.keys(draft) as DraftField[];
  const [worst] = ORIGINS;
  const layers = ORIGINS.flatMap((origin): Layer | [] => {
    const own = names.filter((name) => (paper.origins[name] ?? worst) === origin);
    if (own.length === 0) return [];
    const said = Object.fromEntries(own.map((name) => [name, draft[name]]));
    // A blank title says nothing.
    return { draft: { title: '', ...said }, origin, sighting: first };
  });
  const seen = others.map(
    (each): Layer => ({ draft: { title: '' }, origin: worst, sighting: each }),
  );
  return [...layers, ...seen];
}

/** All that a file says of a paper, without what concerns the library it came from. */
export function draftOf(paper: PaperRecord['paper']): PaperDraft {
  const { id, addedAt, seenIn, origins, ...draft } = paper;
  return draft;
}
