import { describe, expect, it } from 'vitest';
import { readPageMetadata } from '../../../shared/lookup/page-metadata.ts';
import { fixture } from './fixture.ts';

const ADDRESS = 'https://journal.example.org/articles/1';

const draft = (html: string, address = ADDRESS) => readPageMetadata(html, address)?.draft ?? null;

const meta = (...pairs: [name: string, content: string][]) =>
  pairs.map(([name, content]) => `<meta name="${name}" content="${content}">`).join('\n');

describe('readPageMetadata', () => {
  it('reads a publisher’s page', () => {
    const head = meta(
      ['citation_title', 'Of &lt;i&gt;Kites&lt;/i&gt; &amp; CO&lt;sub&gt;2&lt;/sub&gt;'],
      ['citation_author', 'Quist, Ana'],
      ['citation_author_institution', 'University of Nowhere'],
      ['citation_author', 'Otto von Brandt'],
      ['citation_publication_date', '2026/03/05'],
      ['citation_journal_title', 'Journal of Invented Results'],
      ['citation_doi', 'https://doi.org/10.5555/ABC'],
      ['citation_abstract', '&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;'],
      ['citation_keywords', 'kites; strings'],
      ['citation_pdf_url', 'https://journal.example.org/1.pdf'],
      ['og:description', 'Buy now'],
    );
    expect(draft(`<html><head><title>x</title>${head}</head><body>y</body></html>`)).toEqual({
      title: 'Of Kites & CO2',
      authors: [
        { given: 'Ana', family: 'Quist' },
        { given: 'Otto', particle: 'von', family: 'Brandt' },
      ],
      published: '2026-03-05',
      doi: '10.5555/abc',
      venue: 'Journal of Invented Results',
      abstract: 'One.\n\nTwo.',
      topics: ['kites', 'strings'],
    });
  });

  it('reads a page of OpenReview', () => {
    const address = 'https://openreview.net/forum?id=kItE5_-tok';
    expect(draft(fixture('openreview-page.html'), address)).toEqual({
      title: 'Kites for $k$-Strings',
      authors: [
        { given: 'Ana', family: 'Ferreira-Quist' },
        { given: 'Otto', particle: 'von', family: 'Brandt' },
      ],
      published: '2024-09-27',
      venue: 'The Invented Conference on Kites',
      abstract: 'We tie $k$ strings, where $k < 5$.',
      url: address,
    });
  });

  it('reads a page of the ACL Anthology, whose attributes have no quotes', () => {
    const head =
      '<meta content="Kites of Words" name=citation_title><meta content="Ana Quist" name=citation_author>' +
      '<meta content="2020/7" name=citation_publication_date><meta content="10.18653/v1/2020.acl-main.1" name=citation_doi>' +
      '<meta property="og:description" content="Ana Quist. Proceedings of 2020.">';
    expect(draft(head, 'https://aclanthology.org/2020.acl-main.1/')).toEqual({
      title: 'Kites of Words',
      authors: [{ given: 'Ana', family: 'Quist' }],
      published: '2020-07',
      doi: '10.18653/v1/2020.acl-main.1',
    });
  });

  it('reads arXiv’s page', () => {
    const head = meta(['citation_title', 'Kites'], ['citation_arxiv_id', '2603.99991']);
    expect(draft(head)).toEqual({ title: 'Kites', arxivId: '2603.99991' });
    expect(draft('<title>Kites</title>', 'https://arxiv.org/abs/2603.99991v2')).toEqual({
      title: 'Kites',
      arxivId: '2603.99991',
    });
  });

  it('reads Dublin Core', () => {
    const head = meta(
      ['DC.Title', 'Kites'],
      ['DC.Creator', 'Quist, Ana'],
      ['DC.Date', '2026-03'],
      ['DC.Identifier', 'doi:10.5555/abc'],
      ['DC.Description', 'One.'],
    );
    expect(draft(head)).toEqual({
      title: 'Kites',
      authors: [{ given: 'Ana', family: 'Quist' }],
      published: '2026-03',
      doi: '10.5555/abc',
      abstract: 'One.',
    });
  });

  it('reads Open Graph when there is nothing better', () => {
    const head =
      '<meta property="og:title" content="Kites - A Blog"><meta property="og:site_name" content="A Blog">' +
      "<META PROPERTY='og:description' CONTENT='It&#39;s about kites'/><meta property=article:published_time content=2026-03-05T10:00:00Z>";
    expect(draft(head)).toEqual({
      title: 'Kites',
      published: '2026-03-05',
      abstract: "It's about kites",
      url: ADDRESS,
    });
    expect(draft('<title> Kites &amp;\n Strings </title>')).toEqual({
      title: 'Kites & Strings',
      url: ADDRESS,
    });
  });

  it.each([
    '',
    'no page',
    '<p>no head</p>',
    '<title></title>',
    '<title>Just a moment...</title>',
    '<title>403 Forbidden</title>',
    meta(['citation_title', ' ']),
    '<!-- <title>Comment</title> -->',
    '<script>"<title>Script</title>"</script>',
    fixture('html-instead.json'),
  ])('knows no paper from %.60s', (html) => {
    expect(readPageMetadata(html, ADDRESS)).toBeNull();
  });

  it('takes http and https addresses only', () => {
    const page = (address: string) => draft(meta(['citation_title', 'Kites']), address);
    expect(page('file:///x')).toEqual({ title: 'Kites' });
    const linked = meta(
      ['citation_title', 'Kites'],
      ['citation_pdf_url', 'javascript:x'],
      ['og:url', 'https://x.example/'],
    );
    expect(draft(linked, '')).toEqual({ title: 'Kites', url: 'https://x.example/' });
  });

  it('forgives broken tags', () => {
    const html =
      '<meta><meta name><meta name="citation_title"><meta content="x"><meta name="citation_title" content="a > b" <meta name="x" content="y">';
    expect(draft(html)?.title).toBe('a > b');
    expect(draft('<meta name="citation_title" content="cut off')).toBeNull();
  });
});
