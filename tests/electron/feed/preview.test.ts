import { describe, expect, it } from 'vitest';
import { previewSource } from '../../../electron/feed/preview.ts';
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
