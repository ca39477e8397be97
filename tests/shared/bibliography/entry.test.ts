import { describe, expect, it } from 'vitest';
import { type CitedPaper, entryOf } from '../../../shared/bibliography/entry.ts';
import type { Entry } from '../../../shared/bibliography/model.ts';
import { citedPaper } from './cited-paper.ts';

/** An entry in short: only the fields that are there, titles as text. */
function short({ type, fields }: Entry) {
  const texts = Object.entries(fields).flatMap(([name, value]) => {
    if (value === undefined || name === 'author' || name === 'title') return [];
    const isTitle = Array.isArray(value);
    return [[name, isTitle ? value.map((segment) => segment.text).join('') : value]];
  });
  return { type, ...Object.fromEntries(texts) };
}

const entry = (facts: Partial<CitedPaper>) => short(entryOf(citedPaper(facts), 'key'));

const ARXIV = { eprint: '2502.13922', eprinttype: 'arXiv', eprintclass: 'cs.CL' };

describe('entryOf', () => {
  it('knows a preprint, with month and arXiv fields', () => {
    expect(entry({})).toEqual({
      type: 'preprint',
      date: '2025-02',
      ...ARXIV,
      url: 'https://arxiv.org/abs/2502.13922',
    });
    expect(entry({ venue: 'CoRR' })).toEqual(entry({}));
  });

  it('makes a conference paper of its year, without month and address of the preprint', () => {
    expect(entry({ venue: 'ICML 2024', doi: '10.5555/kite' })).toEqual({
      type: 'inproceedings',
      booktitle: 'Proceedings of the 41st International Conference on Machine Learning',
      series: 'Proceedings of Machine Learning Research',
      publisher: 'PMLR',
      date: '2024',
      ...ARXIV,
      doi: '10.5555/kite',
    });
  });

  it('makes an article with volume, number and pages', () => {
    expect(entry({ venue: 'Nature 12(3), 45–67, 2024' })).toEqual({
      type: 'article',
      journal: 'Nature',
      volume: '12',
      number: '3',
      pages: '45-67',
      date: '2024',
      ...ARXIV,
    });
    expect(entry({ venue: 'TMLR' })).toMatchObject({ type: 'article', date: '2025' });
  });

  it('keeps a volume that is no number', () => {
    expect(entry({ venue: 'Journal of Kites, vol. 3a, no. 2, 2021' })).toEqual({
      type: 'article',
      journal: 'Journal of Kites',
      volume: '3a',
      number: '2',
      date: '2021',
      ...ARXIV,
    });
  });

  it('knows a thesis, also without its school', () => {
    expect(entry({ venue: 'PhD thesis, University of Kites, 2023' })).toMatchObject({
      type: 'thesis',
      degree: 'phdthesis',
      institution: 'University of Kites',
      date: '2023',
    });
    expect(entry({ venue: 'Master thesis' })).toMatchObject({
      type: 'thesis',
      degree: 'mathesis',
    });
  });

  it('knows the type of what lacks authors or a year', () => {
    expect(entry({ venue: 'ICLR 2025', authors: [] })).toMatchObject({
      type: 'inproceedings',
      booktitle: 'International Conference on Learning Representations',
      date: '2025',
    });
    const undated = citedPaper({ venue: 'Nature' });
    const { published: _, arxivId: __, ...rest } = undated;
    expect(short(entryOf(rest, 'key'))).toEqual({ type: 'article', journal: 'Nature' });
  });

  it.each([
    ['2025', '2025'],
    ['2025-02', '2025-02'],
    ['2025-02-19', '2025-02'],
    [undefined, '2025-02'],
  ])('dates %s', (published, date) => {
    const { published: _, ...rest } = citedPaper();
    const { fields } = entryOf({ ...rest, ...(published && { published }) }, 'key');
    expect(fields.date).toBe(date);
  });

  it.each([
    ['hep-th/9901001', '1999-01'],
    ['math.CA/0611800', '2006-11'],
    ['0704.0001', '2007-04'],
  ])('takes the date from %s when there is no other', (arxivId, date) => {
    const { published: _, ...rest } = citedPaper({ arxivId });
    const { fields } = entryOf(rest, 'key');
    expect([fields.date, fields.eprint]).toEqual([date, arxivId]);
  });

  it('keeps DOIs bare, and eprintclass only when it is known', () => {
    const { primaryCategory: _, ...rest } = citedPaper({ doi: 'https://doi.org/10.5555/Kite' });
    expect(short(entryOf(rest, 'key'))).toMatchObject({ doi: '10.5555/Kite' });
    expect(short(entryOf(rest, 'key'))).not.toHaveProperty('eprintclass');
  });

  it('cleans names, and leaves out those with nothing in them', () => {
    const authors = [
      { family: '<b>Eve</b>', given: 'A\u0000da' },
      { family: '\u200b', given: '' },
      { family: '\u202e', given: 'Only' },
      { literal: 'Kites &amp; Co' },
    ];
    expect(entryOf(citedPaper({ authors }), 'key').fields.author).toEqual([
      { family: 'Eve', given: 'Ada' },
      { family: 'Only' },
      { literal: 'Kites & Co' },
    ]);
  });
});
