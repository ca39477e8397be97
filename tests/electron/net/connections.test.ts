import net, { type AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { selfSigned } from './self-signed.ts';
import { clientFor, namesOf, type TestOptions, textOf } from './test-client.ts';
import { sends, serve } from './test-server.ts';

/** A server that speaks no HTTP but this. */
async function rawServer(onConnection: (socket: net.Socket) => void) {
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { port, url: `http://127.0.0.1:${port}`, requests: [] };
}

const answering = (text: string) =>
  rawServer((socket) => socket.once('data', () => socket.end(text)));

async function asked(url: string, options: TestOptions = {}) {
  const { client } = clientFor([], { allowLoopback: new Set([url]), ...options });
  return textOf(client.get({ url, purpose: 'feed' }));
}

describe('a server that does not answer', () => {
  it('before the connection is made', async () => {
    // It takes the connection, but TLS never begins.
    const { port } = await rawServer(() => undefined);
    const result = await asked(`https://127.0.0.1:${port}`, { timeouts: { connectMs: 50 } });
    expect(result).toEqual({ kind: 'timeout', stage: 'connect' });
  });

  it('while its name is looked up', async () => {
    const lookup = () => new Promise<never>(() => undefined);
    const result = await asked('http://slow.example', { lookup, timeouts: { connectMs: 50 } });
    expect(result).toEqual({ kind: 'timeout', stage: 'connect' });
  });

  it('after the request', async () => {
    const { url } = await rawServer(() => undefined);
    expect(await asked(url, { timeouts: { idleMs: 50 } })).toEqual({
      kind: 'timeout',
      stage: 'idle',
    });
  });

  it('in the middle of its body', async () => {
    const { url } = await rawServer((socket) =>
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nkites'),
    );
    expect(await asked(url, { timeouts: { idleMs: 50 } })).toEqual({
      kind: 'timeout',
      stage: 'idle',
    });
  });

  it.each([
    ['header', 'HTTP/1.1 200 OK\r\nX-Slow: '],
    ['body', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'],
  ])('but drop by drop, in its %s', async (_part, head) => {
    const { url } = await rawServer((socket) => {
      socket.write(head);
      const drip = setInterval(
        () => socket.write(head.includes('chunked') ? '1\r\na\r\n' : 'a'),
        5,
      );
      socket.on('close', () => clearInterval(drip));
    });
    const timeouts = { idleMs: 5000, totalMs: 100 };
    expect(await asked(url, { timeouts })).toEqual({ kind: 'timeout', stage: 'total' });
  });
});

describe('a server that goes over to another protocol unasked', () => {
  it('has not answered, and keeps nobody waiting', async () => {
    const { url } = await answering(
      'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: kites\r\n\r\n',
    );
    const { client } = clientFor([], { allowLoopback: new Set([url]) });
    // The second one stands in line behind the first.
    const both = [1, 2].map(() => textOf(client.get({ url, purpose: 'feed' })));
    const broken = { kind: 'broken', detail: 'protocol' };
    expect(await Promise.all(both)).toEqual([broken, broken]);
  });
});

describe('a server that cannot be asked', () => {
  it('because its name is unknown', async () => {
    expect(await asked('http://nowhere.example', { lookup: namesOf() })).toEqual({
      kind: 'offline',
    });
    expect(await asked('http://empty.example', { lookup: async () => [] })).toEqual({
      kind: 'offline',
    });
  });

  it('because nothing is there', async () => {
    const { url } = await new Promise<{ url: string }>((resolve) => {
      const server = net.createServer().listen(0, '127.0.0.1', () => {
        const { port } = server.address() as AddressInfo;
        server.close(() => resolve({ url: `http://127.0.0.1:${port}` }));
      });
    });
    expect(await asked(url)).toEqual({
      kind: 'broken',
      detail: 'connection',
      code: 'ECONNREFUSED',
    });
  });

  it.each([
    ['hangs up', '', 'connection'],
    ['speaks another language', '220 mail.example ESMTP\r\n', 'protocol'],
    [
      'has two lengths',
      'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na',
      'protocol',
    ],
    ['has no end of headers', `HTTP/1.1 200 OK\r\nX: ${'a'.repeat(100_000)}`, 'protocol'],
    ['ends within its headers', 'HTTP/1.1 200 OK\r\nX: ', 'connection'],
  ])('because it %s', async (_name, text, detail) => {
    const { url } = await answering(text);
    expect(await asked(url)).toMatchObject({ kind: 'broken', detail });
  });

  it('because nobody vouches for it', async () => {
    const identity = selfSigned();
    const server = await serve({ '/': sends(200, {}, 'kites') }, identity);
    expect(await asked(server.url)).toEqual({
      kind: 'broken',
      detail: 'tls',
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    });
    expect(await asked(server.url, { ca: [identity.cert] })).toBe('kites');
  });

  it('because its certificate is another one’s', async () => {
    const identity = selfSigned();
    const { port, requests } = await serve({ '/': sends(200) }, identity);
    const lookup = namesOf('other.example');
    const result = await asked(`https://other.example:${port}`, { lookup, ca: [identity.cert] });
    expect(result).toMatchObject({ kind: 'broken', detail: 'tls' });
    expect(requests).toEqual([]);
  });

  it('because it speaks no TLS', async () => {
    const { port } = await serve({ '/': sends(200) });
    expect(await asked(`https://127.0.0.1:${port}`)).toMatchObject({
      kind: 'broken',
      detail: 'tls',
    });
  });
});

describe('a name', () => {
  const at =
    (...addresses: string[]) =>
    async () =>
      addresses.map((address) => ({ address, family: net.isIP(address) }));
  const refused = { kind: 'refused', reason: 'private-address' };

  it.each(['127.0.0.1', '10.1.2.3', '169.254.169.254', '::1', 'fe80::1', '::ffff:192.168.0.1'])(
    'that leads to %s is refused',
    async (address) => {
      const { port, requests } = await serve({ '/': sends(200) });
      const { client } = clientFor([], { lookup: at(address) });
      const url = `http://feeds.example:${port}/`;
      expect(await client.get({ url, purpose: 'feed' })).toEqual(refused);
      expect(requests).toEqual([]);
    },
  );

  it('that leads to several addresses is asked at one that is allowed', async () => {
    const server = await serve({ '/': sends(200, {}, 'kites') });
    const url = `http://feeds.example:${server.port}`;
    const lookup = at('10.0.0.1', '127.0.0.1');
    expect(await asked(url, { lookup })).toBe('kites');
  });

  it('is looked up once for a connection: a second answer could be another', async () => {
    const server = await serve({ '/': sends(200, {}, 'kites') });
    let times = 0;
    const lookup = async () => {
      times += 1;
      return [{ address: times === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }];
    };
    expect(await asked(`http://feeds.example:${server.port}`, { lookup })).toBe('kites');
    expect(times).toBe(1);
  });

  it('that a person typed may be private, and no other', async () => {
    const server = await serve({
      '/feed': sends(200, {}, 'kites'),
      '/moved': sends(302, { location: '/feed' }),
      '/away': (request, response) =>
        sends(302, { location: `http://other.example:${server.port}/feed` })(request, response),
    });
    const { client } = clientFor([], { lookup: namesOf('nas.example', 'other.example') });
    const get = (path: string, typedByUser: boolean) => {
      const url = `http://nas.example:${server.port}${path}`;
      return textOf(client.get({ url, purpose: 'feed', typedByUser }));
    };
    expect(await get('/feed', false)).toEqual(refused);
    expect(await get('/feed', true)).toBe('kites');
    expect(await get('/moved', true)).toBe('kites');
    expect(await get('/away', true)).toEqual(refused);
    expect(server.requests.map(({ url }) => url)).toEqual(['/feed', '/moved', '/feed', '/away']);
    const url = `${server.url}/feed`;
    expect(await client.get({ url, purpose: 'feed' })).toEqual(refused);
    expect(await textOf(client.get({ url, purpose: 'feed', typedByUser: true }))).toBe('kites');
  });

  it.each(['file:///etc/passwd', 'ftp://example.org/', 'about:blank', 'no address', ''])(
    '%j is no address of the web',
    async (url) => {
      const { client, ledger } = clientFor([]);
      expect(await client.get({ url, purpose: 'feed', typedByUser: true })).toEqual({
        kind: 'refused',
        reason: 'scheme',
      });
      expect(await ledger.list()).toMatchObject([{ outcome: 'refused', detail: 'scheme' }]);
    },
  );
});
