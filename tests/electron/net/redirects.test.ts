import { describe, expect, it } from 'vitest';
import { selfSigned } from './self-signed.ts';
import { clientFor, DAY_MS, NOON, textOf } from './test-client.ts';
import { inTurn, sends, sendsTo, serve } from './test-server.ts';

const refused = (reason: string) => ({ kind: 'refused', reason });

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('%i is followed', async (status) => {
    const server = await serve({
      '/a': sendsTo(status, 'b?x=1'),
      '/b?x=1': sends(200, {}, 'kites'),
    });
    const { client } = clientFor([server]);
    expect(await client.get({ url: `${server.url}/a`, purpose: 'feed' })).toMatchObject({
      kind: 'ok',
      bytes: Buffer.from('kites'),
      url: `${server.url}/b?x=1`,
    });
  });

  it.each([
    [8, 'kites'],
    [9, refused('too-many-redirects')],
  ])('may follow another, but not %i times for ever', async (hops, result) => {
    const routes = Object.fromEntries(
      Array.from({ length: hops }, (_each, at) => [`/${at}`, sendsTo(301, `/${at + 1}`)]),
    );
    const server = await serve({ ...routes, [`/${hops}`]: sends(200, {}, 'kites') });
    const { client } = clientFor([server]);
    expect(await textOf(client.get({ url: `${server.url}/0`, purpose: 'feed' }))).toEqual(result);
  });

  it.each(['/a', '/b#part'])('that leads back to %s is a loop', async (target) => {
    const server = await serve({ '/a': sendsTo(302, '/b'), '/b': sendsTo(302, target) });
    const { client } = clientFor([server]);
    expect(await client.get({ url: `${server.url}/a`, purpose: 'feed' })).toEqual(refused('loop'));
    expect(server.requests).toHaveLength(2);
  });

  it.each([
    ['file:///etc/passwd', refused('scheme')],
    ['ftp://ftp.example.org/feed', refused('scheme')],
    ['javascript:alert(1)', refused('scheme')],
    ['data:text/xml,<rss/>', refused('scheme')],
    ['http://10.0.0.1/', refused('private-address')],
    ['http://127.0.0.1:1/', refused('private-address')],
    ['http://0x7f.1/', refused('private-address')],
    ['http://[::1]/', refused('private-address')],
    ['http://[::ffff:a9fe:a9fe]/latest/meta-data/', refused('private-address')],
    ['http://printer.local/', refused('private-address')],
    ['http://', { kind: 'broken', detail: 'bad-redirect' }],
    ['http://a b/', { kind: 'broken', detail: 'bad-redirect' }],
  ])('to %s is not followed', async (target, result) => {
    const server = await serve({ '/a': sendsTo(302, target) });
    const { client } = clientFor([server]);
    expect(await client.get({ url: `${server.url}/a`, purpose: 'feed' })).toEqual(result);
  });

  it('never leads from https to http', async () => {
    const identity = selfSigned();
    const plain = await serve({ '/': sends(200, {}, 'kites') });
    const secure = await serve(
      { '/': sendsTo(301, `http://plain.example:${plain.port}/`) },
      identity,
    );
    const { client } = clientFor([secure], { ca: [identity.cert] });
    expect(await client.get({ url: secure.url, purpose: 'feed' })).toEqual(refused('downgrade'));
    expect(plain.requests).toEqual([]);
  });

  it('may lead from https to a server of ours without it', async () => {
    const identity = selfSigned();
    const plain = await serve({ '/': sends(200, {}, 'kites') });
    const secure = await serve({ '/': sendsTo(301, `${plain.url}/`) }, identity);
    const { client, clock } = clientFor([secure, plain], { ca: [identity.cert] });
    for (let day = 0; day < 4; day += 1) {
      const result = await client.get({ url: secure.url, purpose: 'feed' });
      expect(result).toMatchObject({ kind: 'ok', url: `${plain.url}/` });
      // And not for good: the address would lose its s.
      expect(result).not.toHaveProperty('permanentTo');
      clock.time += DAY_MS;
    }
  });

  it('may name its target in UTF-8', async () => {
    const server = await serve({
      '/a': sendsTo(302, Buffer.from('/größe').toString('latin1')),
      '/gr%C3%B6%C3%9Fe': sends(200, {}, 'kites'),
    });
    const { client } = clientFor([server]);
    expect(await textOf(client.get({ url: `${server.url}/a`, purpose: 'feed' }))).toBe('kites');
  });

  it('is followed when the time it asks for is over', async () => {
    const server = await serve({
      '/a': sendsTo(302, '/b', { 'retry-after': '60' }),
      '/b': sends(200, {}, 'kites'),
    });
    const { client, clock } = clientFor([server]);
    const request = { url: `${server.url}/a`, purpose: 'feed' };
    const limited = { kind: 'limited', notBefore: NOON + 60_000 };
    expect(await client.get(request)).toEqual(limited);
    expect(await client.get(request)).toEqual(limited);
    expect(server.requests).toHaveLength(1);
    clock.time += 60_000;
    expect(await textOf(client.get(request))).toBe('kites');
  });
});

describe('credentials', () => {
  const headers = { Authorization: 'Bearer hf_secret', 'X-Api-Key': 'secret', Cookie: 'a=b' };

  it('stay with their origin', async () => {
    const other = await serve({ '/b': sendsTo(302, '/c'), '/c': sends(200, {}, 'kites') });
    const server = await serve({
      '/a': sendsTo(302, '/a2'),
      '/a2': sendsTo(302, `http://user:pass@127.0.0.1:${other.port}/b`),
    });
    const { client } = clientFor([server, other]);
    const request = { url: `${server.url}/a`, purpose: 'feed', accept: 'text/xml', headers };
    expect(await textOf(client.get(request))).toBe('kites');
    const lower = { authorization: 'Bearer hf_secret', 'x-api-key': 'secret', cookie: 'a=b' };
    expect(server.requests.map((each) => each.headers)).toMatchObject([lower, lower]);
    for (const { headers: sent } of other.requests) {
      expect(Object.keys(sent).sort()).toEqual(
        ['accept', 'accept-encoding', 'connection', 'host', 'user-agent'].sort(),
      );
      expect(sent.accept).toBe('text/xml');
    }
  });

  it('are not sent again when the way leads back', async () => {
    const home = await serve({
      '/a': (request, response) => sendsTo(302, `${away.url}/b`)(request, response),
      '/c': sends(200, {}, 'kites'),
    });
    const away = await serve({ '/b': sendsTo(302, `${home.url}/c`) });
    const { client } = clientFor([home, away]);
    expect(await textOf(client.get({ url: `${home.url}/a`, purpose: 'feed', headers }))).toBe(
      'kites',
    );
    expect(home.requests.map((each) => each.headers['x-api-key'])).toEqual(['secret', undefined]);
  });

  it('in the address are sent as Basic, and stand in no file', async () => {
    const server = await serve({ '/feed': sends(200, { etag: '"a"' }, 'kites') });
    const { client, ledger, validators } = clientFor([server]);
    const url = `http://me:p%C3%A4ss@127.0.0.1:${server.port}/feed`;
    const result = await client.get({ url, purpose: 'feed', conditional: true });
    expect(result).toMatchObject({ kind: 'ok', url: `${server.url}/feed` });
    expect(server.requests[0]?.headers.authorization).toBe(
      `Basic ${Buffer.from('me:päss').toString('base64')}`,
    );
    expect(JSON.stringify(await ledger.list())).not.toContain('me:');
    validators.forget(url);
    await client.get({ url, purpose: 'feed', conditional: true });
    expect(server.requests[1]?.headers).not.toHaveProperty('if-none-match');
  });
});

describe('a permanent redirect', () => {
  async function seenOn(days: number[], status = 301) {
    const server = await serve({
      '/old': sendsTo(status, '/new'),
      '/new': inTurn(sends(200, { etag: '"a"' }), sends(304)),
    });
    const { client, clock, validators } = clientFor([server]);
    const request = { url: `${server.url}/old`, purpose: 'feed', conditional: true };
    const moved: unknown[] = [];
    for (const day of days) {
      clock.time = NOON + day * DAY_MS;
      const result = await client.get(request);
      moved.push('permanentTo' in result ? result.permanentTo : null);
    }
    return { moved, target: `${server.url}/new`, client, clock, validators, request };
  }

  it.each([301, 308])('%i moves the address when it was seen on three days', async (status) => {
    const { moved, target } = await seenOn([0, 0, 1, 1, 9, 10], status);
    expect(moved).toEqual([null, null, null, null, target, target]);
  });

  it.each([302, 303, 307])('is not what %i is', async (status) => {
    expect((await seenOn([0, 1, 2, 3], status)).moved).toEqual([null, null, null, null]);
  });

  it('is counted anew when the answer could not be used', async () => {
    const { client, clock, validators, request } = await seenOn([0, 1]);
    validators.forget(request.url);
    clock.time += DAY_MS;
    expect(await client.get(request)).not.toHaveProperty('permanentTo');
  });

  it.each([
    ['leads elsewhere', sendsTo(301, '/other')],
    ['is no longer there', sends(200)],
    ['is temporary', sendsTo(302, '/new')],
  ])('is counted anew when it %s for once', async (_name, once) => {
    const usual = sendsTo(301, '/new');
    const server = await serve({
      '/old': inTurn(usual, usual, once, usual),
      '/new': sends(200),
      '/other': sends(200),
    });
    const { client, clock } = clientFor([server]);
    const moved: boolean[] = [];
    for (let day = 0; day < 6; day += 1) {
      const result = await client.get({ url: `${server.url}/old`, purpose: 'feed' });
      moved.push('permanentTo' in result);
      clock.time += DAY_MS;
    }
    expect(moved).toEqual([false, false, false, false, false, true]);
  });

  it('counts as far as all before it were permanent', async () => {
    const server = await serve({
      '/a': sendsTo(301, '/b'),
      '/b': sendsTo(308, '/c'),
      '/c': sendsTo(302, '/d'),
      '/d': sendsTo(301, '/e'),
      '/e': sends(200),
    });
    const first = clientFor([server]);
    let { client } = first;
    const { clock, folder, validators } = first;
    for (let day = 0; day < 3; day += 1) {
      const result = await client.get({ url: `${server.url}/a`, purpose: 'feed' });
      expect(result).toMatchObject({ kind: 'ok', url: `${server.url}/e` });
      expect('permanentTo' in result && result.permanentTo).toBe(day === 2 && `${server.url}/c`);
      clock.time += DAY_MS;
      await validators.flush();
      // Days are counted over restarts.
      if (day === 0) client = clientFor([server], { clock, folder }).client;
    }
  });

  it('does not count when it leads to an error', async () => {
    const server = await serve({ '/old': sendsTo(301, '/new'), '/new': sends(404) });
    const { client, clock } = clientFor([server]);
    for (let day = 0; day < 4; day += 1) {
      expect(await client.get({ url: `${server.url}/old`, purpose: 'feed' })).toEqual({
        kind: 'http',
        status: 404,
      });
      clock.time += DAY_MS;
    }
  });
});

describe('a request that stays at its origin', () => {
  it('follows redirects there, and none that leads to another', async () => {
    const other = await serve({ '/a': sends(200, {}, 'kites') });
    const server = await serve({
      '/near': sendsTo(302, '/a'),
      '/far': sendsTo(302, `${other.url}/a`),
      '/a': sends(200, {}, 'kites'),
    });
    const { client, ledger } = clientFor([server, other]);
    const get = (path: string) =>
      textOf(client.get({ url: `${server.url}${path}`, purpose: 'update', sameOrigin: true }));
    expect(await get('/near')).toBe('kites');
    expect(await get('/far')).toEqual(refused('other-origin'));
    expect(other.requests).toEqual([]);
    const [noted] = (await ledger.list()).slice(-1);
    expect(noted).toMatchObject({ host: new URL(other.url).host, detail: 'other-origin' });
  });
});
