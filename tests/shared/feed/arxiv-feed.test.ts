import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../shared/feed/read-feed.ts';
import { fixtureBytes, utf8 } from './feed-fixture.ts';

const ADDRESS = 'http://127.0.0.1:8080/rss/cs.LG';

const rss = (items: string, title = 'cs.LG updates on arXiv.org') =>
  readFeed(
    utf8(`<rss version="2.0" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>${title}</title>${items}</channel></rss>`),
    ADDRESS,
  );
const item = (inner: string) =>
  rss(
    `<item><title>Kites</title><guid isPermaLink="false">oai:arXiv.org:2603.99991v2</guid>${inner}</item>`,
  ).items[0];

describe('readArxivFeed', () => {
  it('reads the fixture', () => {
    const { items, ...feed } = readFeed(fixtureBytes('arxiv-rss.xml'), ADDRESS);
    expect(feed).toEqual({
      format: 'arxiv-feed',
      title: 'cs.LG updates on arXiv.org',
      home: 'http://rss.arxiv.org/rss/cs.LG',
      problems: [],
    });
    expect(items).toEqual([
      {
        id: '2603.99991',
        on: '2026-03-09',
        announced: 'new',
        draft: {
          title: 'Kite Tokens: Anchoring Long Memories with Lightweight Side Strings',
          authors: [
            { family: 'Ferreira-Quist', given: 'Ana' },
            { family: 'Brandt', given: 'Otto', particle: 'von' },
            { family: 'Tănase', given: 'Mirela' },
          ],
          published: '2026-03',
          arxivId: '2603.99991',
          version: 1,
          primaryCategory: 'cs.LG',
          categories: ['cs.LG', 'cs.CL'],
          abstract: 'We invent kite tokens, small side strings that hold on to far-away context.',
        },
      },
      {
        id: '2603.99994',
        on: '2026-03-09',
        announced: 'cross',
        draft: {
          title: String.raw`Sorting Pebbles in $\mathcal{O}(n\log^{2} n)$ & $x<1$`,
          authors: [
            { family: 'Meer', given: 'Ludwig', particle: 'van der', suffix: 'Jr.' },
            { family: 'Cruz', given: 'H.', particle: 'de la' },
            { literal: 'The Pebble Collaboration' },
          ],
          published: '2026-03',
          arxivId: '2603.99994',
          version: 1,
          primaryCategory: 'math.CO',
          categories: ['math.CO', 'cs.DS', 'cs.LG'],
          abstract: String.raw`We sort pebbles on the unit ball of $\ell_p$ for $1 \leq p < \infty$.`,
        },
      },
      {
        id: '2511.99902',
        on: '2026-03-09',
        announced: 'replace',
        draft: {
          title: 'Revised Thrice: On Papers that Keep Their Number and Change Their Mind',
          authors: [
            { family: "O'Dell", given: 'P. Q.' },
            { family: 'Meer', given: 'Ludwig', particle: 'van der', suffix: 'Jr.' },
          ],
          published: '2025-11',
          arxivId: '2511.99902',
          version: 3,
          primaryCategory: 'cs.DL',
          categories: ['cs.DL', 'cs.LG'],
          doi: '10.5555/lectern.2026.0001',
          journalRef: 'J. Invented Results 12 (2026), no. 3, pp. 101--124; Résumé in French',
          abstract: 'Version three of an invented paper.',
        },
      },
      {
        id: 'hep-th/9901999',
        on: '2026-03-09',
        announced: 'replace-cross',
        draft: {
          title: 'Branes on a Clothes Line',
          authors: [
            { family: 'Peg', given: 'R.' },
            { family: 'Line', given: 'S.' },
          ],
          published: '1999-01',
          arxivId: 'hep-th/9901999',
          version: 4,
          primaryCategory: 'hep-th',
          categories: ['hep-th', 'cs.LG'],
          abstract: 'An old-style identifier with a slash.',
        },
      },
    ]);
  });

  it('is content with an empty weekend', () => {
    expect(readFeed(fixtureBytes('arxiv-rss-empty.xml'), ADDRESS)).toEqual({
      format: 'arxiv-feed',
      title: 'cs.LG updates on arXiv.org',
      home: 'http://rss.arxiv.org/rss/cs.LG',
      items: [],
      problems: [],
    });
  });

  it('reads the Atom twin, by announcement and not by the day it was generated', () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <id>http://rss.arxiv.org/atom/cs.LG</id><title>cs.LG updates on arXiv.org</title><updated>2026-03-10T04:00:11Z</updated>
      <entry><id>oai:arXiv.org:2603.99991v1</id><title>Kites</title><updated>2026-03-10T04:00:11Z</updated>
      <link href="https://arxiv.org/abs/2603.99991" rel="alternate" type="text/html"/>
      <summary>arXiv:2603.99991v1 Announce Type: new \nAbstract: We fly.</summary><category term="cs.LG"/><category term="cs.CL"/>
      <published>2026-03-09T00:00:00-04:00</published><arxiv:announce_type>new</arxiv:announce_type><dc:creator>Ana Ferreira, Jo Pim</dc:creator></entry></feed>`;
    expect(readFeed(utf8(text), ADDRESS)).toEqual({
      format: 'arxiv-feed',
      title: 'cs.LG updates on arXiv.org',
      home: 'http://rss.arxiv.org/atom/cs.LG',
      items: [
        {
          id: '2603.99991',
          on: '2026-03-09',
          announced: 'new',
          draft: {
            title: 'Kites',
            authors: [
              { family: 'Ferreira', given: 'Ana' },
              { family: 'Pim', given: 'Jo' },
            ],
            published: '2026-03',
            arxivId: '2603.99991',
            version: 1,
            primaryCategory: 'cs.LG',
            categories: ['cs.LG', 'cs.CL'],
            abstract: 'We fly.',
          },
        },
      ],
      problems: [],
    });
  });

  it("has no DOI of arXiv's own, and only the first of two", () => {
    expect(item('<arxiv:DOI>10.48550/arXiv.2603.99991</arxiv:DOI>')?.draft).not.toHaveProperty(
      'doi',
    );
    expect(item('<arxiv:DOI>10.5555/A 10.5555/B</arxiv:DOI>')?.draft.doi).toBe('10.5555/a');
  });

  it('knows the announcement from the description too, and no other kinds', () => {
    const head = 'arXiv:2603.99991v2 Announce Type: replace-cross\nAbstract: We fly.';
    expect(item(`<description>${head}</description>`)).toMatchObject({
      announced: 'replace-cross',
      draft: { abstract: 'We fly.' },
    });
    expect(item('<arxiv:announce_type>absonly</arxiv:announce_type>')?.announced).toBe('absonly');
    expect(item('<arxiv:announce_type>gossip</arxiv:announce_type>')).not.toHaveProperty(
      'announced',
    );
  });

  it('reads texts as they are: no HTML, and nothing beyond the head left out', () => {
    expect(
      item('<description>&lt;b>If&lt;/b> $a&lt;b$ &amp;amp; c</description>')?.draft.abstract,
    ).toBe('<b>If</b> $a<b$ &amp; c');
  });

  it('leaves out what is no category, and each that stands twice', () => {
    const terms = ['cs.LG', 'cs.LG', '', 'Computer Science', 'cond-mat.dis-nn', 'hep-th', '<x>'];
    const all = terms.map((term) => `<category>${term.replace('<', '&lt;')}</category>`).join('');
    expect(item(all)?.draft.categories).toEqual(['cs.LG', 'cond-mat.dis-nn', 'hep-th']);
  });

  it('finds the id in the link when the guid is spoilt', () => {
    const feed = rss(
      '<item><title>a</title><guid>x</guid><link>https://arxiv.org/abs/2603.99991</link></item><item><title>b</title><guid>y</guid></item>',
    );
    expect(feed.items.map(({ id }) => id)).toEqual(['2603.99991']);
    expect(feed.problems).toEqual([{ code: 'bad-item', detail: 'y' }]);
  });

  it('is known by its items where it bears another name', () => {
    const one = '<item><title>a</title><guid>oai:arXiv.org:2603.99991v1</guid></item>';
    expect(rss(one, 'My papers').format).toBe('arxiv-feed');
    expect(rss(`${one}<item><title>b</title><guid>2</guid></item>`, 'My papers').format).toBe(
      'rss',
    );
  });

  it('tells what the service says of a bad request', () => {
    const words = 'Invalid archive &apos;cs.KITE&apos;.';
    expect(
      rss(
        `<item><title>x</title><description>${words}</description></item>`,
        'Feed error for query: cs.KITE',
      ),
    ).toEqual({
      format: null,
      items: [],
      problems: [{ code: 'service-error', detail: "Invalid archive 'cs.KITE'." }],
    });
    expect(rss('', 'Feed error for query: x').problems).toEqual([
      { code: 'service-error', detail: 'Feed error for query: x' },
    ]);
  });
});
