import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '../../../electron/net/http-request.ts';
import { clientFor, textOf } from './test-client.ts';
import { type Handler, sends, serve } from './test-server.ts';

const TEXT = 'Kites and boats. '.repeat(5000);
const ZEROS = Buffer.alloc(40_000_000);

/** What a client makes of this answer. */
async function given(handler: Handler, request: Partial<HttpRequest> = {}) {
  const server = await serve({ '/': handler });
  const { client, ledger } = clientFor([server]);
  const result = client.get({ url: server.url, purpose: 'feed', ...request });
  return { text: await textOf(result), entries: await ledger.list() };
}

/** Sends the head and this much of the body, then hangs up. */
function cut(headers: Record<string, string>, body: string | Uint8Array): Handler {
  return (_request, response) => {
    response.writeHead(200, headers);
    response.write(body, () => response.socket?.end());
  };
}

describe('a packed body', () => {
  it.each([
    ['gzip', gzipSync(TEXT)],
    ['X-GZIP', gzipSync(TEXT)],
    ['br', brotliCompressSync(TEXT)],
    ['deflate', deflateSync(TEXT)],
    ['deflate', deflateRawSync(TEXT)],
    ['identity', Buffer.from(TEXT)],
    // What some servers put there by mistake; browsers read it all the same.
    ['UTF-8', Buffer.from(TEXT)],
    ['none', Buffer.from(TEXT)],
    ['aws-chunked, gzip', gzipSync(TEXT)],
    ['gzip, identity, br', brotliCompressSync(gzipSync(TEXT))],
    ['deflate,gzip', gzipSync(deflateRawSync(TEXT))],
    ['gzip, gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(gzipSync(TEXT))))],
    // RFC 1952 §2.2: "a gzip file consists of a series of members".
    ['gzip', Buffer.concat([gzipSync(TEXT.slice(0, 100)), gzipSync(TEXT.slice(100))])],
  ])('in %s is unpacked, and counted as it came', async (coding, body) => {
    const { text, entries } = await given(sends(200, { 'content-encoding': coding }, body));
    expect(text).toBe(TEXT);
    expect(entries).toMatchObject([{ outcome: 'ok', bytes: body.length }]);
  });

  it.each([
    ['zstd', 'bad-encoding', Buffer.from(TEXT)],
    ['gzip', 'bad-encoding', Buffer.from(TEXT)],
    ['br', 'bad-encoding', Buffer.from(TEXT)],
    ['deflate', 'bad-encoding', Buffer.from(TEXT)],
    ['gzip, gzip, gzip, gzip, gzip', 'bad-encoding', Buffer.from(TEXT)],
    ['gzip', 'cut-body', gzipSync(TEXT).subarray(0, -9)],
    ['br', 'cut-body', brotliCompressSync(TEXT).subarray(0, -1)],
    ['deflate', 'cut-body', deflateSync(TEXT).subarray(0, -1)],
    ['deflate', 'cut-body', deflateRawSync(TEXT).subarray(0, -1)],
    ['br, gzip', 'cut-body', gzipSync(brotliCompressSync(TEXT).subarray(0, -1))],
  ])('in bad %s is broken: %s', async (coding, detail, body) => {
    const { text } = await given(sends(200, { 'content-encoding': coding }, body));
    expect(text).toMatchObject({ kind: 'broken', detail });
  });

  it('of nothing at all is empty', async () => {
    expect((await given(sends(200, { 'content-encoding': 'gzip' }))).text).toBe('');
    expect((await given(sends(200, { 'content-encoding': 'deflate' }))).text).toBe('');
  });
});

describe('a body that is too large', () => {
  const tooLarge = { kind: 'too-large', limit: 10_000_000 };

  it.each([
    ['gzip', gzipSync(ZEROS)],
    ['br', brotliCompressSync(ZEROS)],
    ['deflate', deflateSync(ZEROS)],
    ['deflate', deflateRawSync(ZEROS)],
    ['gzip, br', brotliCompressSync(gzipSync(ZEROS))],
    // Its inner layer is a bomb that leaves nothing behind.
    ['gzip, gzip', gzipSync(Buffer.concat(Array(600_000).fill(gzipSync(''))))],
  ])('as a bomb in %s goes off nowhere', async (coding, body) => {
    const { text, entries } = await given(sends(200, { 'content-encoding': coding }, body));
    expect(text).toEqual(tooLarge);
    expect(entries).toMatchObject([{ outcome: 'too-large' }]);
    expect(entries[0]?.bytes).toBeLessThanOrEqual(body.length);
  });

  it('is not even begun when it says so', async () => {
    const { text, entries } = await given((_request, response) => {
      response.writeHead(200, { 'content-length': '11000000000' }).flushHeaders();
    });
    expect(text).toEqual(tooLarge);
    expect(entries).toMatchObject([{ bytes: 0 }]);
  });

  it('is given up when it never ends, packed or not', async () => {
    const endless =
      (coding: string, piece: Buffer): Handler =>
      (_request, response) => {
        response.writeHead(200, { 'content-encoding': coding });
        const more = () => {
          while (!response.destroyed && response.write(piece));
        };
        response.on('drain', more);
        more();
      };
    const members = Buffer.concat(Array(3000).fill(gzipSync('')));
    expect((await given(endless('identity', Buffer.alloc(65536)))).text).toEqual(tooLarge);
    expect((await given(endless('gzip', members), { maxBytes: 1_000_000 })).text).toEqual({
      kind: 'too-large',
      limit: 1_000_000,
    });
  });

  it('may be as large as asked for, to the byte', async () => {
    const body = Buffer.alloc(1000, 'a');
    for (const coding of ['identity', 'gzip']) {
      const packed = coding === 'gzip' ? gzipSync(body) : body;
      const handler = sends(200, { 'content-encoding': coding }, packed);
      expect((await given(handler, { maxBytes: 1000 })).text).toBe(body.toString());
      expect((await given(handler, { maxBytes: 999 })).text).toEqual({
        kind: 'too-large',
        limit: 999,
      });
    }
  });

  it('that nobody asked for is not read', async () => {
    const { text, entries } = await given(sends(404, {}, ZEROS));
    expect(text).toEqual({ kind: 'http', status: 404 });
    expect(entries).toMatchObject([{ status: 404, bytes: 0 }]);
  });
});

describe('a body that is cut', () => {
  it.each([
    ['shorter than its Content-Length', cut({ 'content-length': '100' }, 'kites')],
    ['without its last chunk', cut({ 'transfer-encoding': 'chunked' }, 'kites')],
    [
      'gzip and without its last chunk',
      cut({ 'transfer-encoding': 'chunked', 'content-encoding': 'gzip' }, gzipSync('kites')),
    ],
  ])('is broken: %s', async (_name, handler) => {
    const { text, entries } = await given(handler);
    expect(text).toMatchObject({ kind: 'broken', detail: 'cut-body' });
    expect(entries).toMatchObject([{ outcome: 'broken', detail: 'cut-body' }]);
    expect(entries[0]?.bytes).toBeGreaterThan(0);
  });
});

describe('progress', () => {
  it('is told in bytes over the wire', async () => {
    const told: unknown[] = [];
    const onProgress = (progress: unknown) => told.push(progress);
    const packed = gzipSync(TEXT);
    const headers = { 'content-encoding': 'gzip', 'content-length': packed.length };
    await given(sends(200, headers, packed), { onProgress });
    expect(told.at(-1)).toEqual({ received: packed.length, total: packed.length });
    await given(sends(200, { 'transfer-encoding': 'chunked' }, 'kites'), { onProgress });
    expect(told.at(-1)).toEqual({ received: 5, total: null });
  });
});

describe('a sink', () => {
  const into = (pieces: Uint8Array[]) => async (piece: Uint8Array) => void pieces.push(piece);

  it('takes a good body, unpacked, and leaves no bytes to hold', async () => {
    const pieces: Uint8Array[] = [];
    const handler = sends(200, { 'content-encoding': 'gzip' }, gzipSync(TEXT));
    const { text } = await given(handler, { sink: into(pieces) });
    expect(text).toBe('');
    expect(Buffer.concat(pieces).toString('utf8')).toBe(TEXT);
  });

  it('takes nothing of an error page', async () => {
    const pieces: Uint8Array[] = [];
    const { text } = await given(sends(404, {}, 'not here'), { sink: into(pieces) });
    expect(text).toEqual({ kind: 'http', status: 404 });
    expect(pieces).toEqual([]);
  });

  it('takes no more than was asked for', async () => {
    const pieces: Uint8Array[] = [];
    const { text } = await given(sends(200, {}, 'kites'), { sink: into(pieces), maxBytes: 4 });
    expect(text).toEqual({ kind: 'too-large', limit: 4 });
    expect(Buffer.concat(pieces).length).toBeLessThanOrEqual(4);
  });

  it('ends the request when it cannot take any more', async () => {
    const sink = async () => {
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    };
    const { text } = await given(sends(200, {}, 'kites'), { sink });
    expect(text).toMatchObject({ kind: 'broken', code: 'ENOSPC' });
  });
});
