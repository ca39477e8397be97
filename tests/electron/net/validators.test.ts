import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Validators } from '../../../electron/net/validators.ts';
import { temporaryFolder } from '../../scripts/temp-folder.ts';
import { DAY_MS, NOON } from './test-client.ts';

const never = () => new Promise<void>(() => undefined);

function open(path = join(temporaryFolder(), 'http-memory.json'), sleep = never) {
  return { path, validators: new Validators({ path, now: () => NOON, sleep }) };
}

const asked = (url: string, accept = '*/*') => ({ url, accept, askedAs: url });
const FEED = asked('https://example.org/feed');

describe('the file', () => {
  it('is written some time after a change, once for many', async () => {
    let wake: (() => void) | undefined;
    let sleeps = 0;
    const sleep = () => {
      sleeps += 1;
      return new Promise<void>((resolve) => {
        wake = resolve;
      });
    };
    const { path, validators } = open(undefined, sleep);
    for (const tag of ['"a"', '"b"', '"c"']) validators.store(FEED, { etag: tag });
    expect(sleeps).toBe(1);
    expect(existsSync(path)).toBe(false);
    wake?.();
    await Promise.resolve();
    await validators.flush();
    expect(open(path).validators.conditionsFor(FEED)).toEqual({ 'if-none-match': '"c"' });
    validators.hold('example.org', NOON + 1000);
    expect(sleeps).toBe(2);
  });

  it('is not written when nothing has changed', async () => {
    const { path, validators } = open();
    validators.sighted(FEED.url, null);
    validators.release('example.org');
    validators.refresh(FEED, { etag: '"a"' });
    await validators.flush();
    expect(existsSync(path)).toBe(false);
  });

  it.each(['', '{', 'null', '[]', '{}', '{"version":2}', '\0\0\0'])(
    'that reads %j is set aside, not overwritten',
    async (text) => {
      const { path, validators } = open();
      writeFileSync(path, text);
      expect(validators.conditionsFor(FEED)).toEqual({});
      validators.store(FEED, { etag: '"a"' });
      await validators.flush();
      expect(readFileSync(`${path}.broken`, 'utf8')).toBe(text);
      expect(open(path).validators.conditionsFor(FEED)).toEqual({ 'if-none-match': '"a"' });
    },
  );

  it('loses no good entry to a bad one, and sends nothing that is no field', () => {
    const { path, validators } = open();
    const good = { etag: '"a"', accept: '*/*', askedAs: FEED.url, at: NOON };
    const text = JSON.stringify({
      version: 1,
      validators: {
        [FEED.url]: good,
        'https://example.org/a': { ...good, etag: '"a"\r\nx: y' },
        'https://example.org/b': { ...good, etag: 7 },
        'https://example.org/c': null,
      },
      moves: { 'https://example.org/d': { to: 'https://example.org/e', days: ['today'] } },
      holds: { 'example.org': { until: NOON + 1000, strikes: 0 }, 'example.net': { until: 'x' } },
    });
    // A key that JSON.parse keeps and that must change no prototype.
    writeFileSync(path, text.replace('{"version"', '{"__proto__":{"etag":"\\"b\\""},"version"'));
    expect(validators.conditionsFor(FEED)).toEqual({ 'if-none-match': '"a"' });
    for (const name of ['a', 'b', 'c']) {
      expect(validators.conditionsFor(asked(`https://example.org/${name}`))).toEqual({});
    }
    expect(validators.heldUntil('example.org')).toBe(NOON + 1000);
    expect(validators.heldUntil('example.net')).toBeNull();
    expect(readdirSync(join(path, '..'))).toEqual(['http-memory.json']);
  });

  it('remembers 2,000 addresses, those used last', async () => {
    const { path, validators } = open();
    const url = (at: number) => asked(`https://example.org/${at}`);
    for (let at = 0; at < 2000; at += 1) validators.store(url(at), { etag: `"${at}"` });
    validators.refresh(url(0), {});
    validators.store(url(2000), { etag: '"2000"' });
    await validators.flush();
    const { validators: again } = open(path);
    expect(again.conditionsFor(url(0))).toEqual({ 'if-none-match': '"0"' });
    expect(again.conditionsFor(url(1))).toEqual({});
    expect(again.conditionsFor(url(2))).toEqual({ 'if-none-match': '"2"' });
    for (let at = 0; at < 3000; at += 1) {
      again.hold(`${at}.example`, NOON + 1000);
      again.sighted(url(at).url, 'https://example.org/new');
    }
    await again.flush();
    const file = JSON.parse(readFileSync(path, 'utf8'));
    expect(Object.keys(file.holds)).toHaveLength(2000);
    expect(Object.keys(file.moves)).toHaveLength(2000);
  });

  it('keeps every validator that HTTP can carry, byte for byte', async () => {
    // What Node's parser gives: Latin-1 without control characters, and no blank at either end.
    const codes = fc.array(
      fc.integer({ min: 0x21, max: 0xff }).filter((code) => code !== 0x7f),
      {
        minLength: 1,
        maxLength: 60,
      },
    );
    const field = codes.map((each) => String.fromCharCode(...each));
    await fc.assert(
      fc.asyncProperty(field, field, async (etag, lastModified) => {
        const { path, validators } = open();
        validators.store(FEED, { etag, 'last-modified': lastModified });
        await validators.flush();
        expect(open(path).validators.conditionsFor(FEED)).toEqual({
          'if-none-match': etag,
          'if-modified-since': lastModified,
        });
      }),
      { numRuns: 30 },
    );
  });
});

describe('a hold', () => {
  it('ends when its time is over, or the host answers', () => {
    const { validators } = open();
    validators.hold('a', NOON);
    validators.hold('b', NOON + 1);
    validators.hold('c', NOON + DAY_MS + 1);
    expect(['a', 'b', 'c', 'd'].map((host) => validators.heldUntil(host))).toEqual([
      null,
      NOON + 1,
      null,
      null,
    ]);
    validators.release('b');
    expect(validators.heldUntil('b')).toBeNull();
  });
});

describe('an address', () => {
  it('is one whatever stands behind # and before @', () => {
    const { validators } = open();
    validators.store(asked('https://me:pass@EXAMPLE.org/feed#top'), { etag: '"a"' });
    expect(validators.conditionsFor(FEED)).toEqual({ 'if-none-match': '"a"' });
    validators.forget('https://example.org:443/feed#end');
    expect(validators.conditionsFor(FEED)).toEqual({});
    expect(() => validators.forget('no address')).not.toThrow();
  });
});
