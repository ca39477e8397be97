import { describe, expect, it } from 'vitest';
import { readCrossrefWork } from '../../../shared/lookup/crossref.ts';
import { fixture } from './fixture.ts';

const entryOf = (message: object) => {
  const read = readCrossrefWork(JSON.stringify({ status: 'ok', 'message-type': 'work', message }));
  return 'draft' in read ? read.draft.entry : undefined;
};

describe('the entry of a record of Crossref’s', () => {
  it('has what a bibliography wants of an article', () => {
    const read = readCrossrefWork(fixture('crossref-work.json'));
    expect('draft' in read && read.draft.entry).toEqual({
      type: 'article',
      fields: {
        author:
          'O’Dell, P. Q. and van der Meer, Jr., Ludwig and Mononymous and {The Pebble Collaboration}',
        date: '2026-02-27',
        doi: '10.5555/lectern.2026.0001',
        editor: 'Itor, Ed',
        issn: '0000-0000',
        journaltitle: 'Journal of Invented Results',
        language: 'english',
        number: '3',
        pages: '101--124',
        publisher: 'Invented University Press',
        shortjournal: 'J. Invent. Res.',
        title:
          'Revised Thrice: On Papers that Keep Their Number \\& Change Their Mind in {CO2}: A Study in Three Versions',
        volume: '12',
      },
    });
  });

  it('knows book and series of a paper in proceedings, and the conference', () => {
    expect(
      entryOf({
        type: 'proceedings-article',
        title: ['Kites'],
        'container-title': ['Lecture Notes in Kites', 'Kites 2026'],
        event: {
          name: 'Conference on Kites',
          location: 'Oslo, Norway',
          start: { 'date-parts': [[2026, 3, 1]] },
          end: { 'date-parts': [[2026, 3, 4]] },
        },
        ISBN: ['9783161484100'],
        'publisher-location': 'Cham',
        page: '1-20',
      }),
    ).toEqual({
      type: 'inproceedings',
      fields: {
        title: 'Kites',
        booktitle: 'Kites 2026',
        series: 'Lecture Notes in Kites',
        eventtitle: 'Conference on Kites',
        eventdate: '2026-03-01/2026-03-04',
        venue: 'Oslo, Norway',
        isbn: '9783161484100',
        location: 'Cham',
        pages: '1--20',
      },
    });
  });

  it('knows the university of a thesis, and the number of an article without pages', () => {
    const thesis = { type: 'dissertation', title: ['Kites'], institution: [{ name: 'Oslo' }] };
    expect(entryOf({ ...thesis, degree: ['PhD thesis'] })).toEqual({
      type: 'thesis',
      fields: { title: 'Kites', institution: 'Oslo', type: 'phdthesis' },
    });
    const article = { type: 'journal-article', title: ['Kites'], 'article-number': 'e123' };
    expect(entryOf(article)?.fields['pages']).toBe('e123');
  });

  it('has nothing of what the registry says of its own work', () => {
    const administrative = {
      member: '1',
      'reference-count': 7,
      link: [{ URL: 'https://x.example' }],
    };
    expect(entryOf({ type: 'book', title: ['Kites'], ...administrative })).toEqual({
      type: 'book',
      fields: { title: 'Kites' },
    });
  });
});
