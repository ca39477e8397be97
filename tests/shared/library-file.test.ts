import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerLine, readHeader } from '../../shared/library-file/header.ts';
import { MAX_LINE } from '../../shared/library-file/lines.ts';
import { writeLibraryLines } from '../../shared/library-file/write.ts';
import { LibraryReader } from '../../shared/library-file.ts';
import { paperRecord, tagRecord, viewRecord } from './library-file/arbitrary.ts';

const KITES = '{"paper":{"title":"Kites That Learn to Land"}}';
const BOATS = '{"paper":{"title":"Boats That Learn to Dock"}}';

function read(text: string) {
  const reader = new LibraryReader();
  const items = [...reader.push(text), ...reader.end()];
  return { items, problems: reader.problems, refusal: reader.refusal };
}

const library = fc.record({
  tags: fc.uniqueArray(tagRecord, { selector: ({ path }) => path, maxLength: 4 }),
  views: fc.uniqueArray(viewRecord, { selector: ({ id }) => id, maxLength: 3 }),
  papers: fc.array(paperRecord, { maxLength: 5 }),
});

type Contents = typeof library extends fc.Arbitrary<infer Value> ? Value : never;

const linesOf = ({ tags, views, papers }: Contents) =>
  [...writeLibraryLines({ tags, views, papers, count: papers.length })].join('');

describe('a library file', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(library, (contents) => {
        const { items, problems, refusal } = read(linesOf(contents));
        expect([problems, refusal]).toEqual([[], null]);
        const of = (kind: string) =>
          items.flatMap((item) => (item.kind === kind ? [item.record] : []));
        const byKey = (a: string, b: string) => (a < b ? -1 : 1);
        expect(of('paper')).toEqual(contents.papers);
        expect(of('tag')).toEqual([...contents.tags].sort((a, b) => byKey(a.path, b.path)));
        expect(of('view')).toEqual([...contents.views].sort((a, b) => byKey(a.id, b.id)));
      }),
    );
  });

  it('is the same bytes when it is written again', () => {
    fc.assert(
      fc.property(library, (contents) => {
        const first = linesOf(contents);
        const { items } = read(first);
        const tags = items.flatMap((item) => (item.kind === 'tag' ? item.record : []));
        const views = items.flatMap((item) => (item.kind === 'view' ? item.record : []));
        const papers = items.flatMap((item) => (item.kind === 'paper' ? item.record : []));
        expect(linesOf({ tags: tags.reverse(), views: views.reverse(), papers })).toBe(first);
      }),
    );
  });

  it('reads the same, however it is cut', () => {
    fc.assert(
      fc.property(
        library,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
        (contents, cuts) => {
          const whole = linesOf(contents);
          const places = cuts.map((cut) => Math.floor(cut * whole.length)).sort((a, b) => a - b);
          const reader = new LibraryReader();
          const pieces = [0, ...places].map((from, at) => whole.slice(from, places[at]));
          const items = [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
          expect(items).toEqual(read(whole).items);
        },
      ),
    );
  });
});

describe('LibraryReader', () => {
  it.each([
    ['no JSON', '{"title":', 'not JSON'],
    ['no object', '7', 'no paper, tag or saved search'],
    ['nothing known', '{"pear":{}}', 'no paper, tag or saved search'],
    ['a paper without a title', '{"paper":{"venue":"KITE"}}', 'paper.title'],
    ['a title that is no text', '{"paper":{"title":7}}', 'paper.title'],
    ['a rating out of range', '{"paper":{"title":"x"},"mark":{"rating":9}}', 'mark.rating'],
    ['a tag of nothing', '{"paper":{"title":"x"},"tags":["//"]}', 'tags.0'],
    ['a tag that is no text', '{"tag":{"path":7}}', 'path'],
    ['a saved search without a query', '{"view":{"id":"a","name":"b"}}', 'query'],
  ])('reports %s with its line, and reads on', (_name, bad, what) => {
    const { items, problems, refusal } = read(`${headerLine(2)}${KITES}\n${bad}\n${BOATS}`);
    expect(refusal).toBeNull();
    expect(items.map(({ line }) => line)).toEqual([2, 4]);
    expect(problems).toEqual([{ line: 3, what: expect.stringContaining(what) }]);
  });

  it('passes over fields and origins that it does not know', () => {
    const line = '{"paper":{"title":"x","mood":"gay","origins":{"title":"oracle"}},"plans":[]}';
    const { items, problems } = read(`${headerLine(1)}${line}\n`);
    expect(problems).toEqual([]);
    expect(items).toMatchObject([{ record: { paper: { title: 'x' }, tags: [], highlights: [] } }]);
  });

  it('reads Windows line ends and empty lines', () => {
    const { items, problems } = read(`\r\n${headerLine(1)}\r\n\r\n${KITES}\r\n`);
    expect([items.length, problems]).toEqual([1, []]);
  });

  it('skips a line that is too long, and reads on', () => {
    const reader = new LibraryReader();
    const items = reader.push(headerLine(1));
    const half = 'x'.repeat(MAX_LINE / 2 + 1);
    for (const piece of [half, half, `\n${KITES}\n`]) items.push(...reader.push(piece));
    expect(items.map(({ line }) => line)).toEqual([3]);
    expect(reader.problems).toEqual([{ line: 2, what: 'the line is too long' }]);
  });

  it.each([
    ['a newer version', '{"lectern":"library","version":2}', 'newer-version'],
    ['another file', 'Hello\nthere', 'not-a-library'],
    ['other JSON', '{"lectern":"settings","version":1}', 'not-a-library'],
    ['nothing', '', 'not-a-library'],
  ])('refuses %s', (_name, first, refusal) => {
    expect(read(`${first}\n${KITES}\n`)).toEqual({ items: [], problems: [], refusal });
  });
});

describe('readHeader', () => {
  it('knows its own line, and never throws', () => {
    expect(readHeader(headerLine(7))).toEqual({ lectern: 'library', version: 1, papers: 7 });
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readHeader(`{"lectern":"library",${text}`)).toBeNull();
      }),
    );
  });
});
