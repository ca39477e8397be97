import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fetchPackage } from '../../../electron/update/fetch-package.ts';
import type { PackageFile } from '../../../electron/update/metadata.ts';
import { updateFailureOf } from '../../../electron/update/update-failure.ts';
import { temporaryFolder } from '../../scripts/temp-folder.ts';
import { clientFor, NOON } from '../net/test-client.ts';
import { type Handler, sends, sendsTo, serve } from '../net/test-server.ts';
import { fileOf } from './releases.ts';

const CONTENT = Buffer.alloc(3_000_000, 'a new version ');
const FILE = fileOf('Lectern-0.2.0.AppImage', CONTENT);

type Options = { file?: PackageFile; abortAt?: number; place?: string; idleMs?: number };

/** What comes of a download from a server that answers so. */
async function download(handler: Handler, options: Options = {}) {
  const { file = FILE, abortAt, place, idleMs } = options;
  const server = await serve({ [`/${FILE.url}`]: handler });
  const { client, ledger } = clientFor([server], idleMs ? { timeouts: { idleMs } } : {});
  const folder = place ?? temporaryFolder();
  const path = join(folder, 'Updates', 'new.AppImage');
  const abort = new AbortController();
  const heard: number[] = [];
  const onReceived = (bytes: number) => {
    heard.push(bytes);
    if (abortAt !== undefined && bytes >= abortAt) abort.abort();
  };
  const source = { client, base: server.url, now: () => NOON };
  const failure = await fetchPackage(source, file, path, { signal: abort.signal, onReceived }).then(
    () => null,
    updateFailureOf,
  );
  const left = readdirSync(folder, { recursive: true }).filter((name) => name !== 'Updates');
  return { failure, path, left, heard, entries: await ledger.list() };
}

/** Sends the head and a part of the body, and then nothing more. */
const stalls: Handler = (_request, response) => {
  response.writeHead(200, { 'content-length': CONTENT.length });
  response.write(CONTENT.subarray(0, 1000));
};

describe('a package', () => {
  it('is there when it is whole, told of as it comes, and noted in the ledger', async () => {
    const { failure, path, left, heard, entries } = await download(sends(200, {}, CONTENT));
    expect(failure).toBeNull();
    expect(readFileSync(path).equals(CONTENT)).toBe(true);
    expect(left).toEqual([join('Updates', 'new.AppImage')]);
    expect(heard.at(-1)).toBe(CONTENT.length);
    expect(heard.length).toBeGreaterThan(1);
    expect(entries).toMatchObject([
      { purpose: 'update', path: `/${FILE.url}`, outcome: 'ok', bytes: CONTENT.length },
    ]);
  });

  const corrupted = Buffer.from(CONTENT);
  corrupted[1_500_000] = 0;
  const cases: [name: string, handler: Handler, code: string, message: RegExp][] = [
    ['one byte is another', sends(200, {}, corrupted), 'update-corrupted', /has another checksum/],
    [
      'it ends early',
      sends(200, {}, CONTENT.subarray(0, -1)),
      'update-corrupted',
      /has fewer bytes/,
    ],
    [
      'it has one byte more',
      sends(200, {}, Buffer.concat([CONTENT, Buffer.from('x')])),
      'update-corrupted',
      /has more bytes/,
    ],
    [
      'it never ends',
      (_request, response) => {
        response.writeHead(200);
        const more = () => response.write(CONTENT, () => !response.destroyed && more());
        more();
      },
      'update-corrupted',
      /has more bytes/,
    ],
    [
      'it is said to be huge',
      (_request, response) => void response.writeHead(200, { 'content-length': 9e12 }).write('a'),
      'update-corrupted',
      /has more bytes/,
    ],
    [
      'the connection breaks',
      (_request, response) => {
        response.writeHead(200, { 'content-length': CONTENT.length });
        response.write(CONTENT.subarray(0, 1000), () => response.destroy());
      },
      'update-broken',
      /only a part of its answer/,
    ],
    ['it is not there', sends(404), 'update-http', /has nothing at this address/],
    ['the server has a fault', sends(503), 'update-http', /fault of its own \(503\)/],
    ['it lies elsewhere', sendsTo(302, 'http://127.0.0.1:9/new'), 'update-refused', /./],
    [
      'it would be a page',
      sends(200, {}, '<!doctype html>'),
      'update-corrupted',
      /has fewer bytes/,
    ],
  ];
  it.each(cases)('is thrown away when %s', async (_name, handler, code, message) => {
    const { failure, left, entries } = await download(handler);
    expect(failure).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(failure?.hint).toMatch(/Lectern stays as it is/);
    expect(left).toEqual([]);
    expect(entries[0]).toMatchObject({ purpose: 'update', path: `/${FILE.url}` });
  });

  it('is thrown away when the server falls silent', async () => {
    const { failure, left, entries } = await download(stalls, { idleMs: 150 });
    expect(failure).toMatchObject({
      code: 'update-timeout',
      message: expect.stringMatching(/stopped answering/),
      hint: expect.stringMatching(/Lectern stays as it is/),
    });
    expect(left).toEqual([]);
    expect(entries[0]).toMatchObject({ purpose: 'update', path: `/${FILE.url}` });
  });

  it('is thrown away when it is cancelled, also in the middle', async () => {
    const { failure, left } = await download(stalls, { abortAt: 1000 });
    expect(failure).toMatchObject({ code: 'update-cancelled' });
    expect(left).toEqual([]);
  });

  it('tells when it cannot be stored', async () => {
    const place = temporaryFolder();
    writeFileSync(join(place, 'Updates'), 'a file where the folder should be');
    const { failure } = await download(sends(200, {}, CONTENT), { place });
    expect(failure).toMatchObject({
      code: 'update-disk',
      message: expect.stringMatching(/could not be stored/),
    });
  });

  it('takes the place of what a crash has left of it', async () => {
    const place = temporaryFolder();
    mkdirSync(join(place, 'Updates'));
    writeFileSync(join(place, 'Updates', 'new.AppImage.part'), Buffer.alloc(5_000_000));
    chmodSync(join(place, 'Updates', 'new.AppImage.part'), 0o600);
    const { failure, left } = await download(sends(200, {}, CONTENT), { place });
    expect(failure).toBeNull();
    expect(left).toEqual([join('Updates', 'new.AppImage')]);
  });
});
