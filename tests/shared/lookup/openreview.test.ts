import { describe, expect, it } from 'vitest';
import { readOpenReviewNotes } from '../../../shared/lookup/openreview.ts';
import { fixture } from './fixture.ts';

const BIBTEX = '@inproceedings{\nquist2025kites,\ntitle={Kites},\nyear={2025}\n}';

const CONTENT = {
  title: 'Kites for\n $k$-Strings',
  authors: ['Ana Quist', 'Otto von Brandt'],
  authorids: ['~Ana_Quist1', '~Otto_von_Brandt1'],
  abstract: 'One.\n\nTwo & <b>.',
  keywords: ['kites', 'strings'],
  venue: 'ICLR 2025 Poster',
  pdf: '/pdf/1234.pdf',
  _bibtex: BIBTEX,
};

const wrapped = (content: object) =>
  Object.fromEntries(Object.entries(content).map(([name, value]) => [name, { value }]));

const NOTE = { id: 'kItE5_-tok', forum: 'kItE5_-tok', pdate: Date.UTC(2025, 0, 22, 15) };

const DRAFT = {
  title: 'Kites for $k$-Strings',
  authors: [
    { given: 'Ana', family: 'Quist' },
    { given: 'Otto', particle: 'von', family: 'Brandt' },
  ],
  published: '2025-01-22',
  venue: 'ICLR 2025 Poster',
  abstract: 'One.\n\nTwo & <b>.',
  topics: ['kites', 'strings'],
  url: 'https://openreview.net/forum?id=kItE5_-tok',
};

const notes = (...all: unknown[]) => readOpenReviewNotes(JSON.stringify({ notes: all, count: 1 }));

describe('readOpenReviewNotes', () => {
  it('reads the fixture', () => {
    expect(readOpenReviewNotes(fixture('openreview-notes.json'))).toEqual({
      draft: {
        title: 'Kites for $k$-Strings',
        authors: [
          { given: 'Ana', family: 'Ferreira-Quist' },
          { given: 'Otto', particle: 'von', family: 'Brandt' },
        ],
        published: '2025-01-22',
        venue: 'ICLR 2025 Poster',
        abstract: 'We tie $k$ strings, where $k < 5$.',
        topics: ['kites', 'strings'],
        url: 'https://openreview.net/forum?id=kItE5_-tok',
      },
    });
  });

  it('reads both versions of the API', () => {
    expect(notes({ ...NOTE, content: wrapped(CONTENT) })).toEqual({ draft: DRAFT });
    expect(notes({ ...NOTE, content: CONTENT })).toEqual({ draft: DRAFT });
  });

  it('takes the paper of a discussion', () => {
    const review = { id: 'other1', forum: NOTE.id, content: { title: 'Official Review' } };
    expect(notes(null, { content: {} }, review, { ...NOTE, content: CONTENT })).toEqual({
      draft: DRAFT,
    });
  });

  it.each([
    [{ pdate: Date.UTC(2025, 0, 22), cdate: Date.UTC(2024, 8, 27) }, BIBTEX, '2025-01-22'],
    [{ cdate: Date.UTC(2024, 8, 27) }, BIBTEX, '2025'],
    [{ cdate: Date.UTC(2024, 8, 27) }, '', '2024-09-27'],
    [{ cdate: 1e300 }, '', undefined],
    [{ cdate: -1e15, pdate: '2025' }, '', undefined],
    [{}, BIBTEX, '2025'],
  ])('reads the date of %j', (times, _bibtex, published) => {
    expect(notes({ ...times, content: { title: 'T', _bibtex } })).toEqual({
      draft: { title: 'T', ...(published && { published }) },
    });
  });

  it('makes no address of what is no id', () => {
    expect(notes({ id: '../x?y', content: { title: 'T' } })).toEqual({ draft: { title: 'T' } });
  });

  it.each([
    [
      '{"name":"NotFoundError","message":"The Note x was not found","status":404}',
      { code: 'service-error', detail: 'The Note x was not found' },
    ],
    ['{"notes":[],"count":0}', { code: 'bad-item', detail: 'no title' }],
    ['{"notes":{}}', { code: 'not-a-feed' }],
    ['{"notes":[{"content":{"title":{"value":7}}}]}', { code: 'bad-item', detail: 'no title' }],
    ['<!doctype html>', { code: 'web-page' }],
    ['{"notes":[', { code: 'malformed' }],
  ])('reads nothing from %s', (text, problem) => {
    expect(readOpenReviewNotes(text)).toEqual({ problem });
  });
});
