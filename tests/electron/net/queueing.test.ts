import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { HttpResult } from '../../../shared/net/http-result.ts';
import { clientFor, namesOf, textOf } from './test-client.ts';
import { type Handler, sends, sendsTo, serve } from './test-server.ts';

const ARXIV = ['export.arxiv.org', 'rss.arxiv.org', 'arxiv.org'];

/** A handler that answers when told to, and can be waited for. */
function held() {
  const waiting: ServerResponse[] = [];
  const calls: (() => void)[] = [];
  const handler: Handler = (_request, response) => {
    waiting.push(response);
    calls.shift()?.();
  };
  const next = () =>
    waiting.length > 0 ? Promise.resolve() : new Promise<void>((resolve) => calls.push(resolve));
  return { handler, next, answer: () => waiting.shift()?.end('kites'), waiting };
}

describe('one host', () => {
  it('is asked for one thing at a time, in the order of arrival', async () => {
    let current = 0;
    let most = 0;
    const handler: Handler = (_request, response) => {
      current += 1;
      most = Math.max(most, current);
      setImmediate(() => {
        current -= 1;
        response.end('kites');
      });
    };
    const paths = Array.from({ length: 12 }, (_each, at) => `/${at}`);
    const server = await serve(Object.fromEntries(paths.map((path) => [path, handler])));
    const { client, clock } = clientFor([server]);
    await Promise.all(paths.map((path) => client.get({ url: server.url + path, purpose: 'feed' })));
    expect(server.requests.map(({ url }) => url)).toEqual(paths);
    expect(most).toBe(1);
    expect(clock.rests).toEqual([]);
  });

  it('does not hold up another', async () => {
    const { handler, next, answer } = held();
    const slow = await serve({ '/': handler });
    const fast = await serve({ '/': sends(200, {}, 'boats') });
    const { client } = clientFor([slow, fast]);
    const first = client.get({ url: slow.url, purpose: 'feed' });
    await next();
    expect(await textOf(client.get({ url: fast.url, purpose: 'feed' }))).toBe('boats');
    answer();
    expect(await textOf(first)).toBe('kites');
  });

  it.each([
    ['arxiv.org', ARXIV, 3000],
    ['dblp.org', ['dblp.org', 'dblp.org', 'dblp.uni-trier.de'], 2000],
    ['feeds.example', ['feeds.example', 'feeds.example', 'FEEDS.example'], 1000],
  ])('of %s rests between requests, counted over all its names', async (_name, names, rest) => {
    const server = await serve({ '/': sends(200) });
    const urls = names.map((name) => `http://${name}:${server.port}`);
    const { client, clock } = clientFor([], {
      lookup: namesOf(...names.map((name) => name.toLowerCase())),
      allowLoopback: new Set(urls),
    });
    for (const url of urls) {
      expect(await textOf(client.get({ url, purpose: 'feed' }))).toBe('');
    }
    expect(clock.rests).toEqual([rest, rest]);
    clock.time += rest - 1;
    await client.get({ url: urls[0] ?? '', purpose: 'feed' });
    clock.time += rest;
    await client.get({ url: urls[0] ?? '', purpose: 'feed' });
    // What has passed is taken off.
    expect(clock.rests).toEqual([rest, rest, 1]);
  });

  it('rests no longer than that when the clock is set back', async () => {
    const server = await serve({ '/': sends(200) });
    const url = `http://feeds.example:${server.port}`;
    const { client, clock } = clientFor([], {
      lookup: namesOf('feeds.example'),
      allowLoopback: new Set([url]),
    });
    await client.get({ url, purpose: 'feed' });
    clock.time -= 3_600_000;
    await client.get({ url, purpose: 'feed' });
    expect(clock.rests).toEqual([1000]);
  });

  it('rests before a redirect within it, too, which keeps its turn', async () => {
    const server = await serve({
      '/a': (request, response) =>
        sendsTo(302, `http://arxiv.org:${server.port}/b`)(request, response),
      '/b': sends(200),
      '/c': sends(200),
    });
    const { client, clock } = clientFor([], {
      lookup: namesOf(...ARXIV),
      allowLoopback: new Set(ARXIV.map((name) => `http://${name}:${server.port}`)),
    });
    const get = (path: string) =>
      client.get({ url: `http://export.arxiv.org:${server.port}${path}`, purpose: 'feed' });
    await Promise.all([get('/a'), get('/c')]);
    expect(server.requests.map(({ url }) => url)).toEqual(['/a', '/b', '/c']);
    expect(clock.rests).toEqual([3000, 3000]);
  });

  it('and another that send to each other do not wait for ever', async () => {
    const one = await serve({
      '/a': (request, response) => sendsTo(302, `${two.url}/z`)(request, response),
      '/z': sends(200, {}, 'kites'),
    });
    const two = await serve({ '/a': sendsTo(302, `${one.url}/z`), '/z': sends(200, {}, 'boats') });
    const { client } = clientFor([one, two]);
    const all = [one, two].map(({ url }) =>
      textOf(client.get({ url: `${url}/a`, purpose: 'feed' })),
    );
    expect(await Promise.all(all)).toEqual(['boats', 'kites']);
  });
});

describe('cancelling', () => {
  const cancelled = { kind: 'cancelled' };

  it('takes a request that waits out of the line', async () => {
    const { handler, next, answer } = held();
    const server = await serve({ '/1': handler, '/2': sends(200), '/3': sends(200, {}, 'boats') });
    const { client, ledger } = clientFor([server]);
    const control = new AbortController();
    const get = (path: string, signal?: AbortSignal) =>
      client.get({ url: server.url + path, purpose: 'feed', ...(signal && { signal }) });
    const first = get('/1');
    const second = get('/2', control.signal);
    const third = get('/3');
    await next();
    control.abort();
    expect(await second).toEqual(cancelled);
    answer();
    expect(await textOf(first)).toBe('kites');
    expect(await textOf(third)).toBe('boats');
    expect(server.requests.map(({ url }) => url)).toEqual(['/1', '/3']);
    expect(await ledger.list()).toMatchObject([
      { path: '/2', outcome: 'cancelled', bytes: 0 },
      { path: '/1' },
      { path: '/3' },
    ]);
  });

  it('ends a rest', async () => {
    const server = await serve({ '/': sends(200, {}, 'kites') });
    const url = `http://feeds.example:${server.port}`;
    const control = new AbortController();
    let rests = 0;
    const { client } = clientFor([], {
      lookup: namesOf('feeds.example'),
      allowLoopback: new Set([url]),
      sleep: (_ms, signal) => {
        rests += 1;
        if (rests > 1) return Promise.resolve();
        return new Promise((resolve) => {
          signal?.addEventListener('abort', () => resolve());
          control.abort();
        });
      },
    });
    await client.get({ url, purpose: 'feed' });
    const second = client.get({ url, purpose: 'feed', signal: control.signal });
    const third = client.get({ url, purpose: 'feed' });
    expect(await second).toEqual(cancelled);
    expect(await textOf(third)).toBe('kites');
    expect(server.requests).toHaveLength(2);
  });

  it('stops a request before its answer, and lets the next one go', async () => {
    const { handler, next } = held();
    const server = await serve({ '/1': handler, '/2': sends(200, {}, 'boats') });
    const { client } = clientFor([server]);
    const control = new AbortController();
    const first = client.get({ url: `${server.url}/1`, purpose: 'feed', signal: control.signal });
    const second = client.get({ url: `${server.url}/2`, purpose: 'feed' });
    await next();
    control.abort();
    expect(await first).toEqual(cancelled);
    expect(await textOf(second)).toBe('boats');
  });

  it('stops a body on its way, and hangs up', async () => {
    let hungUp: (() => void) | undefined;
    const closed = new Promise<void>((resolve) => {
      hungUp = resolve;
    });
    const server = await serve({
      '/': (_request, response) => {
        response.on('close', () => hungUp?.());
        response.write('kites');
      },
    });
    const { client, ledger } = clientFor([server]);
    const control = new AbortController();
    const result = await client.get({
      url: server.url,
      purpose: 'feed',
      signal: control.signal,
      onProgress: () => control.abort(),
    });
    expect(result).toEqual(cancelled);
    await closed;
    expect(await ledger.list()).toMatchObject([{ outcome: 'cancelled', bytes: 5 }]);
  });

  it('before it begins asks nothing', async () => {
    const server = await serve({ '/': sends(200) });
    const { client } = clientFor([server]);
    const signal = AbortSignal.abort();
    expect(await client.get({ url: server.url, purpose: 'feed', signal })).toEqual(cancelled);
    expect(server.requests).toEqual([]);
  });
});

describe('working offline', () => {
  it('keeps everything off the network, and says so', async () => {
    const { handler, next } = held();
    const server = await serve({ '/1': handler, '/2': sends(200, {}, 'boats') });
    const { client, ledger } = clientFor([server]);
    const get = (path: string) => client.get({ url: server.url + path, purpose: 'feed' });
    const underWay = [get('/1'), get('/2')];
    await next();
    client.setWorkingOffline(true);
    client.setWorkingOffline(true);
    expect(client.isWorkingOffline).toBe(true);
    const offline: HttpResult = { kind: 'working-offline' };
    expect(await Promise.all([...underWay, get('/2')])).toEqual([offline, offline, offline]);
    expect(server.requests).toHaveLength(1);
    expect((await ledger.list()).map(({ outcome }) => outcome)).toEqual(
      Array(3).fill('working-offline'),
    );
    client.setWorkingOffline(false);
    expect(client.isWorkingOffline).toBe(false);
    expect(await textOf(get('/2'))).toBe('boats');
  });
});
