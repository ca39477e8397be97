import { describe, expect, it } from 'vitest';
import { venueOf } from '../../../shared/bibliography/venue.ts';
import { readCrossrefWork } from '../../../shared/lookup/crossref.ts';
import { facts } from './facts.ts';
import { fixture } from './fixture.ts';

const AUTHORS = [
  { given: 'P. Q.', family: 'O’Dell' },
  { given: 'Ludwig', particle: 'van der', family: 'Meer', suffix: 'Jr.' },
  { family: 'Mononymous' },
  { literal: 'The Pebble Collaboration' },
];

const work = (fields: object) => {
  const message = { title: ['A title'], ...fields };
  const read = facts(
    readCrossrefWork(JSON.stringify({ status: 'ok', 'message-type': 'work', message })),
  );
  return 'draft' in read ? read.draft : read.problem;
};

describe('readCrossrefWork', () => {
  it('reads an article', () => {
    expect(facts(readCrossrefWork(fixture('crossref-work.json')))).toEqual({
      draft: {
        title:
          'Revised Thrice: On Papers that Keep Their Number & Change Their Mind in CO2: A Study in Three Versions',
        authors: AUTHORS,
        published: '2026-02-27',
        arxivId: '2511.99902',
        doi: '10.5555/lectern.2026.0001',
        venue: 'Journal of Invented Results 12(3), 101–124',
        abstract: 'We study noise at 5 < x & find $\\sigma^2$.',
      },
    });
  });

  it.each([
    ['Journal of Kites', { kind: 'journal', journal: 'Journal of Kites' }],
    ['Neural Computation', { kind: 'journal', journal: 'Neural Computation' }],
    ['Nature', { kind: 'journal', journal: 'Nature' }],
  ])('gives %s with volume, issue and pages, as it is cited', (container, venue) => {
    const draft = work({
      type: 'journal-article',
      'container-title': [container],
      volume: '12',
      issue: '3',
      page: '101-124',
    });
    const cited = { title: '', authors: [], venue: 'venue' in draft ? draft.venue : '' };
    expect(venueOf(cited)).toMatchObject({ ...venue, volume: '12', number: '3', pages: '101–124' });
  });

  it('reads a preprint, whose date of issue is null', () => {
    expect(facts(readCrossrefWork(fixture('crossref-posted-content.json')))).toEqual({
      draft: {
        title: 'A Preprint Elsewhere',
        authors: AUTHORS,
        published: '2026-02',
        doi: '10.5555/lectern.preprint.7',
        abstract: 'We study noise at 5 < x & find $\\sigma^2$.',
      },
    });
  });

  it.each([
    ['Resource not found.', { code: 'service-error', detail: 'Resource not found.' }],
    [
      '{"status":"failed","message-type":"validation-failure","message":[{"message":"No such thing"}]}',
      { code: 'service-error', detail: 'No such thing' },
    ],
    ['', { code: 'empty' }],
    [fixture('html-instead.json'), { code: 'web-page' }],
    ['{"status":"ok","message":{"title":["x"', { code: 'malformed' }],
    ['{"status":"ok"}', { code: 'not-a-feed' }],
    ['{"status":"ok","message-type":"work-list","message":{}}', { code: 'not-a-feed' }],
    ['[]', { code: 'not-a-feed' }],
    [
      '{"status":"ok","message-type":"work","message":{}}',
      { code: 'bad-item', detail: 'no title' },
    ],
  ])('reads nothing from %.60s', (text, problem) => {
    expect(facts(readCrossrefWork(text))).toEqual({ problem });
  });

  it.each([
    [['Of <i>E. coli</i> &amp; H<sub>2</sub>O'], [], 'Of E. coli & H2O'],
    [['A\n   wrapped <b>title</b>'], [], 'A wrapped title'],
    [
      ['On <mml:math><mml:mi>x</mml:mi><mml:mo>&lt;</mml:mo><mml:mn>2</mml:mn></mml:math>'],
      [],
      'On x<2',
    ],
    [['Kites'], ['A Survey'], 'Kites: A Survey'],
    [['Kites: A Survey'], ['A survey'], 'Kites: A Survey'],
    [['Why Kites?'], ['A Survey'], 'Why Kites? A Survey'],
    [['', 'Second'], [null, ''], 'Second'],
    ['Bare', 'Text', 'Bare: Text'],
  ])('reads the title %j with %j', (title, subtitle, whole) => {
    expect(work({ title, subtitle })).toHaveProperty('title', whole);
  });

  it.each([
    [{ issued: { 'date-parts': [[2026, 2, 27]] } }, '2026-02-27'],
    [{ issued: { 'date-parts': [[2026, 2]] } }, '2026-02'],
    [{ issued: { 'date-parts': [[2026]] } }, '2026'],
    [{ issued: { 'date-parts': [['2026', '2', '27']] } }, '2026-02-27'],
    [{ issued: { 'date-parts': [[2026, 2, 30]] } }, '2026-02'],
    [{ issued: { 'date-parts': [[2026, 13, 1]] } }, '2026'],
    [{ issued: { 'date-parts': [[20266]] } }, undefined],
    [{ issued: { 'date-parts': [[null]] } }, undefined],
    [{ issued: { 'date-parts': [] } }, undefined],
    [{ issued: { 'date-parts': 2026 } }, undefined],
    [
      { issued: { 'date-parts': [[2026]] }, 'published-print': { 'date-parts': [[2026, 3, 1]] } },
      '2026-03-01',
    ],
    [
      { issued: { 'date-parts': [[2025]] }, 'published-print': { 'date-parts': [[2026, 3, 1]] } },
      '2025',
    ],
  ])('reads the date of %j', (fields, published) => {
    expect(work(fields)).toEqual({ title: 'A title', ...(published && { published }) });
  });

  it.each([
    [
      { family: 'MÜLLER', given: 'ANNA' },
      { family: 'MÜLLER', given: 'ANNA' },
    ],
    [{ family: 'van Gogh' }, { particle: 'van', family: 'Gogh' }],
    [
      { family: 'Team', given: 'A.' },
      { family: 'Team', given: 'A.' },
    ],
    [
      { family: 'Lab, Inc.', given: 'A.' },
      { family: 'Lab, Inc.', given: 'A.' },
    ],
    [{ given: 'Plato' }, { family: 'Plato' }],
    [{ name: 'OpenAI' }, { literal: 'OpenAI' }],
    [{ name: 'Ana Quist' }, { literal: 'Ana Quist' }],
    [{ family: ' ', name: '' }, undefined],
    [{ family: 7 }, undefined],
    [null, undefined],
  ])('reads the author %j', (author, read) => {
    expect(work({ author: [author] })).toEqual({
      title: 'A title',
      ...(read && { authors: [read] }),
    });
  });

  it('reads identifiers', () => {
    expect(work({ DOI: '10.5555/ABC' })).toMatchObject({ doi: '10.5555/abc' });
    expect(work({ DOI: '10.48550/arXiv.2603.99991', URL: 'https://x.example/' })).toEqual({
      title: 'A title',
      arxivId: '2603.99991',
    });
    expect(work({ URL: 'https://x.example/' })).toMatchObject({ url: 'https://x.example/' });
    expect(work({ URL: 'javascript:x' })).not.toHaveProperty('url');
    const related = (kind: string, id: unknown) => work({ relation: { [kind]: [null, { id }] } });
    const url = 'https://doi.org/10.48550/ARXIV.2603.99991';
    expect(related('has-preprint', url)).toHaveProperty('arxivId', '2603.99991');
    expect(related('is-preprint-of', '10.48550/arxiv.2603.99991')).toHaveProperty('arxivId');
    expect(related('has-preprint', '10.5555/x')).not.toHaveProperty('arxivId');
    expect(related('has-review', url)).not.toHaveProperty('arxivId');
    expect(related('has-preprint', 7)).not.toHaveProperty('arxivId');
  });

  it('takes the book for the venue, not its series', () => {
    const titles = ['Lecture Notes in Computer Science', 'Kites &amp; Strings 2026'];
    expect(work({ 'container-title': titles })).toHaveProperty('venue', 'Kites & Strings 2026');
    expect(work({ 'container-title': titles.slice(0, 1) })).toHaveProperty('venue', titles[0]);
  });

  it('reads abstracts in JATS', () => {
    const abstract =
      '<jats:title>Abstract.</jats:title><jats:sec><jats:title>Aim</jats:title><jats:p>One\n two</jats:p></jats:sec><jats:p>Three</jats:p>';
    expect(work({ abstract })).toHaveProperty('abstract', 'Aim\n\nOne two\n\nThree');
    const long = work({ abstract: `<p>${'x '.repeat(2e5)}</p>` });
    expect('abstract' in long ? long.abstract : '').toMatch(/^.{99999}…$/s);
  });

  it('is not misled by keys of the prototype', () => {
    const text = '{"__proto__":{"message":{"title":["x"]}},"constructor":{"title":["y"]}}';
    expect(facts(readCrossrefWork(text))).toEqual({ problem: { code: 'not-a-feed' } });
  });
});
