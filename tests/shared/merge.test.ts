import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeDraft, newPaper } from '../../shared/merge.ts';
import { ORIGINS, type Origin, type PaperDraft } from '../../shared/paper.ts';

const DRAFT: PaperDraft = {
  title: 'Kites that Learn',
  authors: [{ family: 'Brandt', given: 'Otto' }],
  published: '2026-02-19',
  arxivId: '2602.99991',
  topics: ['kites'],
  abstract: 'We fly kites. They learn.',
};
const PAGE = { source: 'A page', on: '2026-03-13' };
const BUNDLED = { source: 'The feed', on: '2026-03-13' };

const start = (draft: PaperDraft = DRAFT) =>
  newPaper(draft, 'arxiv:2602.99991', 'bundled', BUNDLED, 5);

describe('newPaper', () => {
  it('keeps long texts apart and records where each value came from', () => {
    const { paper, texts } = start();
    expect(texts).toEqual({ id: 'arxiv:2602.99991', abstract: 'We fly kites. They learn.' });
    expect(paper).toEqual({
      id: 'arxiv:2602.99991',
      title: 'Kites that Learn',
      authors: [{ family: 'Brandt', given: 'Otto' }],
      published: '2026-02-19',
      arxivId: '2602.99991',
      topics: ['kites'],
      addedAt: 5,
      seenIn: [BUNDLED],
      origins: {
        title: 'bundled',
        authors: 'bundled',
        published: 'bundled',
        arxivId: 'bundled',
        topics: 'bundled',
        abstract: 'bundled',
      },
    });
  });
});

describe('mergeDraft', () => {
  const merge = (draft: PaperDraft, from = start(), origin: 'page' | 'bundled' = 'bundled') =>
    mergeDraft(from.paper, from.texts, draft, origin, origin === 'page' ? PAGE : BUNDLED);

  it('lets a page fill in an absent abstract and nothing else', () => {
    const { abstract, ...known } = DRAFT;
    const merged = merge({ title: 'KITES THAT LEARN', abstract: 'Found.' }, start(known), 'page');
    expect(merged.changed).toEqual(['abstract']);
    expect(merged.paper.title).toBe('Kites that Learn');
    expect(merged.texts.abstract).toBe('Found.');
    expect(merged.paper.origins).toMatchObject({ title: 'bundled', abstract: 'page' });
    expect(merged.paper.seenIn).toEqual([BUNDLED, PAGE]);
  });

  it.each([
    ['title', 'arxiv', 'crossref'],
    ['abstract', 'arxiv-feed', 'crossref'],
    ['venue', 'crossref', 'arxiv'],
    ['doi', 'crossref', 'hugging-face'],
    ['authors', 'crossref', 'feed'],
    ['title', 'user', 'arxiv'],
  ] as const)('holds the %s from %s against %s, whichever came first', (field, better, worse) => {
    const value = (from: string) => (field === 'authors' ? [{ literal: from }] : from);
    const say = (from: Origin) => [{ title: 'Kites', [field]: value(from) }, from, PAGE] as const;
    for (const [first, second] of [
      [better, worse],
      [worse, better],
    ] as const) {
      const { paper, texts } = newPaper(say(first)[0], 'x', first, PAGE, 5);
      const merged = mergeDraft(paper, texts, ...say(second));
      const known = { ...merged.paper, ...merged.texts };
      expect(known[field]).toEqual(value(better));
      expect(known.origins[field]).toBe(better);
    }
  });

  it('takes what a later version says, also from a feed, and never goes back to an earlier', () => {
    const before = newPaper({ ...DRAFT, version: 1 }, 'x', 'arxiv', PAGE, 5);
    const said = { ...DRAFT, title: 'Kites that Learned', abstract: 'They did.', version: 2 };
    const merged = mergeDraft(before.paper, before.texts, said, 'arxiv-feed', BUNDLED);
    expect(merged.changed).toEqual(['title', 'abstract', 'version']);
    const again = mergeDraft(merged.paper, merged.texts, { ...DRAFT, version: 1 }, 'feed', PAGE);
    expect(again.changed).toEqual([]);
    expect(again.paper.version).toBe(2);
  });

  it('leaves the words of the user alone whatever the version', () => {
    const own = { ...DRAFT, title: 'My kites' };
    const { paper, texts } = newPaper(own, 'x', 'user', PAGE, 5);
    const merged = mergeDraft(paper, texts, { ...DRAFT, version: 3 }, 'arxiv', BUNDLED);
    expect(merged.paper.title).toBe('My kites');
    expect(merged.paper.version).toBe(3);
  });

  it('lets a newer feed of the same rank improve values, lists as a whole', () => {
    const merged = merge({
      title: 'Kites That Learn',
      authors: [{ family: 'Ward' }],
      topics: ['kites', 'wind'],
      venue: 'KITE 2026',
    });
    expect(merged.changed).toEqual(['title', 'authors', 'venue', 'topics']);
    expect(merged.paper).toMatchObject({ authors: [{ family: 'Ward' }], venue: 'KITE 2026' });
    expect(merged.paper.arxivId).toBe('2602.99991');
  });

  it('leaves what is as good where two papers are made one, unless it was vaguer', () => {
    const { paper, texts } = start({
      title: 'Kites',
      venue: 'Journal of Kites',
      published: '2021',
    });
    const join = (draft: PaperDraft, origin: Origin) =>
      mergeDraft(paper, texts, draft, origin, PAGE, 'stays').changed;
    const other = { title: 'Kites, again', venue: 'Kites Today', published: '2020' };
    expect(join(other, 'bundled')).toEqual([]);
    expect(join({ ...other, doi: '10.5555/kite' }, 'bundled')).toEqual(['doi']);
    expect(join({ title: 'Kites', published: '2021-03' }, 'bundled')).toEqual(['published']);
    expect(join(other, 'user').sort()).toEqual(['published', 'title', 'venue']);
  });

  it('takes a better origin for a value that is the same', () => {
    const page = newPaper({ title: 'Kites' }, 'title:kites|', 'page', PAGE, 5);
    const merged = merge({ title: 'Kites' }, page);
    expect(merged.changed).toEqual([]);
    expect(merged.paper.origins.title).toBe('bundled');
    expect(merge({ title: 'kites' }, merged, 'page').paper).toBe(
      merged.paper.seenIn && merged.paper,
    );
  });

  it.each([
    ['2026', '2026-02-19'],
    ['2026-02', '2026-02-19'],
    ['2025-11', '2026-02-19'],
    ['2026-02-20', '2026-02-20'],
  ])('offered the date %s keeps or takes %s', (offered, result) => {
    expect(merge({ title: 'x', published: offered }).paper.published).toBe(result);
  });

  it('takes a vaguer date that contradicts, from a better origin', () => {
    const page = newPaper(DRAFT, 'x', 'page', PAGE, 5);
    expect(merge({ title: 'x', published: '2025-11' }, page).paper.published).toBe('2025-11');
    expect(merge({ title: 'x', published: '2026-02' }, page).paper.published).toBe('2026-02-19');
  });

  it('never shortens an abstract or a title to its own beginning', () => {
    const merged = merge({ title: 'Kites th…', abstract: 'We fly kites. ...' });
    expect(merged.changed).toEqual([]);
  });

  it('takes arXiv’s own DOI as the arXiv id, and keeps the publisher’s', () => {
    const known = start({ ...DRAFT, doi: '10.5555/kite' });
    const merged = merge({ title: DRAFT.title, doi: '10.48550/arxiv.2602.99991' }, known);
    expect(merged.paper).toBe(known.paper);
  });

  it('lists a source once, with its latest day', () => {
    const first = start();
    const sightings = ['2026-03-14', '2026-03', undefined, '2026-03-10'];
    const last = sightings.reduce((known, on) => {
      const sighting = on === undefined ? { source: 'The feed' } : { source: 'The feed', on };
      return mergeDraft(known.paper, known.texts, DRAFT, 'bundled', sighting);
    }, first);
    expect(last.paper.seenIn).toEqual([{ source: 'The feed', on: '2026-03-14' }]);
  });

  it('returns the same objects when nothing changed, whatever the order of keys', () => {
    const known = start();
    const authors = [{ given: 'Otto', family: 'Brandt' }];
    const merged = merge({ ...DRAFT, authors }, known);
    expect(merged.paper).toBe(known.paper);
    expect(merged.texts).toBe(known.texts);
    expect(merged.changed).toEqual([]);
  });

  const word = fc.constantFrom('', ' ', 'a', 'ab', 'abc…', 'a b', '10.48550/arxiv.2602.99991');
  const partial = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const date = fc.constantFrom('2026', '2026-02', '2026-02-19', '2025-02', '2025-02-19');
  const author = fc.record({ family: fc.constantFrom('A', 'B') });
  const draft = fc.record({
    title: word,
    authors: partial(fc.array(author, { maxLength: 2 })),
    published: partial(date),
    doi: partial(word),
    venue: partial(word),
    topics: partial(fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 })),
    abstract: partial(word),
    summary: partial(word),
  });
  const said = fc.tuple(
    draft,
    fc.constantFrom(...ORIGINS),
    fc.record({ source: fc.constantFrom('one', 'two'), on: date }),
  );

  it('merging the same again changes nothing; no value is ever blanked', () => {
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 6 }), (all) => {
        let known = newPaper({ title: 'first' }, 'id', 'page', PAGE, 5);
        for (const [offered, origin, sighting] of all) {
          const once = mergeDraft(known.paper, known.texts, offered, origin, sighting);
          const twice = mergeDraft(once.paper, once.texts, offered, origin, sighting);
          expect(twice.paper).toBe(once.paper);
          expect(twice.texts).toBe(once.texts);
          expect(twice.changed).toEqual([]);
          expect(once.paper).toMatchObject({ id: 'id', addedAt: 5 });
          const before = { ...known.paper, ...known.texts };
          const after = { ...once.paper, ...once.texts };
          for (const [name, value] of Object.entries(before)) {
            const now = after[name as keyof typeof after];
            if (value !== undefined) expect(now).toBeDefined();
            if (value !== '' && value !== undefined) expect(now).not.toBe('');
            if (Array.isArray(value) && value.length > 0) expect(now).not.toEqual([]);
          }
          const sources = once.paper.seenIn.map(({ source }) => source);
          expect(new Set(sources).size).toBe(sources.length);
          known = once;
        }
      }),
      { numRuns: 500 },
    );
  });
});
