import { describe, expect, it } from 'vitest';
import { layersOf } from '../../../shared/library-file/layers.ts';
import type { PaperRecord } from '../../../shared/library-file/record.ts';
import { mergeDraft, newPaper } from '../../../shared/merge.ts';

const HERE = { source: 'A file' };
const record = (paper: PaperRecord['paper']): PaperRecord => ({ paper, tags: [], highlights: [] });

describe('layersOf', () => {
  it('make the paper again, origin by origin and sighting by sighting', () => {
    const paper = {
      title: 'Kites',
      authors: [{ family: 'Ward' }],
      venue: 'KITE 2025',
      abstract: 'They land.',
      seenIn: [{ source: 'A feed', on: '2025-02' }, { source: 'A page' }],
      origins: { title: 'bundled', authors: 'bundled', venue: 'bundled', abstract: 'page' },
    } as const satisfies Partial<PaperRecord['paper']>;
    const [first, ...rest] = layersOf(
      record({ ...paper, authors: [...paper.authors], seenIn: [...paper.seenIn] }),
      HERE,
    );
    if (!first) throw new Error('no layer');
    let made = newPaper(first.draft, 'id', first.origin, first.sighting, 7);
    for (const { draft, origin, sighting } of rest) {
      made = mergeDraft(made.paper, made.texts, draft, origin, sighting);
    }
    expect(made.paper).toEqual({
      id: 'id',
      title: 'Kites',
      authors: [{ family: 'Ward' }],
      topics: [],
      venue: 'KITE 2025',
      addedAt: 7,
      seenIn: paper.seenIn,
      origins: paper.origins,
    });
    expect(made.texts).toEqual({ id: 'id', abstract: 'They land.' });
  });

  it('count what has no origin as the worst, and what was seen nowhere as seen here', () => {
    expect(layersOf(record({ title: 'Kites', seenIn: [], origins: {} }), HERE)).toEqual([
      { draft: { title: 'Kites' }, origin: 'page', sighting: HERE },
    ]);
  });
});
