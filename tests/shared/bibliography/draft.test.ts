import { describe, expect, it } from 'vitest';
import { draftOfEntry } from '../../../shared/bibliography/draft.ts';
import { entryOfRaw } from '../../../shared/bibliography/parse/entry-of-raw.ts';

const draftOf = (fields: Record<string, string>, type = 'article') =>
  draftOfEntry(entryOfRaw({ type, fields }, 'key'));

const draft = (fields: Record<string, string>, type?: string) =>
  draftOf({ title: 'Kites', ...fields }, type);

describe('draftOfEntry', () => {
  it('makes no paper of an entry without a title', () => {
    expect(draft({ title: ' {} ' })).toBeNull();
    expect(draftOf({ year: '2020' })).toBeNull();
  });

  it('joins a title and its subtitle', () => {
    expect(draft({ subtitle: 'An Early Look' })?.title).toBe('Kites: An Early Look');
  });

  it.each([
    [{ date: '2024-05-03' }, '2024-05-03'],
    [{ date: '2024-05-03/2024-05-09' }, '2024-05-03'],
    [{ date: '2024-05' }, '2024-05'],
    [{ year: '2024' }, '2024'],
    [{ year: '2024', month: 'feb' }, '2024-02'],
    [{ year: '2024', month: 'February' }, '2024-02'],
    [{ year: '2024', month: '11' }, '2024-11'],
    [{ year: '2024', month: 'feb', day: '7' }, '2024-02-07'],
    [{ year: '2024', day: '7' }, '2024'],
    [{ year: '2024', month: 'spring' }, '2024'],
    [{ year: '{2024}' }, '2024'],
    [{ year: 'in press' }, undefined],
    [{}, undefined],
  ])('dates %o', (fields, published) => {
    expect(draft(fields)?.published).toBe(published);
  });

  it.each([
    [{ eprint: '2502.13922', archiveprefix: 'arXiv' }],
    [{ eprint: '2502.13922v2', eprinttype: 'arxiv' }],
    [{ eprint: 'arXiv:2502.13922' }],
    [{ journal: 'arXiv preprint arXiv:2502.13922' }],
    [{ journal: 'CoRR', volume: 'abs/2502.13922' }],
    [{ url: 'https://arxiv.org/abs/2502.13922' }],
    [{ url: '\\url{https://arxiv.org/abs/2502.13922}' }],
    [{ howpublished: 'arXiv:2502.13922' }],
  ])('finds the arXiv id in %o', (fields) => {
    expect(draft(fields)).toMatchObject({ title: 'Kites', arxivId: '2502.13922' });
  });

  it('takes the eprint of another archive for none of arXiv', () => {
    expect(draft({ eprint: '2502.13922', archiveprefix: 'HAL' })?.arxivId).toBeUndefined();
  });

  it.each([
    [{ doi: '10.1000/Kite_1' }, '10.1000/kite_1'],
    [{ doi: '10.1000/kite\\_1' }, '10.1000/kite_1'],
    [{ doi: 'https://doi.org/10.1000/kite' }, '10.1000/kite'],
    [{ url: 'https://doi.org/10.1000/kite' }, '10.1000/kite'],
    [{ url: 'https://example.org/doi/10.1000/kite' }, undefined],
  ])('finds the DOI in %o', (fields, doi) => {
    expect(draft(fields)?.doi).toBe(doi);
  });

  it.each([
    [
      { journal: 'Journal of Kites', volume: '12', number: '3', pages: '4--5' },
      'Journal of Kites 12(3):4–5',
    ],
    [{ journaltitle: 'Journal of Kites' }, 'Journal of Kites'],
    [{ booktitle: 'Proc. of {KITE} 2025' }, 'Proc. of KITE 2025'],
    [{ school: 'University of Wind', type: 'PhD thesis' }, 'PhD thesis, University of Wind'],
    [{ journal: 'arXiv preprint arXiv:2502.13922' }, undefined],
  ])('names the venue of %o', (fields, venue) => {
    expect(draft(fields)?.venue).toBe(venue);
  });

  it('joins the lines of an abstract and keeps its paragraphs', () => {
    expect(draft({ abstract: 'We fly\n  {\\"u}ber kites.\n\nThey land.' })?.abstract).toBe(
      'We fly über kites.\n\nThey land.',
    );
  });
});
