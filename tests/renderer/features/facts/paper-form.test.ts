import { describe, expect, it } from 'vitest';
import { draftFrom, formOf } from '../../../../renderer/features/facts/paper-form.ts';
import type { PaperDraft } from '../../../../shared/paper.ts';

const DRAFT: PaperDraft = {
  title: 'Kites That Learn to Land',
  authors: [
    { family: 'Ward', given: 'Ada' },
    { family: 'Berg', given: 'Otto', particle: 'van der' },
    { literal: 'The Kite Collaboration' },
  ],
  published: '2026-02',
  venue: 'KITE 2026',
  doi: '10.5555/kites',
  arxivId: '2602.99991',
  url: 'https://example.org/kites',
  abstract: 'We land kites.\n\nThey learn.',
};

describe('the form of a paper', () => {
  it('gives the paper that it was made from', () => {
    expect(draftFrom(formOf(DRAFT))).toEqual({ draft: DRAFT });
    expect(draftFrom(formOf({ title: 'Kites' }))).toEqual({ draft: { title: 'Kites' } });
  });

  it.each([
    ['title', '  ', /needs a title/],
    ['published', '2026-13', /Write the date/],
    ['published', 'spring', /Write the date/],
    ['doi', 'kites', /no DOI/],
    ['arxivId', '1.2', /no arXiv id/],
    ['url', 'javascript:alert(1)', /no web address/],
  ] as const)('says what is wrong with the %s %j', (field, value, words) => {
    expect(draftFrom({ ...formOf(DRAFT), [field]: value })).toEqual({
      problem: expect.stringMatching(words),
    });
  });

  it('takes ids as links', () => {
    const form = {
      ...formOf(DRAFT),
      doi: 'https://doi.org/10.5555/X',
      arxivId: 'arXiv:2602.99991v2',
    };
    expect(draftFrom(form)).toMatchObject({ draft: { doi: '10.5555/x', arxivId: '2602.99991' } });
  });
});
