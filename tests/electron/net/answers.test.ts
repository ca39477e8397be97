import { describe, expect, it } from 'vitest';
import { clientFor, DAY_MS, NOON, textOf } from './test-client.ts';
import { inTurn, sends, serve } from './test-server.ts';

describe('a request', () => {
  it('gives the body and what was said of it', async () => {
    const headers = {
      'content-type': 'Application/Atom+XML; charset="UTF-8"',
      'cache-control': 'public, max-age=600',
      age: '100',
    };
    const server = await serve({ '/feed?q=1': sends(200, headers, 'kites') });
    const { client } = clientFor([server]);
    expect(await client.get({ url: `${server.url}/feed?q=1#part`, purpose: 'feed' })).toEqual({
      kind: 'ok',
      status: 200,
      bytes: Buffer.from('kites'),
      url: `${server.url}/feed?q=1`,
      contentType: 'application/atom+xml',
      charset: 'utf-8',
      maxAgeMs: 500_000,
    });
  });

  it('says who asks and what it accepts, and keeps no connection', async () => {
    const server = await serve({ '/feed': sends(200) });
    const { client } = clientFor([server]);
    const headers = { 'X-API-Key': 'k', Host: 'evil.example', 'User-Agent': 'other' };
    await client.get({ url: `${server.url}/feed`, purpose: 'feed', accept: 'text/xml', headers });
    expect(server.requests[0]?.headers).toEqual({
      accept: 'text/xml',
      'accept-encoding': 'gzip, deflate, br',
      connection: 'close',
      host: `127.0.0.1:${server.port}`,
      'user-agent': 'Lectern/0.1 (+https://example.org/lectern)',
      'x-api-key': 'k',
    });
  });

  it.each(['utf-8', 'iso-8859-1', 'windows-1252', 'shift_jis', 'koi8-r', 'utf-16le'])(
    'hands on bytes in %s as they are',
    async (charset) => {
      const bytes = Uint8Array.from({ length: 256 }, (_each, index) => index);
      const type = `text/xml;Charset=${charset.toUpperCase()}`;
      const server = await serve({ '/': sends(200, { 'content-type': type }, bytes) });
      const { client } = clientFor([server]);
      expect(await client.get({ url: server.url, purpose: 'feed' })).toMatchObject({
        kind: 'ok',
        charset,
        bytes: Buffer.from(bytes),
      });
    },
  );

  it('sends what it must not send nowhere, and reports it', async () => {
    const server = await serve({});
    const { client } = clientFor([server]);
    const headers = { 'x-key': 'a\r\nb: c' };
    expect(await client.get({ url: server.url, purpose: 'feed', headers })).toEqual({
      kind: 'broken',
      detail: 'unexpected',
      code: 'ERR_INVALID_CHAR',
    });
    expect(server.requests).toEqual([]);
  });
});

describe('a status', () => {
  it.each([
    [204, { kind: 'ok', status: 204 }],
    [206, { kind: 'http', status: 206 }],
    [301, { kind: 'http', status: 301 }],
    [304, { kind: 'http', status: 304 }],
    [400, { kind: 'http', status: 400 }],
    [403, { kind: 'http', status: 403 }],
    [404, { kind: 'http', status: 404 }],
    [410, { kind: 'gone' }],
    [429, { kind: 'http', status: 429 }],
    [500, { kind: 'http', status: 500 }],
    [503, { kind: 'http', status: 503 }],
  ])('%i is told', async (status, result) => {
    const server = await serve({ '/': sends(status) });
    const { client } = clientFor([server]);
    expect(await client.get({ url: server.url, purpose: 'feed' })).toMatchObject(result);
  });
});

describe('a server that asks for patience', () => {
  const inSeconds = (seconds: number) => ({
    kind: 'limited',
    notBefore: NOON + seconds * 1000,
  });

  it.each([
    [429, { 'retry-after': '120' }, 120],
    [429, { 'retry-after': 'Wed, 04 Nov 2026 12:05:00 GMT' }, 300],
    [429, { 'retry-after': 'Wed, 04 Nov 2026 11:00:00 GMT' }, 1],
    [429, { 'retry-after': '99999999999' }, 86_400],
    [429, { ratelimit: '"api";r=0;t=55' }, 56],
    [429, { ratelimit: 'limit=100, remaining=0, reset=30' }, 31],
    [429, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOON / 1000 + 20) }, 21],
    [503, { 'retry-after': '3600' }, 3600],
  ])('%i %j is left alone', async (status, headers, seconds) => {
    const server = await serve({ '/a': sends(status, headers), '/b': sends(200) });
    const { client, clock } = clientFor([server]);
    expect(await client.get({ url: `${server.url}/a`, purpose: 'feed' })).toEqual(
      inSeconds(seconds),
    );
    clock.time += seconds * 1000 - 1;
    expect(await client.get({ url: `${server.url}/b`, purpose: 'feed' })).toEqual(
      inSeconds(seconds),
    );
    expect(server.requests).toHaveLength(1);
    clock.time += 1;
    expect(await textOf(client.get({ url: `${server.url}/b`, purpose: 'feed' }))).toBe('');
  });

  it('is left alone after a restart', async () => {
    const server = await serve({ '/': sends(429, { 'retry-after': '600' }) });
    const first = clientFor([server]);
    await first.client.get({ url: server.url, purpose: 'feed' });
    await first.validators.flush();
    const { client } = clientFor([server], { folder: first.folder });
    expect(await client.get({ url: server.url, purpose: 'feed' })).toEqual(inSeconds(600));
    expect(server.requests).toHaveLength(1);
  });

  it('is believed no longer than a day, whatever the clock did', async () => {
    const server = await serve({ '/': inTurn(sends(429, { 'retry-after': '600' }), sends(200)) });
    const { client, clock } = clientFor([server]);
    clock.time += 400 * DAY_MS;
    await client.get({ url: server.url, purpose: 'feed' });
    clock.time = NOON;
    expect(await textOf(client.get({ url: server.url, purpose: 'feed' }))).toBe('');
  });

  it('holds up also those who were in line already', async () => {
    const server = await serve({ '/a': sends(429, { 'retry-after': '60' }), '/b': sends(200) });
    const { client } = clientFor([server]);
    const all = ['/a', '/b', '/b'].map((path) =>
      client.get({ url: server.url + path, purpose: 'feed' }),
    );
    expect(await Promise.all(all)).toEqual([inSeconds(60), inSeconds(60), inSeconds(60)]);
    expect(server.requests).toHaveLength(1);
  });

  it('is left alone when a good answer was the last one', async () => {
    const server = await serve({ '/': sends(200, { ratelimit: '"api";r=0;t=9' }, 'kites') });
    const { client } = clientFor([server]);
    expect(await textOf(client.get({ url: server.url, purpose: 'feed' }))).toBe('kites');
    expect(await client.get({ url: server.url, purpose: 'feed' })).toEqual(inSeconds(10));
  });

  it('is left alone longer and longer when it does not say for how long', async () => {
    const server = await serve({ '/': sends(429) });
    const { client, clock } = clientFor([server]);
    const waits: number[] = [];
    for (let times = 0; times < 3; times += 1) {
      const refused = await client.get({ url: server.url, purpose: 'feed' });
      expect(refused).toEqual({ kind: 'http', status: 429 });
      const limited = await client.get({ url: server.url, purpose: 'feed' });
      if (limited.kind !== 'limited') throw new Error(limited.kind);
      waits.push(limited.notBefore - clock.time);
      clock.time = limited.notBefore;
    }
    // With a random number of ½, half of one, two and four minutes.
    expect(waits).toEqual([30_000, 60_000, 120_000]);
  });

  it('is forgiven as soon as it answers', async () => {
    const answers = [sends(429), sends(429), sends(200), sends(429)];
    const server = await serve({ '/': inTurn(...answers) });
    const { client, clock, validators } = clientFor([server]);
    const waits: (number | null)[] = [];
    for (const _each of answers) {
      await client.get({ url: server.url, purpose: 'feed' });
      const until = validators.heldUntil(`127.0.0.1:${server.port}`);
      waits.push(until && until - clock.time);
      clock.time = until ?? clock.time;
    }
    expect(waits).toEqual([30_000, 60_000, null, 30_000]);
  });
});
