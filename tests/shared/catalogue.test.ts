import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Catalogue, type Counts, type ListQuery } from '../../shared/catalogue.ts';
import { type Change, inverse, patch, removal } from '../../shared/operation.ts';
import { anyDeed, anyPaper, anyQuery, type Deed } from './catalogue/arbitrary.ts';
import { CatalogueModel } from './catalogue/model.ts';
import { samplePaper } from './sample-paper.ts';

const ALL: ListQuery = {
  view: 'all',
  tag: null,
  words: '',
  sort: { by: 'added', descending: false },
};

const tagged = (id: string, tag: string): Change => ({
  table: 'taggings',
  key: [id, tag],
  before: null,
  after: { paperId: id, tag },
});

const marked = (key: string, after: Change['after'], before: Change['before'] = null): Change => ({
  table: 'marks',
  key,
  before,
  after,
});

function catalogueOf(...ids: string[]): Catalogue {
  const catalogue = new Catalogue();
  catalogue.putPapers(ids.map((id) => samplePaper(id)));
  return catalogue;
}

const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
const inNoOrder = ({ views, tags }: Counts) => ({ views, tags: [...tags].sort(byPath) });

describe('against the plainest model', () => {
  /** The change that a deed comes to, given the rows as they are. */
  function changeFor(model: CatalogueModel, { table, key, fields }: Deed): Change | null {
    const row = model.row({ table, key });
    if (fields) return patch(table, key, row, fields);
    return row && removal(table, key, row);
  }

  const step = fc.oneof(
    { weight: 4, arbitrary: anyDeed },
    { weight: 1, arbitrary: fc.array(anyPaper, { maxLength: 3 }) },
  );

  it('lists and counts the same after any changes', () => {
    const start = fc.array(anyPaper, { maxLength: 6 });
    const queries = fc.array(anyQuery, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(
        start,
        fc.array(step, { maxLength: 40, size: 'max' }),
        queries,
        (papers, steps, asked) => {
          const model = new CatalogueModel();
          const catalogue = new Catalogue();
          for (const each of [papers, ...steps]) {
            if (Array.isArray(each)) {
              catalogue.putPapers(each);
              for (const paper of each) model.papers.set(paper.id, paper);
              continue;
            }
            const id = Array.isArray(each.key) ? each.key[0] : each.key;
            // A paper that is not there can be neither marked nor tagged.
            if (each.table !== 'tags' && !model.papers.has(id)) continue;
            const change = changeFor(model, each);
            if (!change) continue;
            model.apply(change);
            catalogue.apply([change]);
          }
          expect(catalogue.size).toBe(model.papers.size);
          expect(inNoOrder(catalogue.counts())).toEqual(inNoOrder(model.counts()));
          for (const query of asked) expect(catalogue.list(query)).toEqual(model.list(query));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is as before after the inverse of every change, last one first', () => {
    fc.assert(
      fc.property(
        fc.array(anyPaper, { minLength: 6, maxLength: 12 }),
        fc.array(anyDeed, { maxLength: 15, size: 'max' }),
        fc.array(anyDeed, { maxLength: 25, size: 'max' }),
        anyQuery,
        (papers, earlier, later, query) => {
          const model = new CatalogueModel();
          const catalogue = new Catalogue();
          catalogue.putPapers(papers);
          const perform = (deeds: readonly Deed[]) =>
            deeds.flatMap((deed) => {
              const change = changeFor(model, deed);
              if (!change) return [];
              model.apply(change);
              catalogue.apply([change]);
              return [change];
            });
          perform(earlier);
          const before = { counts: catalogue.counts(), list: catalogue.list(query) };
          const changes = perform(later);
          catalogue.apply(changes.reverse().map(inverse));
          expect({ counts: catalogue.counts(), list: catalogue.list(query) }).toEqual(before);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('papers', () => {
  it('keep status, star and tags when their facts are replaced', () => {
    const catalogue = catalogueOf('one');
    catalogue.apply([marked('one', { status: 'read', starred: true }), tagged('one', 'a')]);
    catalogue.putPapers([samplePaper('one', { title: 'Better' })]);
    const { paper, ...rest } = catalogue.get('one') ?? {};
    expect(paper?.title).toBe('Better');
    expect(rest).toMatchObject({ status: 'read', starred: true, tags: new Set(['a']) });
  });

  it('are in the inbox, without star, when their mark is taken back', () => {
    const catalogue = catalogueOf('one');
    const mark = marked('one', { status: 'read', starred: true });
    catalogue.apply([mark, inverse(mark)]);
    expect(catalogue.get('one')).toMatchObject({ status: 'inbox', starred: false });
  });

  it('unknown to the catalogue are ignored', () => {
    const catalogue = catalogueOf('one');
    catalogue.apply([marked('two', { status: 'read' }), tagged('two', 'a')]);
    expect(catalogue.get('two')).toBeUndefined();
    expect(catalogue.counts().tags).toEqual([]);
  });
});

describe('counts', () => {
  it('count a paper once for a parent, however many children it has', () => {
    const catalogue = catalogueOf('one', 'two');
    catalogue.apply([tagged('one', 'a/b'), tagged('one', 'a/c'), tagged('two', 'a')]);
    expect(catalogue.counts().tags).toEqual([
      { path: 'a', count: 2 },
      { path: 'a/b', count: 1 },
      { path: 'a/c', count: 1 },
    ]);
  });

  it('give a child its nearest colour', () => {
    const catalogue = catalogueOf('one');
    const colour = (key: string, value: string): Change => ({
      table: 'tags',
      key,
      before: null,
      after: { path: key, colour: value },
    });
    catalogue.apply([colour('a', 'red'), colour('a/b', 'blue'), tagged('one', 'a/b/c')]);
    catalogue.apply([tagged('one', 'a/d'), tagged('one', 'ab')]);
    expect(catalogue.counts().tags.map((tag) => [tag.path, tag.colour])).toEqual([
      ['a', 'red'],
      ['a/b', 'blue'],
      ['a/b/c', 'blue'],
      ['a/d', 'red'],
      ['ab', undefined],
    ]);
  });

  it('list tags as a tree: nothing stands between a tag and its children', () => {
    const catalogue = catalogueOf('one');
    const paths = ['a b', 'a/a', 'a/c', 'a-b', 'a', 'Z', 'B', 'b/x', 'a/ä', 'a/b'];
    catalogue.apply(paths.map((path) => tagged('one', path)));
    expect(catalogue.counts().tags.map(({ path }) => path)).toEqual([
      'a',
      'a/a',
      'a/ä',
      'a/b',
      'a/c',
      'a b',
      'a-b',
      'B',
      'b',
      'b/x',
      'Z',
    ]);
  });

  it('count dropped papers under all papers alone', () => {
    const catalogue = catalogueOf('one', 'two');
    catalogue.apply([marked('one', { status: 'dropped' })]);
    expect(catalogue.counts().views).toMatchObject({
      inbox: 1,
      queued: 0,
      reading: 0,
      read: 0,
      all: 2,
    });
  });
});

describe('lists', () => {
  it('break ties by id, upwards whichever way the list is turned', () => {
    const catalogue = new Catalogue();
    catalogue.putPapers([
      samplePaper('b', { published: '2025' }),
      samplePaper('c', { published: '2026' }),
      samplePaper('a', { published: '2025' }),
    ]);
    const list = (descending: boolean) =>
      catalogue.list({ ...ALL, sort: { by: 'date', descending } });
    expect(list(false)).toEqual(['a', 'b', 'c']);
    expect(list(true)).toEqual(['c', 'a', 'b']);
  });

  it('sort titles as they read, not as they are spelled in TeX', () => {
    const catalogue = new Catalogue();
    catalogue.putPapers([
      samplePaper('1', { title: '$\\beta$ kites' }),
      samplePaper('2', { title: 'Élan' }),
      samplePaper('3', { title: 'elan two' }),
      samplePaper('4', { title: '\\textbf{Dunes}' }),
    ]);
    const list = catalogue.list({ ...ALL, sort: { by: 'title', descending: false } });
    expect(list).toEqual(['4', '2', '3', '1']);
  });

  it('sort papers without authors last', () => {
    const catalogue = new Catalogue();
    catalogue.putPapers([
      samplePaper('1'),
      samplePaper('2', { authors: [{ family: 'Žan' }] }),
      samplePaper('3', { authors: [{ literal: 'Kite Team' }] }),
    ]);
    const list = catalogue.list({ ...ALL, sort: { by: 'author', descending: false } });
    expect(list).toEqual(['3', '2', '1']);
  });

  it.each([
    ['learn', true],
    ['kites LEARN', true],
    ['lear kite', true],
    ['ites', false],
    ['kites wind', false],
    ['strom', false],
    ['Angstrom', true],
    ['Ångström', true],
    ['2502.13922', true],
    ['otto ang', true],
    ['Kite Team', true],
    ['🪁', true],
  ])('search %j: found %s', (words, found) => {
    const catalogue = new Catalogue();
    catalogue.putPapers([
      samplePaper('1', {
        title: 'Kites that $learn$',
        authors: [{ given: 'Otto', family: 'Ångström' }, { literal: 'Kite Team' }],
        arxivId: '2502.13922',
      }),
    ]);
    expect(catalogue.list({ ...ALL, words })).toEqual(found ? ['1'] : []);
  });
});
