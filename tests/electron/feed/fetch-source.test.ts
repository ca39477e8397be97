import { describe, expect, it } from 'vitest';
import { fetchSource } from '../../../electron/feed/fetch-source.ts';
import type { Source } from '../../../shared/feed/source.ts';
import { inTurn, sends, serve } from '../net/test-server.ts';
import { networkAt, recorded } from './test-network.ts';

const DAILY: Source = { kind: 'hugging-face', list: 'daily' };
const WEEK: Source = { kind: 'hugging-face', list: 'week' };
const ASK = { typed: false, conditional: true };

const entries = (from: number, count: number, day = '2026-11-03') =>
  JSON.stringify(
    Array.from({ length: count }, (_each, index) => ({
      title: `Kites, part ${from + index}`,
      paper: {
        id: `2611.${String(from + index).padStart(5, '0')}`,
        title: `Kites, part ${from + index}`,
        summary: 'About kites.',
        authors: [],
        publishedAt: `${day}T00:00:00.000Z`,
        submittedOnDailyAt: `${day}T00:00:00.000Z`,
        upvotes: 1,
      },
    })),
  );

const json = (body: string, headers = {}) =>
  sends(200, { 'content-type': 'application/json', ...headers }, body);

describe('Hugging Face', () => {
  it('gives typed papers, and counts what could not be read', async () => {
    const server = await serve({
      '/api/daily_papers?limit=100&p=0': json(recorded('hf-daily-papers.json').replace('[', '[5,')),
    });
    const fetched = await fetchSource(networkAt(server), DAILY, ASK);
    expect(fetched).toMatchObject({ kind: 'read', origin: 'hugging-face', unread: 1 });
    if (fetched.kind === 'read') expect(fetched.items).toHaveLength(6);
  });

  it('reads a week page by page, each paper once', async () => {
    const page = (p: number) => `/api/daily_papers?limit=100&p=${p}&week=2026-W45`;
    const server = await serve({
      [page(0)]: json(entries(0, 100)),
      // The list grew by five while it was read.
      [page(1)]: json(entries(95, 100)),
      [page(2)]: json(entries(195, 7)),
    });
    const fetched = await fetchSource(networkAt(server), WEEK, ASK);
    expect(fetched.kind === 'read' && fetched.items).toHaveLength(202);
    expect(server.requests).toHaveLength(3);
  });

  it('keeps the pages that came when a later one fails', async () => {
    const page = (p: number) => `/api/daily_papers?limit=100&p=${p}&week=2026-W45`;
    const server = await serve({ [page(0)]: json(entries(0, 100)), [page(1)]: sends(500) });
    const fetched = await fetchSource(networkAt(server), WEEK, ASK);
    expect(fetched.kind === 'read' && fetched.items).toHaveLength(100);
    expect(fetched).toMatchObject({ cutShort: { message: /fault of its own/ } });
  });

  it('keeps the validators of the last good answer when the next request fails', async () => {
    const path = '/api/daily_papers?limit=100&p=0';
    const server = await serve({
      [path]: inTurn(json(entries(0, 1), { etag: '"a"' }), sends(503)),
    });
    const network = networkAt(server);
    await fetchSource(network, DAILY, ASK);
    expect(await fetchSource(network, DAILY, ASK)).toMatchObject({ kind: 'failed' });
    const tags = server.requests.map(({ headers }) => headers['if-none-match']);
    expect(tags).toEqual([undefined, '"a"']);
    expect(
      network.validators.conditionsFor({
        url: server.url + path,
        accept: 'application/json',
        askedAs: server.url + path,
      }),
    ).toEqual({
      'if-none-match': '"a"',
    });
  });

  it('takes a day that has no list yet for one without papers', async () => {
    const server = await serve({ '/api/daily_papers?limit=100&p=0': sends(400) });
    expect(await fetchSource(networkAt(server), DAILY, ASK)).toMatchObject({
      kind: 'read',
      items: [],
    });
  });

  it('asks for news only, and forgets what it could not read', async () => {
    const path = '/api/daily_papers?limit=100&p=0';
    const server = await serve({
      [path]: inTurn(
        json('<!doctype html>', { etag: '"a"' }),
        json(entries(0, 1), { etag: '"b"' }),
        sends(304),
        json(entries(0, 1), { etag: '"b"' }),
      ),
    });
    const network = networkAt(server);
    expect(await fetchSource(network, DAILY, ASK)).toMatchObject({
      kind: 'failed',
      failure: { code: 'web-page', message: /sent a web page and not a feed/ },
    });
    expect(await fetchSource(network, DAILY, ASK)).toMatchObject({ kind: 'read' });
    expect(await fetchSource(network, DAILY, ASK)).toEqual({ kind: 'not-modified' });
    // Asked without conditions, it asks for everything, and remembers the answer.
    expect(await fetchSource(network, DAILY, { ...ASK, conditional: false })).toMatchObject({
      kind: 'read',
    });
    const tags = server.requests.map(({ headers }) => headers['if-none-match']);
    expect(tags).toEqual([undefined, undefined, '"b"', undefined]);
  });
});

describe('arXiv', () => {
  const QUERY: Source = { kind: 'arxiv-query', category: 'cs.LG' };

  const PATH =
    '/api/query?search_query=cat%3Acs.LG&start=0&max_results=100&sortBy=submittedDate&sortOrder=descending';

  it('reads a search', async () => {
    const server = await serve({ [PATH]: sends(200, {}, recorded('arxiv-query.atom')) });
    const fetched = await fetchSource(networkAt(server), QUERY, ASK);
    expect(fetched).toMatchObject({ kind: 'read', origin: 'arxiv' });
    expect(fetched.kind === 'read' && fetched.items).toHaveLength(5);
  });

  it('asks again for a page that is empty though there should be more', async () => {
    const full = recorded('arxiv-query.atom');
    const empty = full.replace(/<entry>[\s\S]*<\/entry>/, '');
    const server = await serve({ [PATH]: inTurn(sends(200, {}, empty), sends(200, {}, full)) });
    const fetched = await fetchSource(networkAt(server), QUERY, ASK);
    expect(fetched.kind === 'read' && fetched.items).toHaveLength(5);
    expect(server.requests.filter(({ url }) => url === PATH)).toHaveLength(2);
  });

  it('takes the empty feed of a weekend for no error', async () => {
    const server = await serve({ '/rss/cs.CL': sends(200, {}, recorded('arxiv-rss-empty.xml')) });
    const source: Source = { kind: 'arxiv', categories: ['cs.CL'] };
    expect(await fetchSource(networkAt(server), source, ASK)).toMatchObject({
      kind: 'read',
      origin: 'arxiv-feed',
      items: [],
    });
  });
});

describe('any feed', () => {
  const feedAt = (url: string): Source => ({ kind: 'feed', url: `${url}/feed` });

  it('tells when it was told to wait, and when the feed has closed', async () => {
    const server = await serve({
      '/feed': inTurn(sends(410), sends(429, { 'retry-after': '60' })),
    });
    const network = networkAt(server);
    expect(await fetchSource(network, feedAt(server.url), ASK)).toMatchObject({
      kind: 'failed',
      gone: true,
    });
    expect(await fetchSource(network, feedAt(server.url), ASK)).toMatchObject({
      kind: 'failed',
      notBefore: network.now() + 60_000,
      failure: { message: /asked Lectern to wait/ },
    });
  });

  it('asks for all of a feed again of which only the beginning came', async () => {
    const item = (n: number) => `<item><title>Kites, part ${n}</title><guid>${n}</guid></item>`;
    const whole = `<rss><channel>${item(1)}${item(2)}</channel></rss>`;
    const tag = { etag: '"a"' };
    const server = await serve({
      '/feed': inTurn(sends(200, tag, whole.slice(0, 80)), sends(200, tag, whole), sends(304)),
    });
    const network = networkAt(server);
    const ask = () => fetchSource(network, feedAt(server.url), ASK);
    expect(await ask()).toMatchObject({ kind: 'read', items: [{ id: '1' }], unread: 1 });
    expect(await ask()).toMatchObject({ kind: 'read', items: [{ id: '1' }, { id: '2' }] });
    expect(await ask()).toEqual({ kind: 'not-modified' });
    const tags = server.requests.map(({ headers }) => headers['if-none-match']);
    expect(tags).toEqual([undefined, undefined, '"a"']);
  });

  it('can be cancelled', async () => {
    const abort = new AbortController();
    const server = await serve({ '/feed': () => abort.abort() });
    const how = { ...ASK, signal: abort.signal };
    expect(await fetchSource(networkAt(server), feedAt(server.url), how)).toEqual({
      kind: 'cancelled',
    });
  });

  it.each([
    ['billion-laughs.xml', 'doctype'],
    ['quadratic-blowup.xml', 'doctype'],
    ['xxe.xml', 'doctype'],
    ['html-instead.json', 'web-page'],
  ])('refuses %s in words', async (name, code) => {
    const server = await serve({ '/feed': sends(200, {}, recorded(name)) });
    const fetched = await fetchSource(networkAt(server), feedAt(server.url), ASK);
    expect(fetched).toMatchObject({ kind: 'failed', failure: { code } });
    expect(server.requests).toHaveLength(1);
  });
});
