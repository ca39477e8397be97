import { describe, expect, it } from 'vitest';
import { readArxivAnswer } from '../../../shared/feed/arxiv-api.ts';
import { readFeed } from '../../../shared/feed/read-feed.ts';
import { fixtureBytes, fixtureText } from './feed-fixture.ts';

const answer = (inner: string) =>
  readArxivAnswer(`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
    <id>http://arxiv.org/api/x</id>${inner}</feed>`);
const draft = (inner: string) =>
  answer(`<entry><id>http://arxiv.org/abs/2603.99991v2</id><title>Kites</title>${inner}</entry>`)
    .items[0]?.draft;

describe('readArxivAnswer', () => {
  it.each([
    ['<html><head><title>Log in</title></head><body><p>Who are you?</p></body></html>', 'web-page'],
    ['<!DOCTYPE html><p>Back soon', 'web-page'],
    ['<status>busy</status>', 'not-a-feed'],
  ])('takes %s for no answer, and not for one without papers', (text, code) => {
    expect(readArxivAnswer(text)).toMatchObject({ format: null, items: [], problems: [{ code }] });
  });

  it('reads the fixture', () => {
    const { items, ...rest } = readArxivAnswer(fixtureText('arxiv-query.atom'));
    expect(rest).toEqual({
      format: 'arxiv-api',
      title:
        'arXiv Query: search_query=cat:cs.LG AND all:"kite tokens"&id_list=&start=0&max_results=5',
      total: 1207,
      problems: [],
    });
    expect(items.map(({ id }) => id)).toEqual([
      '2603.99991',
      '2511.99902',
      'hep-th/9901999',
      '2603.99994',
      '2602.99905',
    ]);
    expect(items[0]?.draft).toEqual({
      title: 'Kite Tokens: Anchoring Long Memories with Lightweight Side Strings',
      authors: [
        { family: 'Ferreira-Quist', given: 'Ana' },
        { family: 'Brandt', given: 'Otto', particle: 'von' },
        { family: 'Tănase', given: 'Mirela' },
      ],
      published: '2026-03-05',
      arxivId: '2603.99991',
      version: 1,
      primaryCategory: 'cs.LG',
      categories: ['cs.LG', 'cs.CL'],
      abstract:
        'We invent kite tokens, small side strings that hold on to far-away context. On three made-up benchmarks they keep 93.4% of the score at a tenth of the cost.',
      comment: '18 pages, 6 figures; code at https://github.com/example-org/kite-tokens',
    });
  });

  it('gives the day of the first version, the DOI and the journal of a revised paper', () => {
    expect(readArxivAnswer(fixtureText('arxiv-query.atom')).items[1]?.draft).toMatchObject({
      published: '2025-11-14',
      version: 3,
      doi: '10.5555/lectern.2026.0001',
      journalRef: 'J. Invented Results 12 (2026), no. 3, pp. 101--124',
      abstract:
        'Version three of an invented paper: <published> is the date of v1, <updated> the date of the version returned.',
    });
  });

  it('reads old ids, affiliations, wrapped titles and the title "0"', () => {
    const [, , old, math, zero] = readArxivAnswer(fixtureText('arxiv-query.atom')).items;
    expect(old?.draft).toMatchObject({
      arxivId: 'hep-th/9901999',
      version: 2,
      published: '1999-01-28',
      authors: [
        { family: 'Peg', given: 'R.' },
        { family: 'Line', given: 'S.' },
      ],
    });
    expect(math?.draft.title).toBe(
      String.raw`Sorting Pebbles in $\mathcal{O}(n\log^{2} n)$: $\ell_p$-Balls, Erd\H{o}s-Style Bounds & 50% Fewer Swaps if $x<1$`,
    );
    expect(math?.draft.authors?.at(-1)).toEqual({ literal: 'The Pebble Collaboration' });
    expect(zero?.draft).toMatchObject({ title: '0', withdrawn: true });
    expect(old?.draft).not.toHaveProperty('withdrawn');
  });

  it('gives the same from the bytes, wherever they came from', () => {
    const read = readFeed(fixtureBytes('arxiv-query.atom'), 'http://127.0.0.1:1/api/query');
    expect(read).toEqual(readArxivAnswer(fixtureText('arxiv-query.atom')));
  });

  it('tells an error in the words of the service', () => {
    const expected = {
      format: null,
      items: [],
      problems: [{ code: 'service-error', detail: 'incorrect id format for kite' }],
    };
    expect(readArxivAnswer(fixtureText('arxiv-error.atom'))).toEqual(expected);
    expect(readFeed(fixtureBytes('arxiv-error.atom'), 'http://127.0.0.1:1/')).toEqual(expected);
  });

  it('tells "nothing found" from "more to come"', () => {
    expect(readArxivAnswer(fixtureText('arxiv-empty.atom'))).toMatchObject({
      format: 'arxiv-api',
      total: 0,
      items: [],
      problems: [],
    });
    const hiccup = answer(
      '<o:totalResults xmlns:o="http://a9.com/-/spec/opensearch/1.1/">1207</o:totalResults>',
    );
    expect(hiccup).toMatchObject({ total: 1207, items: [], problems: [] });
    expect(answer('<totalResults>1</totalResults>')).not.toHaveProperty('total');
  });

  it('puts the primary category first, wherever it stands', () => {
    expect(
      draft(
        '<category term="cs.CL"/><category term="cs.LG"/><arxiv:primary_category term="cs.LG"/>',
      ),
    ).toMatchObject({ primaryCategory: 'cs.LG', categories: ['cs.LG', 'cs.CL'] });
  });

  it.each([
    'This paper has been withdrawn by the author due to an error in Eq. (3)',
    'Withdrawn: superseded by arXiv:2603.99992',
    'This submission was withdrawn',
    'Paper withdrawn by the authors',
    'The manuscript is withdrawn because of a sign',
    'arXiv admin note: submission has been withdrawn by arXiv administrators',
    'The authors have withdrawn this paper',
  ])('sees that a paper is withdrawn in %j', (comment) => {
    expect(draft(`<arxiv:comment>${comment}</arxiv:comment>`)?.withdrawn).toBe(true);
  });

  it.each([
    '12 pages, 3 figures',
    'Replaces an earlier version, which was withdrawn',
    'A previous submission of this paper was withdrawn',
    'On how bids are withdrawn from auctions',
    'This paper has not been withdrawn',
  ])('sees no withdrawal in %j', (comment) => {
    expect(draft(`<arxiv:comment>${comment}</arxiv:comment>`)).not.toHaveProperty('withdrawn');
  });

  it('names entries that are no papers, and gives the others', () => {
    const read = answer(
      `<entry><id>urn:x</id><title>a</title></entry><entry><id>http://arxiv.org/abs/2603.99991v1</id></entry>
       <entry><id>http://arxiv.org/abs/2603.99992v1</id><title>b</title></entry>`,
    );
    expect(read.items.map(({ draft: { title } }) => title)).toEqual(['b']);
    expect(read.problems).toEqual([
      { code: 'bad-item', detail: 'urn:x' },
      { code: 'bad-item', detail: 'http://arxiv.org/abs/2603.99991v1' },
    ]);
  });

  it('gives what stood before the answer broke off', () => {
    const text = fixtureText('arxiv-query.atom');
    const read = readArxivAnswer(
      text.slice(0, text.indexOf('<id>http://arxiv.org/abs/hep-th') + 60),
    );
    expect(read.items).toHaveLength(2);
    expect(read.problems).toEqual([
      { code: 'malformed', detail: expect.stringMatching(/^line \d+$/) },
    ]);
  });

  it.each(['', 'Rate exceeded.', '<'])('gives no feed for %j', (text) => {
    expect(readArxivAnswer(text)).toMatchObject({
      format: null,
      items: [],
      problems: [{ code: 'malformed' }],
    });
  });
});
