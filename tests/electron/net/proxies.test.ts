import type { Duplex } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import type { Way } from '../../../shared/net/proxy.ts';
import { selfSigned } from './self-signed.ts';
import { clientFor, namesOf, type TestOptions, textOf } from './test-client.ts';
import { deadProxy, httpProxy, socksProxy } from './test-proxy.ts';
import { sends, sendsTo, serve } from './test-server.ts';

/** A busy machine takes its time. */
const PATIENT = { timeout: 10_000 };

/** Asks an address on these ways; names are unknown here, unless a test says otherwise. */
async function asked(url: string, ways: readonly Way[], options: TestOptions = {}) {
  const waysTo = async () => ways;
  const { client } = clientFor([], { waysTo, lookup: namesOf(), ...options });
  return textOf(client.get({ url, purpose: 'feed' }));
}

describe('a request through a proxy', () => {
  it('without TLS is sent to it whole', async () => {
    const { port, requests } = await serve({ '/feed?q=a': sends(200, {}, 'kites') });
    const proxy = await httpProxy();
    const url = `http://feeds.example:${port}/feed?q=a`;
    expect(await asked(`${url}#part`, [proxy.way])).toBe('kites');
    expect(proxy.asked).toEqual([`GET ${url}`]);
    expect(requests[0]?.headers.host).toBe(`feeds.example:${port}`);
    expect(requests[0]?.headers['user-agent']).toMatch(/^Lectern/);
  });

  it('with TLS shows it nothing but the name', async () => {
    const identity = selfSigned('feeds.example');
    const { port } = await serve({ '/feed': sends(200, {}, 'kites') }, identity);
    const proxy = await httpProxy();
    const url = `https://feeds.example:${port}/feed`;
    expect(await asked(url, [proxy.way], { ca: [identity.cert] })).toBe('kites');
    expect(proxy.asked).toEqual([`CONNECT feeds.example:${port}`]);
    expect(Object.keys(proxy.requests[0]?.headers ?? {}).sort()).toEqual(['connection', 'host']);
  });

  it('reaches a proxy over TLS', async () => {
    const identity = selfSigned('feeds.example');
    const server = await serve({ '/feed': sends(200, {}, 'kites') }, identity);
    const plain = await serve({ '/feed': sends(200, {}, 'plain kites') });
    const proxy = await httpProxy({ identity });
    const options = { ca: [identity.cert] };
    const ask = (scheme: string, port: number) =>
      asked(`${scheme}://feeds.example:${port}/feed`, [proxy.way], options);
    expect(await ask('https', server.port)).toBe('kites');
    expect(await ask('http', plain.port)).toBe('plain kites');
    expect(await asked(`http://feeds.example:${plain.port}/feed`, [proxy.way])).toMatchObject({
      kind: 'broken',
      detail: 'proxy',
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    });
  });

  it.each(['socks4', 'socks5'] as const)('speaks %s, and leaves the name to it', async (scheme) => {
    const identity = selfSigned('feeds.example');
    const server = await serve({ '/feed': sends(200, {}, 'kites') }, identity);
    const plain = await serve({ '/feed': sends(200, {}, 'plain kites') });
    const proxy = await socksProxy(scheme);
    const looked: string[] = [];
    const lookup = async (name: string) => {
      looked.push(name);
      return [];
    };
    const options = { ca: [identity.cert], lookup };
    const urls = [
      `https://feeds.example:${server.port}/feed`,
      `http://feeds.example:${plain.port}/feed`,
    ];
    expect(await asked(urls[0] ?? '', [proxy.way], options)).toBe('kites');
    expect(await asked(urls[1] ?? '', [proxy.way], options)).toBe('plain kites');
    expect(proxy.asked).toEqual([server, plain].map(({ port }) => `CONNECT feeds.example:${port}`));
    expect(looked).toEqual([]);
  });

  it('leaves the answer of a server behind a tunnel as it is', async () => {
    const { port } = await serve({ '/': sends(407) });
    const proxy = await socksProxy('socks5');
    expect(await asked(`http://feeds.example:${port}/`, [proxy.way])).toEqual({
      kind: 'http',
      status: 407,
    });
  });

  it('trusts no other certificate than without one', async () => {
    const identity = selfSigned('feeds.example');
    const { port, requests } = await serve({ '/': sends(200) }, identity);
    const proxy = await httpProxy();
    const tls = { kind: 'broken', detail: 'tls' };
    expect(await asked(`https://feeds.example:${port}/`, [proxy.way])).toMatchObject(tls);
    const options = { ca: [identity.cert] };
    expect(await asked(`https://other.example:${port}/`, [proxy.way], options)).toMatchObject(tls);
    expect(requests).toEqual([]);
  });

  it('takes the ways in turn: the next where one cannot be reached', async () => {
    const { port } = await serve({ '/': sends(200, {}, 'kites') });
    const proxy = await httpProxy();
    const dead = await deadProxy();
    const url = `http://feeds.example:${port}/`;
    expect(await asked(url, [dead, proxy.way, dead])).toBe('kites');
    const straight = { lookup: namesOf('feeds.example'), allowLoopback: new Set([url]) };
    expect(await asked(url, [dead, null], straight)).toBe('kites');
    expect(proxy.asked).toHaveLength(1);
    expect(await asked(url, [dead, dead])).toEqual({
      kind: 'broken',
      detail: 'proxy',
      code: 'ECONNREFUSED',
    });
  });

  it('is found anew for every redirect', async () => {
    const { port } = await serve({ '/end': sends(200, {}, 'kites') });
    const to = `http://other.example:${port}/end`;
    const first = await serve({ '/': sendsTo(302, to) });
    const [one, two] = [await httpProxy(), await httpProxy()];
    const waysTo = async (url: string) => [url === to ? two.way : one.way];
    const url = `http://feeds.example:${first.port}/`;
    expect(await asked(url, [], { waysTo })).toBe('kites');
    expect([one.asked, two.asked]).toEqual([[`GET ${url}`], [`GET ${to}`]]);
  });

  it('is not made where the system cannot say which way it is', async () => {
    const { port } = await serve({ '/': sends(200, {}, 'kites') });
    const url = `http://feeds.example:${port}/`;
    const waysTo = () => Promise.reject(new Error('no answer'));
    const lookup = namesOf('feeds.example');
    expect(await asked(url, [], { waysTo, lookup, allowLoopback: new Set([url]) })).toBe('kites');
  });
});

describe('a proxy that does not let a request through', () => {
  it.each([300, 301, 304, 403, 404, 410, 429, 502])(
    'is not taken for the server: CONNECT %i',
    async (status) => {
      const connect = (socket: Duplex) =>
        socket.end(
          `HTTP/1.1 ${status} No\r\nLocation: https://evil.example/\r\nRetry-After: 9\r\n\r\n`,
        );
      const proxy = await httpProxy({ connect });
      expect(await asked('https://feeds.example/', [proxy.way])).toEqual({
        kind: 'broken',
        detail: 'proxy',
        code: String(status),
      });
      expect(proxy.asked).toEqual(['CONNECT feeds.example:443']);
    },
  );

  it('asks for a password', async () => {
    const wanted = { kind: 'broken', detail: 'proxy-password', code: '407' };
    const connect = (socket: Duplex) => socket.end('HTTP/1.1 407 Who\r\n\r\n');
    const proxy = await httpProxy({ connect, status: 407 });
    expect(await asked('https://feeds.example/', [proxy.way])).toEqual(wanted);
    expect(await asked('http://feeds.example/', [proxy.way])).toEqual(wanted);
  });

  it.each(['', 'HTTP/1.1 200', '220 mail.example\r\n'])('says %j', async (text) => {
    const proxy = await httpProxy({ connect: (socket) => socket.end(text) });
    expect(await asked('https://feeds.example/', [proxy.way])).toEqual({
      kind: 'broken',
      detail: 'proxy',
      code: 'CUT',
    });
  });

  it.each(['socks4', 'socks5'] as const)('refuses in %s', async (scheme) => {
    const proxy = await socksProxy(scheme, 'refuses');
    expect(await asked('https://feeds.example/', [proxy.way])).toEqual({
      kind: 'broken',
      detail: 'proxy',
      code: 'SOCKS',
    });
  });

  it.each([
    ['after CONNECT', () => httpProxy({ connect: () => undefined }), namesOf()],
    ['in SOCKS', () => socksProxy('socks5', 'is silent'), namesOf()],
    ['as the name server is', () => httpProxy(), () => new Promise<never>(() => undefined)],
  ])('is silent %s: it is given up in time, or when that is asked', async (_when, open, lookup) => {
    const proxy = await open();
    const url = 'https://feeds.example/';
    const waysTo = async () => [proxy.way];
    expect(await asked(url, [proxy.way], { lookup, timeouts: { connectMs: 50 } })).toEqual({
      kind: 'timeout',
      stage: 'connect',
    });
    await vi.waitFor(() => expect(proxy.open()).toBe(0), PATIENT);
    const stop = new AbortController();
    const { client } = clientFor([], { waysTo, lookup });
    const going = client.get({ url, purpose: 'feed', signal: stop.signal });
    await vi.waitFor(() => expect(proxy.open()).toBe(1), PATIENT);
    stop.abort();
    expect(await going).toEqual({ kind: 'cancelled' });
    await vi.waitFor(() => expect(proxy.open()).toBe(0), PATIENT);
  });
});

describe('what must not be asked', () => {
  const refused = { kind: 'refused', reason: 'private-address' };

  it.each(['http://10.0.0.1/', 'https://[fd00::1]/', 'http://printer.local/', 'http://localhost/'])(
    'is not asked of a proxy either: %s',
    async (url) => {
      const proxy = await httpProxy();
      expect(await asked(url, [proxy.way])).toEqual(refused);
      expect(proxy.asked).toEqual([]);
    },
  );

  it('is a name that has a private address here, among others', async () => {
    const proxy = await httpProxy();
    const lookup = async () =>
      ['93.184.216.34', '192.168.0.1'].map((address) => ({ address, family: 4 }));
    for (const scheme of ['http', 'https']) {
      expect(await asked(`${scheme}://feeds.example/`, [proxy.way], { lookup })).toEqual(refused);
    }
    expect(proxy.asked).toEqual([]);
    await vi.waitFor(() => expect(proxy.open()).toBe(0), PATIENT);
  });

  it('is not asked because a name server keeps silent: the proxy knows the name', async () => {
    const { port } = await serve({ '/': sends(200, {}, 'kites') });
    const proxy = await httpProxy();
    const lookup = () => new Promise<never>(() => undefined);
    expect(await asked(`http://feeds.example:${port}/`, [proxy.way], { lookup })).toBe('kites');
  });

  it('a server on this machine is asked straight', async () => {
    const server = await serve({ '/': sends(200, {}, 'kites') });
    const proxy = await httpProxy();
    const waysTo = async () => [proxy.way];
    const { client } = clientFor([server], { waysTo });
    expect(await textOf(client.get({ url: server.url, purpose: 'feed' }))).toBe('kites');
    expect(proxy.asked).toEqual([]);
  });

  it('waits for no system that never says which way it is', async () => {
    const waysTo = () => new Promise<never>(() => undefined);
    const options = { waysTo, timeouts: { connectMs: 50 } };
    expect(await asked('https://feeds.example/', [], options)).toEqual({
      kind: 'timeout',
      stage: 'connect',
    });
  });
});
