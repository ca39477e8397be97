import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clientFor, textOf } from './test-client.ts';
import { inTurn, sends, sendsTo, serve } from './test-server.ts';

const MONDAY = 'Mon, 02 Nov 2026 06:00:00 GMT';

/** A feed with this validator, which then stays the same. */
function feedWith(headers: Record<string, string>) {
  return inTurn(sends(200, headers, 'kites'), sends(304));
}

describe('a conditional request', () => {
  it.each([
    ['quoted', '"abc"'],
    ['weak', 'W/"abc"'],
    ['bare', 'd2a84f4b8b650937ec8f73cd8be2c74add5a911ba64df27458ed8229da804a26'],
    ['odd', '"a\\"b, W/c\xe9\xff"'],
    ['suffixed', '"abc-gzip"'],
  ])('sends a %s ETag back byte for byte, also after a restart', async (_name, etag) => {
    const server = await serve({ '/': feedWith({ etag, 'last-modified': MONDAY }) });
    const first = clientFor([server]);
    const request = { url: `${server.url}/`, purpose: 'feed', conditional: true };
    expect(await textOf(first.client.get(request))).toBe('kites');
    await first.validators.flush();
    const { client } = clientFor([server], { folder: first.folder });
    expect(await client.get(request)).toEqual({ kind: 'not-modified', url: request.url });
    expect(server.requests[1]?.headers).toMatchObject({
      'if-none-match': etag,
      'if-modified-since': MONDAY,
    });
    expect(server.requests[1]?.rawHeaders).toContain(etag);
  });

  it('sends a date that is none as it came', async () => {
    const server = await serve({ '/': feedWith({ 'last-modified': 'yesterday, about noon' }) });
    const { client } = clientFor([server]);
    const request = { url: server.url, purpose: 'feed', conditional: true };
    await client.get(request);
    await client.get(request);
    expect(server.requests[1]?.headers).toMatchObject({
      'if-modified-since': 'yesterday, about noon',
    });
    expect(server.requests[1]?.headers).not.toHaveProperty('if-none-match');
  });

  it('is unconditional when not asked to be, or when another form is wanted', async () => {
    const server = await serve({ '/': sends(200, { etag: '"a"' }) });
    const { client } = clientFor([server]);
    const request = { url: server.url, purpose: 'feed', conditional: true };
    await client.get(request);
    await client.get({ ...request, conditional: false });
    await client.get({ ...request, accept: 'application/x-bibtex' });
    expect(server.requests.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('takes what a 304 says anew', async () => {
    const answers = [sends(200, { etag: '"a"' }), sends(304, { etag: '"b"' }), sends(304)];
    const server = await serve({ '/': inTurn(...answers) });
    const { client } = clientFor([server]);
    for (const _each of [1, 2, 3, 4]) {
      await client.get({ url: server.url, purpose: 'feed', conditional: true });
    }
    expect(server.requests.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      '"a"',
      '"b"',
      '"b"',
    ]);
  });

  it('drops validators when a good answer has none', async () => {
    const answers = [sends(200, { etag: '"a"', 'last-modified': MONDAY }), sends(200), sends(200)];
    const server = await serve({ '/': inTurn(...answers) });
    const { client } = clientFor([server]);
    for (const _each of [1, 2, 3]) {
      await client.get({ url: server.url, purpose: 'feed', conditional: true });
    }
    expect(server.requests[1]?.headers).toHaveProperty('if-none-match', '"a"');
    expect(server.requests[2]?.headers).not.toHaveProperty('if-none-match');
    expect(server.requests[2]?.headers).not.toHaveProperty('if-modified-since');
  });

  it.each([500, 404])('keeps validators over a %i and over a cut body', async (status) => {
    const server = await serve({
      '/': inTurn(
        sends(200, { etag: '"a"' }),
        sends(status, { etag: '"error"' }),
        (_request, response) => {
          response.writeHead(200, { etag: '"cut"', 'content-length': '10' }).write('kites');
          response.on('error', () => undefined).socket?.end();
        },
        sends(304),
      ),
    });
    const { client } = clientFor([server]);
    const request = { url: server.url, purpose: 'feed', conditional: true };
    await client.get(request);
    await client.get(request);
    expect(await client.get(request)).toMatchObject({ kind: 'broken', detail: 'cut-body' });
    expect(await client.get(request)).toMatchObject({ kind: 'not-modified' });
    expect(server.requests.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      '"a"',
      '"a"',
      '"a"',
    ]);
  });

  it.each(['/old', '/new'])('asks anew after %s was forgotten', async (path) => {
    const server = await serve({ '/old': sendsTo(302, '/new'), '/new': feedWith({ etag: '"a"' }) });
    const { client, validators } = clientFor([server]);
    const request = { url: `${server.url}/old`, purpose: 'feed', conditional: true };
    await client.get(request);
    validators.forget(server.url + path);
    await client.get(request);
    expect(server.requests.map(({ headers }) => headers['if-none-match'])).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('asks the address that has the validators, behind a redirect', async () => {
    const server = await serve({ '/old': sendsTo(302, '/new'), '/new': feedWith({ etag: '"a"' }) });
    const { client } = clientFor([server]);
    const request = { url: `${server.url}/old`, purpose: 'feed', conditional: true };
    await client.get(request);
    expect(await client.get(request)).toEqual({ kind: 'not-modified', url: `${server.url}/new` });
    expect(server.requests.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      undefined,
      undefined,
      '"a"',
    ]);
  });

  it('works when the profile cannot be written to', async () => {
    const server = await serve({ '/': feedWith({ etag: '"a"' }) });
    const folder = join('/nowhere', 'at-all');
    const { client, validators, ledger } = clientFor([server], { folder });
    const request = { url: server.url, purpose: 'feed', conditional: true };
    await client.get(request);
    await validators.flush();
    expect(await client.get(request)).toMatchObject({ kind: 'not-modified' });
    expect(await ledger.list()).toHaveLength(2);
  });
});
