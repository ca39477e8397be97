import { describe, expect, it } from 'vitest';
import { RisReader } from '../../../../shared/bibliography/ris/read.ts';

function read(text: string, size = text.length) {
  const reader = new RisReader();
  const entries = [];
  for (let at = 0; at < text.length; at += size) {
    entries.push(...reader.push(text.slice(at, at + size)));
  }
  entries.push(...reader.end());
  return { entries, problems: reader.problems, parts: reader.parts };
}

const entryOf = (lines: string) => read(`${lines.trim()}\nER  - \n`).entries[0]?.entry;

const PUBLISHER = `\ufeffProvider: A Publisher\r
Content:text/plain; charset="utf-8"\r
\r
TY  - JOUR\r
T1  - Rapid kites: a <i>study</i>\r
A1  - Berg, Otto\r
A1  - van der Mayer, Anna B., Jr.\r
JF  - Journal of Kites\r
JO  - J. Kites\r
JA  - J. Kites\r
VL  - 12\r
IS  - 3\r
SP  - 101\r
EP  - 124\r
PY  - 2020/03/05/\r
Y1  - 2020/03/05\r
SN  - 2049-3630\r
M3  - 10.5555/abc\r
N2  - An abstract that\r
is hard wrapped.\r
\r
Its second paragraph.\r
KW  - Kites; Strings\r
KW  - Wind\r
UR  - https://kites.example/1\r
N1  - doi: 10.5555/abc\r
ER  - \r
`;

describe('RisReader', () => {
  it('reads what a publisher gives, in pieces of any size', () => {
    for (const size of [1, 7, PUBLISHER.length]) {
      const { entries, problems } = read(PUBLISHER, size);
      expect(problems).toEqual([]);
      expect(entries.map(({ at }) => at)).toEqual([{ line: 4, column: 1 }]);
      expect(entries[0]?.entry).toEqual({
        type: 'article',
        citekey: '',
        fields: {
          title: [{ math: false, text: 'Rapid kites: a study' }],
          author: [
            { family: 'Berg', given: 'Otto' },
            { family: 'Mayer', given: 'Anna B.', particle: 'van der', suffix: 'Jr.' },
          ],
          journal: 'Journal of Kites',
          volume: '12',
          number: '3',
          pages: '101-124',
          date: '2020-03-05',
          issn: '2049-3630',
          doi: '10.5555/abc',
          url: 'https://kites.example/1',
          keywords: ['Kites', 'Strings', 'Wind'],
          abstract: 'An abstract that is hard wrapped.\n\nIts second paragraph.',
        },
        other: { shortjournal: 'J. Kites' },
      });
    }
  });

  it('gives the raw entry that is stored', () => {
    const [found] = read('TY  - BOOK\nTI  - Kites & Co\nPB  - Wind\nER  - \n').entries;
    expect(found?.raw).toEqual({
      type: 'book',
      fields: { title: 'Kites \\& Co', publisher: 'Wind' },
    });
  });

  it.each([
    ['Zotero', 'T2  - The Kite Conference\nC3  - Proceedings of Kites\nC1  - Oslo'],
    ['EndNote', 'T2  - The Kite Conference\nC3  - Proceedings of Kites\nCY  - Oslo'],
    ['this app', 'BT  - Proceedings of Kites\nT2  - The Kite Conference\nCY  - Oslo'],
  ])('knows conference and proceedings apart, as %s has them', (_, lines) => {
    const { fields } = entryOf(`TY  - CONF\nTI  - Kites\n${lines}`) ?? {};
    expect(fields).toMatchObject({
      booktitle: [{ math: false, text: 'Proceedings of Kites' }],
      eventtitle: 'The Kite Conference',
      location: 'Oslo',
    });
  });

  it('takes the one title of a conference for the book', () => {
    const entry = entryOf('TY  - CPAPER\nTI  - Kites\nT2  - 2020 Conference on Kites');
    expect(entry?.type).toBe('inproceedings');
    expect(entry?.fields.booktitle).toEqual([{ math: false, text: '2020 Conference on Kites' }]);
  });

  it('reads chapters, with editors of the book and the ISBN', () => {
    const entry = entryOf(
      'TY  - CHAP\nAU  - Berg, Otto\nA2  - Editor, Anna\nTI  - Kites\nT2  - Book of Kites\n' +
        'T3  - Notes\nSN  - 978-3-16-148410-0\nID  - Berg2014',
    );
    expect(entry).toMatchObject({
      type: 'incollection',
      citekey: 'Berg2014',
      fields: {
        editor: [{ family: 'Editor', given: 'Anna' }],
        booktitle: [{ math: false, text: 'Book of Kites' }],
        series: 'Notes',
        isbn: '978-3-16-148410-0',
      },
    });
  });

  it.each([
    ['PY  - 2020///', '2020'],
    ['PY  - 2020/03//', '2020-03'],
    ['PY  - 2020///Spring', '2020-21'],
    ['PY  - 2020\nDA  - 2020-03-05', '2020-03-05'],
    ['PY  - 2020\nDA  - Mar. 2020', '2020-03'],
    ['PY  - 2020\nDA  - 2019/12/24/', '2020'],
    ['Y1  - 1999/02/30/', '1999-02'],
    ['DA  - some day in 1999', '1999'],
    ['PY  - soon', undefined],
  ])('reads the date of %j', (lines, date) => {
    expect(entryOf(`TY  - JOUR\nTI  - Kites\n${lines}`)?.fields.date).toBe(date);
  });

  it.each([
    ['SP  - 101\nEP  - 124', '101-124'],
    ['SP  - 101–124', '101-124'],
    ['SP  - 101\nEP  - 101-124', '101-124'],
    ['SP  - e123', 'e123'],
    ['EP  - 124', '124'],
  ])('reads the pages of %j', (lines, pages) => {
    expect(entryOf(`TY  - JOUR\nTI  - Kites\n${lines}`)?.fields.pages).toBe(pages);
  });

  it('takes the one number of a book for how many pages it has', () => {
    expect(entryOf('TY  - BOOK\nTI  - Kites\nSP  - 300')?.fields.pagetotal).toBe('300');
  });

  it.each([
    'JO  - arXiv preprint arXiv:2502.13922',
    'JO  - arXiv\nUR  - https://arxiv.org/abs/2502.13922',
    'JF  - CoRR\nVL  - abs/2502.13922',
  ])('knows the preprint behind %j', (lines) => {
    const entry = entryOf(`TY  - JOUR\nTI  - Kites\n${lines}`);
    expect(entry?.type).toBe('preprint');
    expect(entry?.fields).toMatchObject({ eprint: '2502.13922', eprinttype: 'arXiv' });
    expect(entry?.fields.journal).toBeUndefined();
  });

  it('reads tags in lower case and with one blank', () => {
    expect(entryOf('ty - jour\nti - Kites\nau - Berg, Otto')).toMatchObject({
      type: 'article',
      fields: { author: [{ family: 'Berg', given: 'Otto' }] },
    });
  });

  it('keeps tags and types that it does not know', () => {
    const entry = entryOf('TY  - LEGAL\nTI  - Kites\nM2  - 50% {off\nAV  - a\nAV  - b');
    expect(entry?.other).toEqual({
      'ris-ty': 'LEGAL',
      'ris-m2': '50\\% \\textbraceleft{}off',
      'ris-av': 'a',
      'ris-av-2': 'b',
    });
  });

  it('takes an entry that never ends, and says so', () => {
    const { entries, problems } = read('TY  - JOUR\nTI  - One\nTY  - BOOK\nTI  - Two\nER  - \n');
    expect(entries.map(({ entry }) => entry.type)).toEqual(['article', 'book']);
    expect(problems).toEqual([
      { at: { line: 1, column: 1 }, trouble: 'unclosed', text: 'TY  - JOUR\nTI  - One' },
    ]);
  });

  it('leaves out an entry without a title, and says so', () => {
    const { entries, problems, parts } = read('TY  - JOUR\nAU  - Berg, Otto\nER  - \n');
    expect(entries).toEqual([]);
    expect(problems).toMatchObject([{ at: { line: 1, column: 1 }, trouble: 'no-title' }]);
    expect(parts).toEqual(['TY  - JOUR\nAU  - Berg, Otto']);
  });

  it('passes over text that belongs to no entry', () => {
    expect(read('Dear reader,\nTI  - no entry\n')).toEqual({
      entries: [],
      problems: [],
      parts: [],
    });
    expect(read('')).toEqual({ entries: [], problems: [], parts: [] });
  });

  it('cuts off an entry that is longer than any', () => {
    const reader = new RisReader();
    reader.push('TY  - JOUR\nTI  - Kites\nAB  - ');
    for (let count = 0; count < 160; count += 1) reader.push('x'.repeat(65_536));
    const [found] = reader.push('\nER  - \n');
    expect(found?.entry.fields.title).toEqual([{ math: false, text: 'Kites' }]);
  });

  it('passes over a remainder that is none', () => {
    for (const text of [
      'lectern {',
      'lectern []',
      'lectern {"type":"poem"}',
      'lectern {"fields":{"title":"x"}}',
    ]) {
      expect(entryOf(`TY  - BOOK\nTI  - Kites\nU5  - ${text}`)).toMatchObject({
        type: 'book',
        fields: { title: [{ math: false, text: 'Kites' }] },
      });
    }
  });
});
