import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NbibReader } from '../../../../shared/bibliography/nbib/read.ts';
import { BibtexReader } from '../../../../shared/bibliography/parse.ts';
import { RisReader } from '../../../../shared/bibliography/ris/read.ts';
import { risWriter } from '../../../../shared/bibliography/ris/write.ts';
import { EVERYTHING } from '../everything.ts';
import { writeEverything } from '../write-bibtex.ts';

function read(text: string, size = text.length) {
  const reader = new NbibReader();
  const entries = [];
  for (let at = 0; at < text.length; at += size) {
    entries.push(...reader.push(text.slice(at, at + size)));
  }
  entries.push(...reader.end());
  return { entries, problems: reader.problems, parts: reader.parts };
}

const entryOf = (lines: string) => read(`PMID- 99999901\nTI  - Kites.\n${lines}`).entries[0]?.entry;

/** As PubMed writes a file; text and numbers are invented. */
const PUBMED = `
PMID- 99999901
OWN - NLM
STAT- MEDLINE
DCOM- 20210305
IS  - 2049-3630 (Electronic)
IS  - 0378-5955 (Linking)
VI  - 12
IP  - 3
DP  - 2020 Mar 5
TI  - Kites & strings: a randomised study of <i>long</i> lines in the wind, with
      more words.
PG  - 123-30
LID - 10.5555/kite.1 [doi]
AB  - BACKGROUND: Kites fly. METHODS: We flew them, and
      watched (p < 0.05).
FAU - Ward, Ada B
AU  - Ward AB
AUID- ORCID: 0000000000000000
AD  - Kite Institute, Oslo.
FAU - King, Martin L Jr
AU  - King ML Jr
FAU - van den Berg, Otto
AU  - van den Berg O
CN  - Kite Study Group
LA  - eng
GR  - K01/KITES
PT  - Journal Article
PT  - Randomized Controlled Trial
PL  - Norway
TA  - J Kites
JT  - Journal of kites
JID - 9999999
MH  - Humans
MH  - *Wind/methods
MH  - Strings, Kite
OT  - flying
PMC - PMC9999901
EDAT- 2020/03/07 06:00
AID - S0000-0000(20)00001-1 [pii]
AID - 10.5555/kite.1 [doi]
PST - ppublish
SO  - J Kites. 2020 Mar 5;12(3):123-30. doi: 10.5555/kite.1.

PMID- 99999902
TI  - Second kite?
AU  - Lee JH
DP  - 2021 Spring
`.replaceAll('\n', '\r\n');

describe('NbibReader', () => {
  it('reads what PubMed gives, in pieces of any size', () => {
    for (const size of [1, 7, PUBMED.length]) {
      const { entries, problems } = read(PUBMED, size);
      expect(problems).toEqual([]);
      expect(entries.map(({ at }) => at.line)).toEqual([2, 45]);
      expect(entries[0]?.entry).toEqual({
        type: 'article',
        citekey: '',
        fields: {
          title: [
            {
              math: false,
              text: 'Kites & strings: a randomised study of long lines in the wind, with more words',
            },
          ],
          author: [
            { family: 'Ward', given: 'Ada B' },
            { family: 'King', given: 'Martin L', suffix: 'Jr' },
            { family: 'Berg', given: 'Otto', particle: 'van den' },
            { literal: 'Kite Study Group' },
          ],
          journal: 'Journal of kites',
          volume: '12',
          number: '3',
          pages: '123-130',
          date: '2020-03-05',
          issn: '2049-3630',
          doi: '10.5555/kite.1',
          eprint: '99999901',
          eprinttype: 'pubmed',
          language: 'english',
          keywords: ['Humans', 'Wind/methods', 'Strings Kite', 'flying'],
          abstract: 'BACKGROUND: Kites fly. METHODS: We flew them, and watched (p < 0.05).',
        },
        other: {
          shortjournal: 'J Kites',
          'nbib-is': '0378-5955 (Linking)',
          'nbib-auid': 'ORCID: 0000000000000000',
          'nbib-ad': 'Kite Institute, Oslo.',
          'nbib-gr': 'K01/KITES',
          'nbib-pt': 'Randomized Controlled Trial',
          'nbib-pl': 'Norway',
          'nbib-pmc': 'PMC9999901',
          'nbib-aid': 'S0000-0000(20)00001-1 [pii]',
          'nbib-pst': 'ppublish',
        },
      });
      expect(entries[1]?.entry.fields).toMatchObject({
        title: [{ math: false, text: 'Second kite?' }],
        author: [{ family: 'Lee', given: 'J. H.' }],
        date: '2021-21',
      });
    }
  });

  it('gives entries that every format gives back', () => {
    const [first] = read(PUBMED).entries;
    if (!first) throw new Error('no entry');
    const entry = { ...first.entry, citekey: 'ward2020' };
    for (const format of ['bibtex', 'biblatex'] as const) {
      const [back] = new BibtexReader().push(writeEverything([entry], format, 'utf8'));
      expect(back?.entry).toEqual(entry);
    }
    const [back] = new RisReader().push(risWriter(EVERYTHING).entry(entry));
    expect(back?.entry).toEqual(entry);
  });

  it.each([
    ['2020', '2020'],
    ['2020 Mar', '2020-03'],
    ['2020 Spring', '2020-21'],
    ['2019-2020', '2019/2020'],
    ['2020 Mar-Apr', '2020-03/2020-04'],
    ['2019 Dec-2020 Jan', '2019-12/2020-01'],
    ['2019 Dec 24-31', '2019-12-24/2019-12-31'],
    ['2020 Mar 30-Apr 2', '2020-03-30/2020-04-02'],
    ['2020 Feb 30', '2020'],
    ['1st quarter 1999', '1999'],
    ['soon', undefined],
  ])('reads the date of %j', (told, date) => {
    expect(entryOf(`DP  - ${told}`)?.fields.date).toBe(date);
  });

  it.each([
    ['123-30', '123-130'],
    ['123-130', '123-130'],
    ['e1234', 'e1234'],
    ['S12-8', 'S12-S18'],
    ['99-104; discussion 105', '99-104; discussion 105'],
  ])('reads the pages of %j', (told, pages) => {
    expect(entryOf(`PG  - ${told}`)?.fields.pages).toBe(pages);
  });

  it.each([
    ['BTI - Book of kites\nPT  - Book Chapter', 'incollection'],
    ['PT  - Dataset', 'dataset'],
    ['PT  - Review', 'article'],
  ])('knows the type of %j', (lines, type) => {
    expect(entryOf(lines)?.type).toBe(type);
  });

  it('reads a book', () => {
    const [found] = read(
      'PMID- 1\nBTI - Book of kites.\nFED - Ward, Ada\nPB  - Wind\nDP  - 2010',
    ).entries;
    expect(found?.entry).toMatchObject({
      type: 'book',
      fields: {
        title: [{ math: false, text: 'Book of kites' }],
        editor: [{ family: 'Ward', given: 'Ada' }],
        publisher: 'Wind',
        date: '2010',
      },
    });
  });

  it('reports a record without a title, and keeps it', () => {
    const { entries, problems, parts } = read('PMID- 1\nAU  - Ward A\n\nPMID- 2\nTI  - Kites.\n');
    expect(entries).toHaveLength(1);
    expect(problems).toMatchObject([{ at: { line: 1 }, trouble: 'no-title' }]);
    expect(parts[0]).toContain('AU  - Ward A');
  });

  it('never throws, and reads the same in pieces of any size', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'PMID- 1',
        'TI  - Kites',
        'FAU - A, B',
        'DP  - 2020 Mar-',
        'PG  - 1-',
        '      more',
      ),
      fc
        .tuple(fc.constantFrom(...'TI FAU AU CN DP PG LID PT MH BTI LA IS'.split(' ')), fc.string())
        .map(([tag, value]) => `${tag.padEnd(4)}- ${value}`),
      fc.string(),
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 30 }),
        fc.integer({ min: 1, max: 9 }),
        (lines, size) => {
          const text = lines.join('\n');
          expect(read(text, size)).toEqual(read(text));
        },
      ),
    );
  });

  it('passes over text that is in no record', () => {
    expect(read('Dear reader,\nTI  - no record\n')).toEqual({
      entries: [],
      problems: [],
      parts: [],
    });
  });
});
