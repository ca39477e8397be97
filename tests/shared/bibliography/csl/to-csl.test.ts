import { describe, expect, it } from 'vitest';
import { cslItemOf } from '../../../../shared/bibliography/csl/to-csl.ts';
import { anEntry } from '../an-entry.ts';

describe('cslItemOf', () => {
  it('gives an article with its journal', () => {
    const entry = anEntry('article', {
      journal: 'Journal of Kites',
      volume: '12',
      number: '3',
      pages: '101-124',
      doi: '10.5555/kites',
    });
    expect(cslItemOf(entry)).toEqual({
      id: 'berg2025kites',
      type: 'article-journal',
      title: 'Kites in the Wind',
      author: [{ family: 'Berg', given: 'Otto', 'non-dropping-particle': 'van der' }],
      issued: { 'date-parts': [[2025, 2, 19]] },
      'container-title': 'Journal of Kites',
      volume: '12',
      issue: '3',
      page: '101-124',
      DOI: '10.5555/kites',
    });
  });

  it('says of a preprint where it lies', () => {
    const entry = anEntry('preprint', { eprint: '2502.13922', eprinttype: 'arXiv' });
    const { type, publisher, number } = cslItemOf(entry);
    expect({ type, publisher, number }).toEqual({
      type: 'article',
      publisher: 'arXiv',
      number: 'arXiv:2502.13922',
    });
  });

  it('marks words whose capitals must stay, and reads formulas', () => {
    const title = [
      { math: false, text: 'Kites with BERT: ' },
      { math: true, text: 'O(n^2)' },
      { math: false, text: ' and ' },
      { math: true, text: '\\alpha' },
    ];
    expect(cslItemOf(anEntry('misc', { title })).title).toBe(
      'Kites with <span class="nocase">BERT</span>: <span class="nocase">O(n²)</span> and <span class="nocase">α</span>',
    );
  });

  it('joins title and subtitle, and puts a subtitle after a question at once', () => {
    const subtitle = [{ math: false, text: 'A Study' }];
    expect(cslItemOf(anEntry('book', { subtitle })).title).toBe('Kites in the Wind: A Study');
    const title = [{ math: false, text: 'Why Kites?' }];
    expect(cslItemOf(anEntry('book', { title, subtitle })).title).toBe('Why Kites? A Study');
  });

  it('puts a number where the type has it', () => {
    const numberOf = (entry: ReturnType<typeof anEntry>) => {
      const { issue, number, 'collection-number': inSeries } = cslItemOf(entry);
      return { issue, number, inSeries };
    };
    expect(numberOf(anEntry('article', { number: '3' }))).toEqual({ issue: '3' });
    expect(numberOf(anEntry('report', { number: '3' }))).toEqual({ number: '3' });
    expect(numberOf(anEntry('book', { number: '3', series: 'LNCS' }))).toEqual({ inSeries: '3' });
  });

  it('writes kinds of theses in words, and the university as publisher', () => {
    const { genre, publisher } = cslItemOf(
      anEntry('thesis', { degree: 'phdthesis', institution: 'University of Kites' }),
    );
    expect({ genre, publisher }).toEqual({
      genre: 'PhD thesis',
      publisher: 'University of Kites',
    });
  });
});
