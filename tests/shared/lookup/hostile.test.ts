import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCrossrefWork } from '../../../shared/lookup/crossref.ts';
import { readCslItem } from '../../../shared/lookup/csl.ts';
import { readDataciteDoi } from '../../../shared/lookup/datacite.ts';
import type { LookedUp } from '../../../shared/lookup/looked-up.ts';
import { readOpenReviewNotes } from '../../../shared/lookup/openreview.ts';
import { readPageMetadata } from '../../../shared/lookup/page-metadata.ts';
import { expectDraft } from './expect-draft.ts';
import { hostileTexts } from './hostile-json.ts';

const READERS: [string, (text: string) => LookedUp | null, texts: fc.Arbitrary<string>][] = [
  [
    'readCrossrefWork',
    readCrossrefWork,
    hostileTexts('crossref-work.json', 'crossref-posted-content.json'),
  ],
  ['readCslItem', readCslItem, hostileTexts('crossref-csl.json', 'csl.json')],
  ['readDataciteDoi', readDataciteDoi, hostileTexts('datacite-doi.json')],
  ['readOpenReviewNotes', readOpenReviewNotes, hostileTexts('openreview-notes.json')],
  [
    'readPageMetadata',
    (text) => readPageMetadata(text, 'https://x.example/'),
    hostileTexts('openreview-page.html'),
  ],
];

describe('readers of looked-up papers', () => {
  it.each(READERS)('%s gives a good draft or says why not', (_name, read, texts) => {
    let drafts = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const answer = read(text);
        if (answer === null) return;
        if ('draft' in answer) {
          drafts += 1;
          expectDraft(answer.draft);
        } else expect(answer.problem.detail ?? '-').not.toBe('');
      }),
      { numRuns: 500 },
    );
    // Else the texts were too far from what is read.
    expect(drafts).toBeGreaterThan(100);
    expect({}).not.toHaveProperty('polluted');
  });
});
