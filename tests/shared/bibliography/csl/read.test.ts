import { describe, expect, it } from 'vitest';
import { CslReader } from '../../../../shared/bibliography/csl/read.ts';

function read(text: string, size = Math.max(1, text.length)) {
  const reader = new CslReader();
  const entries = [];
  for (let at = 0; at < text.length; at += size) {
    entries.push(...reader.push(text.slice(at, at + size)));
  }
  entries.push(...reader.end());
  return { entries, problems: reader.problems };
}

const entryOf = (item: object) => read(JSON.stringify([item])).entries[0]?.entry;
const citekeys = (text: string, size?: number) =>
  read(text, size).entries.map(({ entry }) => entry.citekey);

const ONE = '{"id": "a", "type": "book", "title": "One \\"quoted\\" [{"}';
const TWO = '{"id": "b", "type": "book", "title": "Two"}';

describe('CslReader', () => {
  it.each([
    ['a list', `[\n  ${ONE},\n  ${TWO}\n]`],
    ['objects one after another', `${ONE}\n${TWO}`],
    [
      'an object with items',
      `{"config": [{"id": "no"}], "items": [${ONE}, ${TWO}], "x": [${TWO}]}`,
    ],
    ['an object with references', `{"references": [${ONE}, ${TWO}]}`],
    ['a byte order mark', `\ufeff[${ONE},${TWO}]`],
  ])('reads %s, in pieces of any size', (_, text) => {
    for (const size of [1, 3, 64, text.length]) expect(citekeys(text, size)).toEqual(['a', 'b']);
  });

  it('says where an item begins', () => {
    const { entries } = read(`[\n  ${ONE},\n\n    ${TWO}\n]`, 5);
    expect(entries.map(({ at }) => at)).toEqual([
      { line: 2, column: 3 },
      { line: 4, column: 5 },
    ]);
  });

  it.each([
    ['[{"id": "a" "b"}]', 'no-entry', 2],
    ['[{"foo": 1}]', 'no-entry', 2],
    ['[{"type": "book", "author": []}]', 'no-title', 2],
    ['[{"id": "a", "title": "x"', 'unclosed', 2],
    ['[1, 2]', 'no-entry', 1],
    ['"text"', 'no-entry', 1],
    ['['.repeat(300_000), 'no-entry', 1],
    ['{"a":'.repeat(100_000), 'unclosed', 1],
    [`[${'{"title":'.repeat(60_000)}1${'}'.repeat(60_000)}]`, 'no-entry', 2],
  ])('reports %.40s', (text, trouble, column) => {
    const { entries, problems } = read(text);
    expect(entries).toEqual([]);
    expect(problems).toMatchObject([{ at: { line: 1, column }, trouble }]);
  });

  it.each(['', ' \n', '[]', '\ufeff[ ]\n'])('finds nothing wrong with %j', (text) => {
    expect(read(text)).toEqual({ entries: [], problems: [] });
  });

  it('keeps good items between bad ones', () => {
    expect(citekeys(`[${ONE}, {"id": "x" 7}, 5, ${TWO}]`)).toEqual(['a', 'b']);
  });

  it('skips an item that is longer than any, and reads the next', () => {
    const reader = new CslReader();
    reader.push('[{"id": "long", "title": "');
    for (let count = 0; count < 80; count += 1) reader.push('x'.repeat(65_536));
    const entries = reader.push(`"}, ${TWO}]`);
    expect(entries.map(({ entry }) => entry.citekey)).toEqual(['b']);
    expect(reader.problems).toMatchObject([{ trouble: 'too-long' }]);
  });

  it('reads an article of Zotero, with variables in its note', () => {
    const entry = entryOf({
      id: 1,
      type: 'article-journal',
      title: 'A <i>wild</i> study of <span class="nocase">DNA</span> &amp; kites',
      author: [{ family: 'van der Berg', given: 'Otto' }, { literal: 'UNICEF' }],
      issued: { 'date-parts': [['2020', '5', '1']] },
      volume: 12,
      page: '101–124',
      DOI: 'https://doi.org/10.5555/X',
      'container-title': 'Kites & Co',
      shortTitle: 'Wild',
      note: 'PMID: 123\nCitation Key: bergKites\nOriginal Date: 1999\nA note: of mine',
      medium: 'print',
      composer: [{ family: 'Bach' }],
    });
    expect(entry).toEqual({
      type: 'article',
      citekey: 'bergKites',
      fields: {
        title: [{ math: false, text: 'A wild study of DNA & kites' }],
        author: [{ family: 'Berg', given: 'Otto', particle: 'van der' }, { literal: 'UNICEF' }],
        date: '2020-05-01',
        origdate: '1999',
        journal: 'Kites & Co',
        volume: '12',
        pages: '101-124',
        doi: '10.5555/X',
        note: 'A note: of mine',
      },
      other: {
        shorttitle: 'Wild',
        pmid: '123',
        'csl-medium': 'print',
        'csl-composer': '[\\textbraceleft{}"family":"Bach"\\textbraceright{}]',
      },
    });
  });

  it.each([
    [{ 'date-parts': [[2020]] }, '2020'],
    [{ 'date-parts': [['2020', '05', '01']] }, '2020-05-01'],
    [
      {
        'date-parts': [
          [2020, 5],
          [2020, 6],
        ],
      },
      '2020-05/2020-06',
    ],
    [{ 'date-parts': [[2020]], season: 2 }, '2020-22'],
    [{ 'date-parts': [[2020]], season: 'Autumn' }, '2020-23'],
    [{ 'date-parts': [[2020, 14]] }, '2020-22'],
    [{ 'date-parts': [[2020]], circa: true }, '2020~'],
    [{ 'date-parts': [[-43, 3, 15]] }, '-0043-03-15'],
    [{ 'date-parts': [[2020, 2, 30]] }, '2020-02'],
    [{ 'date-parts': [[null]] }, undefined],
    [{ raw: '2020-05-01' }, '2020-05-01'],
    [{ raw: 'May 2020' }, '2020-05'],
    [{ literal: 'Spring 2020' }, '2020'],
    ['2020-05-01/2020-06-01', '2020-05-01/2020-06-01'],
    ['soon', undefined],
    [7, undefined],
  ])('reads the date %j', (issued, date) => {
    expect(entryOf({ id: 'a', type: 'book', title: 'Kites', issued })?.fields.date).toBe(date);
  });

  it.each([
    [
      { family: 'Berg', given: 'Otto' },
      { family: 'Berg', given: 'Otto' },
    ],
    [
      { family: 'Beethoven', given: 'Ludwig van' },
      { family: 'Beethoven', given: 'Ludwig', particle: 'van' },
    ],
    [
      { family: 'Beethoven', given: 'Ludwig', 'dropping-particle': 'van' },
      { family: 'Beethoven', given: 'Ludwig', particle: 'van' },
    ],
    [
      { family: 'King', given: 'Martin Luther, Jr.' },
      { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
    ],
    [
      { family: 'De Cao', given: 'Nicola' },
      { family: 'De Cao', given: 'Nicola' },
    ],
    [{ name: 'The Pebble Collaboration' }, { literal: 'The Pebble Collaboration' }],
    [{ literal: 'et al.' }, { literal: 'others' }],
    [{ given: 'Plato' }, { family: 'Plato' }],
    ['Otto Berg', { family: 'Berg', given: 'Otto' }],
    [{ family: 7 }, undefined],
    [null, undefined],
  ])('reads the name %j', (name, author) => {
    const entry = entryOf({ id: 'a', type: 'book', title: 'Kites', author: [name] });
    expect(entry?.fields.author?.[0]).toEqual(author);
  });

  it('knows an arXiv preprint', () => {
    const item = { id: 'a', type: 'article', title: 'Kites', publisher: 'arXiv' };
    const fields = { eprint: '2502.13922', eprinttype: 'arXiv' };
    expect(entryOf({ ...item, number: 'arXiv:2502.13922' })).toMatchObject({
      type: 'preprint',
      fields,
    });
    expect(entryOf({ ...item, note: 'arXiv: 2502.13922' })).toMatchObject({
      type: 'preprint',
      fields,
    });
    expect(entryOf({ ...item, URL: 'https://arxiv.org/abs/2502.13922' })?.fields).toMatchObject(
      fields,
    );
    expect(entryOf({ ...item, number: 'arXiv:2502.13922' })?.fields.publisher).toBeUndefined();
  });

  it('makes no key of the address that an item has in Zotero', () => {
    const item = { id: 'http://zotero.org/users/1/items/ABC', type: 'book', title: 'Kites' };
    expect(entryOf(item)?.citekey).toBe('');
    expect(entryOf({ ...item, 'citation-key': 'berg' })?.citekey).toBe('berg');
  });

  it('is not confused by names of objects', () => {
    const entry = read('[{"__proto__": {"x": 1}, "title": "Kites", "constructor": "c"}]').entries[0]
      ?.entry;
    expect(entry?.other).toMatchObject({ 'csl-constructor': 'c' });
    expect({}).not.toHaveProperty('x');
  });
});
