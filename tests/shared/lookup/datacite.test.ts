import { describe, expect, it } from 'vitest';
import { readDataciteDoi } from '../../../shared/lookup/datacite.ts';
import { facts } from './facts.ts';
import { fixture } from './fixture.ts';

const record = (attributes: object) => {
  const read = facts(
    readDataciteDoi(
      JSON.stringify({
        data: { id: 'x', type: 'dois', attributes: { titles: [{ title: 'T' }], ...attributes } },
      }),
    ),
  );
  return 'draft' in read ? read.draft : read.problem;
};

describe('readDataciteDoi', () => {
  it('reads arXiv’s record', () => {
    expect(facts(readDataciteDoi(fixture('datacite-doi.json')))).toEqual({
      draft: {
        title: 'Kite Tokens: Anchoring Long Memories with Lightweight Side Strings',
        authors: [
          { given: 'Ana', family: 'Ferreira-Quist' },
          { given: 'Otto', particle: 'von', family: 'Brandt' },
          { literal: 'Tidepool Lab' },
        ],
        published: '2026-03-05',
        arxivId: '2603.99991',
        abstract: 'We invent kite tokens for $n < 5$.',
      },
    });
  });

  it('reads a record', () => {
    expect(
      record({
        doi: '10.5281/ZENODO.99999',
        titles: [
          { title: 'Ein Titel', titleType: 'TranslatedTitle' },
          { title: 'Kites &amp; <i>Strings</i>' },
          { title: 'A Data Set', titleType: 'Subtitle' },
        ],
        creators: [
          {
            name: 'van der Meer, Ludwig',
            nameType: 'Personal',
            givenName: 'Ludwig',
            familyName: 'van der Meer',
          },
          { name: 'Quist, Ana', nameType: 'Personal' },
          { name: 'Tidepool Lab', nameType: 'Organizational' },
          { name: 'Otto von Brandt' },
          { nameType: 'Personal' },
          null,
        ],
        publisher: { name: 'Zenodo' },
        container: { type: 'Series', title: 'Invented Data' },
        publicationYear: 2026,
        published: '2026',
        dates: [
          { date: '2026-03-05', dateType: 'Issued' },
          { date: '2020', dateType: 'Created' },
        ],
        types: { resourceTypeGeneral: 'Dataset' },
        url: 'https://zenodo.example/99999',
        descriptions: [
          { description: 'Methods', descriptionType: 'Methods' },
          { description: '<p>One &amp; two.</p>', descriptionType: 'Abstract' },
        ],
      }),
    ).toEqual({
      title: 'Kites & Strings: A Data Set',
      authors: [
        { given: 'Ludwig', particle: 'van der', family: 'Meer' },
        { given: 'Ana', family: 'Quist' },
        { literal: 'Tidepool Lab' },
        { given: 'Otto', particle: 'von', family: 'Brandt' },
      ],
      published: '2026-03-05',
      doi: '10.5281/zenodo.99999',
      venue: 'Invented Data',
      abstract: 'One & two.',
    });
  });

  it('takes arXiv’s own DOI for the arXiv id, and its day from where it was handed in', () => {
    expect(
      record({
        doi: '10.48550/arxiv.2603.99991',
        publicationYear: 2026,
        dates: [
          { date: '2026-03-05T17:41:09Z', dateType: 'Submitted', dateInformation: 'v1' },
          { date: '2026-03', dateType: 'Available', dateInformation: 'v1' },
          { date: '2026', dateType: 'Issued' },
        ],
      }),
    ).toEqual({ title: 'T', published: '2026-03-05', arxivId: '2603.99991' });
  });

  it.each([
    [{ publicationYear: 2026 }, '2026'],
    [{ publicationYear: '2026' }, '2026'],
    [{ published: '2026-03' }, '2026-03'],
    [{ publicationYear: 1e300 }, undefined],
    [{ dates: 'x', publicationYear: null }, undefined],
  ])('reads the date of %j', (fields, published) => {
    expect(record(fields)).toEqual({ title: 'T', ...(published && { published }) });
  });

  it.each([
    [
      '{"errors":[{"status":"404","title":"The resource you are looking for doesn\'t exist."}]}',
      { code: 'service-error', detail: "The resource you are looking for doesn't exist." },
    ],
    ['{"data":{}}', { code: 'not-a-feed' }],
    ['{"data":{"attributes":{}}}', { code: 'bad-item', detail: 'no title' }],
    [fixture('html-instead.json'), { code: 'web-page' }],
  ])('reads nothing from %.60s', (text, problem) => {
    expect(facts(readDataciteDoi(text))).toEqual({ problem });
  });
});
