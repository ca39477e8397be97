import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readUpdateKeys } from '../../../electron/update/keys.ts';
import { isSigned } from '../../../electron/update/signature.ts';
import { temporaryFolder } from '../../scripts/temp-folder.ts';
import { newSigner } from './releases.ts';

const bytes = Buffer.from('version: 0.2.0\n');

/** The keys of a file that holds this. */
function keysOf(value: unknown) {
  const path = join(temporaryFolder(), 'update-keys.json');
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return readUpdateKeys(path);
}

describe('keys', () => {
  it('sign, each of them, exactly the bytes that were signed', () => {
    const [old, next, stranger] = [newSigner(), newSigner(), newSigner()];
    const keys = keysOf({
      keys: [
        { id: '2026', publicKey: old.publicKey },
        { id: '2027', publicKey: next.publicKey },
      ],
    });
    const text = bytes.toString();
    expect(isSigned(bytes, old.sign(text), keys)).toBe(true);
    expect(isSigned(bytes, next.sign(text), keys)).toBe(true);
    expect(isSigned(bytes, stranger.sign(text), keys)).toBe(false);
    expect(isSigned(Buffer.from(`${text} `), old.sign(text), keys)).toBe(false);
    expect(isSigned(bytes, old.sign(text), [])).toBe(false);
  });

  it('do not take one altered bit, wherever it stands', () => {
    const signer = newSigner();
    const keys = keysOf({ keys: [{ id: 'a', publicKey: signer.publicKey }] });
    const signature = signer.sign(bytes.toString());
    for (let at = 0; at < bytes.length; at += 1) {
      const altered = Buffer.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(isSigned(altered, signature, keys)).toBe(false);
    }
  });

  it.each(['', 'AAAA', '<html>', `${'A'.repeat(86)}==`, 'A'.repeat(5000)])(
    'are not satisfied with the signature %j',
    (signature) => {
      const keys = keysOf({ keys: [{ id: 'a', publicKey: newSigner().publicKey }] });
      expect(isSigned(bytes, signature, keys)).toBe(false);
    },
  );

  it.each([
    ['no JSON', '{'],
    ['no object', '[]'],
    ['a key that is none', { keys: [{ id: 'a', publicKey: 'AAAA' }] }],
    [
      'more keys than anyone needs',
      { keys: Array(9).fill({ id: 'a', publicKey: newSigner().publicKey }) },
    ],
  ])('are none where the file has %s', (_name, value) => {
    expect(keysOf(value)).toEqual([]);
  });

  it('are none without a file', () => {
    expect(readUpdateKeys(join(temporaryFolder(), 'missing.json'))).toEqual([]);
  });
});
