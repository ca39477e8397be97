import { describe, expect, it } from 'vitest';
import { previewSource } from '../../../electron/feed/preview.ts';
import { namesOf } from '../net/test-client.ts';
import { sends, serve } from '../net/test-server.ts';
import { networkAt, recorded } from './test-network.ts';

const html = (body: string) => sends(200, { 'content-type': 'text/html' }, body);

describe('previewSource', () => {
  it('shows the name and the newest papers, and remembers nothing of the answer', async () => {
    const server = await serve({ '/feed': sends(200, { etag: '"a"' }, recorded('rss20.xml')) });
    const network = networkAt(server);
    const source = { kind: 'feed', url: `${server.url}/feed` } as const;
    const reply = await previewSource(network, source);
    expect(reply).toMatchObject({
      ok: true,
      value: { source, name: 'Journal of Invented Results: Online First', others: [] },
    });
    await previewSource(network, source);
    expect(server.requests[1]?.headers['if-none-match']).toBeUndefined();
  });

  it('takes the first feed that a page names, and tells the others', async () => {
    const server = await serve({
      '/': html(
        '<!doctype html><link rel=alternate type="application/rss+xml" href=/feed title=All><link rel=alternate type="application/atom+xml" href=/more title="Only kites">',
      ),
      '/feed': sends(200, {}, recorded('rss20.xml')),
    });
    const reply = await previewSource(networkAt(server), { kind: 'feed', url: `${server.url}/` });
    expect(reply).toMatchObject({
      ok: true,
      value: {
        source: { url: `${server.url}/feed` },
        others: [{ url: `${server.url}/more`, title: 'Only kites' }],
      },
    });
  });

  it('follows no page into a private network that nobody typed', async () => {
    const inside = await serve({ '/feed': sends(200, {}, recorded('rss20.xml')) });
    const server = await serve({
      '/': html(
        `<!doctype html><link rel=alternate type="application/rss+xml" href="http://localhost:${inside.port}/feed">`,
      ),
      '/feed': sends(200, {}, recorded('rss20.xml')),
      '/home': html('<!doctype html><link rel=alternate type="application/rss+xml" href="/feed">'),
    });
    const network = networkAt(server);
    const reply = await previewSource(network, { kind: 'feed', url: `${server.url}/` });
    expect(reply).toMatchObject({ ok: false, failure: { message: /into a private network/ } });
    expect(inside.requests).toEqual([]);
    // A page of one's own network names feeds of the same host.
    expect(await previewSource(network, { kind: 'feed', url: `${server.url}/home` })).toMatchObject(
      { ok: true, value: { typed: true } },
    );
  });

  it('follows a feed elsewhere as one that nobody typed', async () => {
    const server = await serve({ '/feed': sends(200, {}, recorded('rss20.xml')) });
    const page = await serve({
      '/': html(
        `<!doctype html><link rel=alternate type="application/rss+xml" href="${server.url}/feed">`,
      ),
    });
    const lookup = namesOf('page.example');
    const url = `http://page.example:${page.port}/`;
    expect(await previewSource(networkAt(server, { lookup }), { kind: 'feed', url })).toMatchObject(
      { ok: true, value: { typed: false, source: { url: `${server.url}/feed` } } },
    );
  });

  it('takes a page that names a page for none that names a feed', async () => {
    const server = await serve({
      '/': html('<!doctype html><link rel=alternate type="application/rss+xml" href="/">'),
    });
    const reply = await previewSource(networkAt(server), { kind: 'feed', url: `${server.url}/` });
    expect(reply).toMatchObject({ ok: false, failure: { code: 'no-feed' } });
  });

  it('says that a page names no feed, and what to do', async () => {
    const server = await serve({ '/': html('<!doctype html><p>Hello') });
    const reply = await previewSource(networkAt(server), { kind: 'feed', url: `${server.url}/` });
    expect(reply).toMatchObject({ ok: false, failure: { code: 'no-feed', hint: /RSS or Atom/ } });
  });

  it('says why nothing came', async () => {
    const server = await serve({});
    const reply = await previewSource(networkAt(server), { kind: 'feed', url: `${server.url}/x` });
    expect(reply).toMatchObject({ ok: false, failure: { message: /has nothing at this address/ } });
  });
});
