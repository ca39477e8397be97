import { describe, expect, it } from 'vitest';
import { readCrossrefWork } from '../../../shared/lookup/crossref.ts';
import { readCslItem } from '../../../shared/lookup/csl.ts';
import { facts } from './facts.ts';
import { fixture } from './fixture.ts';

const items = JSON.parse(fixture('csl.json')) as object[];

describe('readCslItem', () => {
  it('reads what doi.org answers as it reads Crossref’s own answer', () => {
    expect(facts(readCslItem(fixture('crossref-csl.json')))).toEqual(
      facts(readCrossrefWork(fixture('crossref-work.json'))),
    );
  });

  it('reads items of CSL-JSON', () => {
    const read = items.map((item) => facts(readCslItem(JSON.stringify(item))));
    expect(read.map((each) => ('draft' in each ? each.draft : each.problem))).toEqual([
      {
        title: 'Kite Tokens: Anchoring Long Memories with Lightweight Side Strings',
        authors: [
          { given: 'Ana', family: 'Ferreira-Quist' },
          { given: 'Otto', particle: 'von', family: 'Brandt' },
          { given: 'Mirela', family: 'Tănase' },
        ],
        published: '2026-03-05',
        arxivId: '2603.99991',
        abstract: 'We invent kite tokens.',
      },
      {
        title: 'Revised Thrice: On Papers that Keep Their Number & Change Their Mind in CO2',
        authors: [
          { given: 'P. Q.', family: 'O’Dell' },
          { given: 'Ludwig', particle: 'van der', family: 'Meer', suffix: 'Jr.' },
          { literal: 'The Pebble Collaboration' },
        ],
        published: '2026-02-27',
        doi: '10.5555/lectern.2026.0001',
        venue: 'Journal of Invented Results 12(3), 101–124',
      },
      {
        title: '灯台: Reading SIGMA-Graphs',
        authors: [
          { family: '王', given: '小灯' },
          { given: 'Zoë', family: 'Łukasiewicz-Ñandú' },
        ],
        published: '2026',
        venue: 'Proceedings of ICL 2026',
      },
      { title: 'A page without a date', url: 'https://example.org/p?q=a%20b&c=d_e#f~g' },
      {
        title: 'A Book over Two Years',
        authors: [{ given: 'R.', family: 'Peg' }],
        published: '2024-11',
      },
    ]);
  });

  it('takes the first item of a list', () => {
    expect(facts(readCslItem(fixture('csl.json')))).toEqual(
      facts(readCslItem(JSON.stringify(items[0]))),
    );
  });

  it.each([
    [{ issued: { raw: '5 March 2026' } }, '2026-03-05'],
    [{ issued: { raw: '2026-03' } }, '2026-03'],
    [{ issued: { raw: 'Mar. 2026' } }, '2026-03'],
    [{ issued: '2026' }, '2026'],
    [{ issued: { raw: 'spring, some year' } }, undefined],
    [{ issued: { literal: '2026' } }, undefined],
  ])('reads the date of %j', (fields, published) => {
    expect(facts(readCslItem(JSON.stringify({ title: 'T', ...fields })))).toEqual({
      draft: { title: 'T', ...(published && { published }) },
    });
  });

  it('finds arXiv’s number where it says that it is one', () => {
    const number = (text: string) =>
      facts(readCslItem(JSON.stringify({ title: 'T', number: text })));
    expect(number('arXiv:2603.99991')).toEqual({ draft: { title: 'T', arxivId: '2603.99991' } });
    expect(number('2603.99991')).toEqual({ draft: { title: 'T' } });
  });

  it.each([
    ['<html><p>DOI Not Found', 'web-page'],
    ['{}', 'not-a-feed'],
    ['[]', 'not-a-feed'],
    ['"T"', 'not-a-feed'],
    ['{"DOI":"10.5555/a"}', 'bad-item'],
    ['{"title":"T"', 'malformed'],
    [' 10.1000/x', 'malformed'],
  ])('reads nothing from %s', (text, code) => {
    expect(facts(readCslItem(text))).toMatchObject({ problem: { code } });
  });
});
