import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { NetworkLedger } from '../../../electron/net/network-ledger.ts';
import type { LedgerEntry } from '../../../shared/net/ledger-entry.ts';
import { temporaryFolder } from '../../scripts/temp-folder.ts';
import { clientFor, DAY_MS, NOON } from './test-client.ts';
import { inTurn, sends, sendsTo, serve } from './test-server.ts';

function entry(at: number, path = '/feed'): LedgerEntry {
  const wire = { status: 200, outcome: 'ok', bytes: 5, ms: 12, cached: false };
  return { at, host: 'arxiv.org', path, purpose: 'feed', method: 'GET', ...wire };
}

function open(path = join(temporaryFolder(), 'network.jsonl'), now = () => NOON) {
  return { path, ledger: new NetworkLedger({ path, now }) };
}

const linesOf = (path: string) => readFileSync(path, 'utf8').split('\n').slice(0, -1);

describe('what the client notes', () => {
  it('is every request, each redirect, and what was refused', async () => {
    const body = gzipSync('kites');
    const server = await serve({
      '/feed?api_key=secret&q=kites': sendsTo(302, '/new'),
      '/new': inTurn(sends(200, { etag: '"a"', 'content-encoding': 'gzip' }, body), sends(304)),
      '/away': sendsTo(301, 'http://10.0.0.1/admin'),
      '/busy': sends(429, { 'retry-after': '60' }),
    });
    const { client, ledger } = clientFor([server]);
    const get = (path: string) =>
      client.get({ url: server.url + path, purpose: 'refresh', conditional: true });
    const paths = ['/feed?api_key=secret&q=kites', '/new', '/away', '/gone', '/busy', '/busy'];
    for (const path of paths) await get(path);
    const common = {
      at: NOON,
      host: `127.0.0.1:${server.port}`,
      purpose: 'refresh',
      method: 'GET',
      bytes: 0,
      ms: 0,
      cached: false,
    };
    expect(await ledger.list()).toEqual([
      { ...common, path: '/feed?api_key=…&q=kites', status: 302, outcome: 'redirect' },
      { ...common, path: '/new', status: 200, outcome: 'ok', bytes: body.length },
      { ...common, path: '/new', status: 304, outcome: 'not-modified', cached: true },
      { ...common, path: '/away', status: 301, outcome: 'redirect' },
      {
        ...common,
        host: '10.0.0.1',
        path: '/admin',
        outcome: 'refused',
        detail: 'private-address',
      },
      { ...common, path: '/gone', status: 404, outcome: 'http' },
      { ...common, path: '/busy', status: 429, outcome: 'limited' },
      { ...common, path: '/busy', outcome: 'limited' },
    ]);
  });

  it('is measured by the clock', async () => {
    const server = await serve({ '/': (_request, response) => response.end('kites') });
    const { client, clock, ledger } = clientFor([server]);
    const onProgress = () => {
      clock.time += 250;
    };
    await client.get({ url: server.url, purpose: 'feed', onProgress });
    expect(await ledger.list()).toMatchObject([{ at: NOON, ms: 250 }]);
  });
});

describe('the file', () => {
  it('is missing at first, and then has a line for each entry', async () => {
    const { path, ledger } = open();
    expect(await ledger.list()).toEqual([]);
    ledger.add(entry(NOON, '/1'));
    ledger.add(entry(NOON, '/2'));
    await ledger.flush();
    ledger.add(entry(NOON, '/3\n'));
    expect(await ledger.list()).toEqual(['/1', '/2', '/3\n'].map((each) => entry(NOON, each)));
    expect(linesOf(path)).toHaveLength(3);
    expect(await open(path).ledger.list()).toHaveLength(3);
  });

  it('is only appended to', async () => {
    const { path, ledger } = open();
    ledger.add(entry(NOON, '/1'));
    await ledger.flush();
    appendFileSync(path, `${JSON.stringify(entry(NOON, '/other'))}\n`);
    ledger.add(entry(NOON, '/2'));
    expect((await ledger.list()).map((each) => each.path)).toEqual(['/1', '/other', '/2']);
  });

  it('loses no good line to a bad one, nor the next to one that was cut', async () => {
    const good = JSON.stringify(entry(NOON, '/1'));
    const bad = ['', '{', 'null', '[]', '7', '{"at":"now"}', '\0\0\0', good.slice(0, 40)];
    const { path } = open();
    writeFileSync(path, [good, ...bad].join('\n'));
    const { ledger } = open(path);
    expect(await ledger.list()).toEqual([entry(NOON, '/1')]);
    ledger.add(entry(NOON, '/2'));
    expect(await ledger.list()).toEqual([entry(NOON, '/1'), entry(NOON, '/2')]);
    expect(linesOf(path)).toHaveLength(2);
  });

  it('forgets what is older than 30 days, also while the app runs on', async () => {
    let now = NOON;
    const { path } = open();
    const old = [entry(NOON - 30 * DAY_MS, '/old'), entry(NOON - 30 * DAY_MS + 1, '/kept')];
    writeFileSync(path, old.map((each) => `${JSON.stringify(each)}\n`).join(''));
    const { ledger } = open(path, () => now);
    expect((await ledger.list()).map((each) => each.path)).toEqual(['/kept']);
    ledger.add(entry(NOON, '/new'));
    await ledger.flush();
    expect(linesOf(path)).toHaveLength(2);
    now += 2 * DAY_MS;
    ledger.add(entry(now, '/newest'));
    await ledger.flush();
    expect(linesOf(path)).toHaveLength(2);
  });

  it('never has more than 20,000 lines: the oldest go', async () => {
    const { path } = open();
    const many = Array.from({ length: 20_000 }, (_each, at) => entry(NOON, `/${at}`));
    writeFileSync(path, many.map((each) => `${JSON.stringify(each)}\n`).join(''));
    const { ledger } = open(path);
    expect(await ledger.list()).toHaveLength(20_000);
    for (let times = 0; times < 3; times += 1) {
      ledger.add(entry(NOON, '/new'));
      await ledger.flush();
    }
    expect(linesOf(path)).toHaveLength(18_003);
    expect((await ledger.list())[0]?.path).toBe('/2000');
    for (const each of many.slice(0, 1997)) ledger.add(each);
    await ledger.flush();
    expect(linesOf(path)).toHaveLength(20_000);
    ledger.add(entry(NOON, '/new'));
    await ledger.flush();
    expect(linesOf(path)).toHaveLength(18_001);
  });

  it('that cannot be written is made up for later', async () => {
    const folder = join(temporaryFolder(), 'profile');
    const { path, ledger } = open(join(folder, 'network.jsonl'));
    ledger.add(entry(NOON, '/1'));
    expect(await ledger.list()).toHaveLength(1);
    mkdirSync(folder);
    ledger.add(entry(NOON, '/2'));
    expect((await ledger.list()).map((each) => each.path)).toEqual(['/1', '/2']);
    expect(linesOf(path)).toHaveLength(2);
  });
});

describe('clearing', () => {
  it('forgets everything, also what is not written yet', async () => {
    const { path, ledger } = open();
    ledger.add(entry(NOON, '/1'));
    await ledger.flush();
    ledger.add(entry(NOON, '/2'));
    await ledger.clear();
    expect(await ledger.list()).toEqual([]);
    expect(readFileSync(path, 'utf8')).toBe('');
    ledger.add(entry(NOON, '/3'));
    expect((await ledger.list()).map((each) => each.path)).toEqual(['/3']);
  });

  it('says when it could not, and goes on', async () => {
    const folder = join(temporaryFolder(), 'profile');
    const { ledger } = open(join(folder, 'network.jsonl'));
    await expect(ledger.clear()).rejects.toThrow('ENOENT');
    mkdirSync(folder);
    ledger.add(entry(NOON));
    expect(await ledger.list()).toHaveLength(1);
  });
});

describe('listening', () => {
  it('is told of every change until it ends', async () => {
    const { path, ledger } = open();
    let changes = 0;
    const stop = ledger.onChange(() => {
      changes += 1;
    });
    ledger.add(entry(NOON));
    expect(changes).toBe(1);
    await ledger.clear();
    expect(changes).toBe(2);
    stop();
    ledger.add(entry(NOON));
    expect(changes).toBe(2);
    await ledger.flush();
    rmSync(path);
  });
});
