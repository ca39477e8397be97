import { describe, expect, it } from 'vitest';
import { readDataciteDoi } from '../../../shared/lookup/datacite.ts';

const entryOf = (attributes: object) => {
  const read = readDataciteDoi(JSON.stringify({ data: { attributes } }));
  return 'draft' in read ? read.draft.entry : undefined;
};

const TITLES = [{ title: 'Kites' }];

describe('the entry of a record of DataCite’s', () => {
  it('has type, publisher and version of a data set', () => {
    expect(
      entryOf({
        doi: '10.5281/zenodo.1',
        titles: TITLES,
        creators: [{ name: 'Berg, Otto', givenName: 'Otto', familyName: 'Berg' }],
        publisher: { name: 'Zenodo' },
        publicationYear: 2026,
        version: '1.2',
        language: 'en',
        types: { resourceTypeGeneral: 'Dataset' },
      }),
    ).toEqual({
      type: 'dataset',
      fields: {
        title: 'Kites',
        author: 'Berg, Otto',
        publisher: 'Zenodo',
        date: '2026',
        version: '1.2',
        language: 'english',
        doi: '10.5281/zenodo.1',
      },
    });
  });

  it('has journal, numbers and editors of an article', () => {
    expect(
      entryOf({
        titles: TITLES,
        types: { resourceTypeGeneral: 'Text', citeproc: 'article-journal' },
        container: {
          title: 'Journal of Kites',
          volume: '12',
          issue: '3',
          firstPage: '101',
          lastPage: '124',
          identifier: '2049-3630',
          identifierType: 'ISSN',
        },
        contributors: [
          { contributorType: 'Editor', familyName: 'Itor', givenName: 'Ed' },
          { contributorType: 'HostingInstitution', name: 'Oslo' },
        ],
      }),
    ).toEqual({
      type: 'article',
      fields: {
        title: 'Kites',
        editor: 'Itor, Ed',
        journaltitle: 'Journal of Kites',
        volume: '12',
        number: '3',
        pages: '101--124',
        issn: '2049-3630',
      },
    });
  });

  it('makes a preprint of arXiv’s own record', () => {
    expect(
      entryOf({
        doi: '10.48550/arxiv.2603.99991',
        titles: TITLES,
        publisher: 'arXiv',
        types: { resourceTypeGeneral: 'Article' },
      }),
    ).toEqual({
      type: 'preprint',
      fields: { title: 'Kites', eprint: '2603.99991', eprinttype: 'arXiv' },
    });
  });
});
