import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../../renderer/features/import/read-text.ts';

const MEGABYTE = 1024 * 1024;

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function pieces(bytes: Uint8Array, size: number): Promise<string[]> {
  const found: string[] = [];
  for await (const piece of readText(inPieces(bytes, size))) found.push(piece);
  return found;
}

const read = async (bytes: Uint8Array, size: number) => (await pieces(bytes, size)).join('');

describe('readText', () => {
  it('gives the text as it is, however the bytes come', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 20 }), async (all, size) => {
        const plain = all.replaceAll('\ufeff', '');
        expect(await read(new TextEncoder().encode(plain), size)).toBe(plain);
      }),
    );
  });

  it('gives the first megabyte first, and the rest piece by piece', async () => {
    const bytes = new Uint8Array(2.5 * MEGABYTE).fill(97);
    const found = await pieces(bytes, MEGABYTE / 4);
    expect(found.map(({ length }) => length)).toEqual([
      MEGABYTE,
      ...Array.from({ length: 6 }, () => MEGABYTE / 4),
    ]);
  });

  it('gives no more than that at a time, even where the file comes in one piece', async () => {
    const found = await pieces(new Uint8Array(2.5 * MEGABYTE).fill(97), 3 * MEGABYTE);
    expect(found.map(({ length }) => length)).toEqual([MEGABYTE, MEGABYTE, MEGABYTE / 2]);
  });

  it('keeps to one encoding: what the first megabyte shows', async () => {
    const utf16 = new Uint8Array(3 * MEGABYTE);
    utf16.set([0xff, 0xfe]);
    for (let at = 2; at < utf16.length; at += 2) utf16[at] = 0x41;
    expect(await read(utf16, 999_999)).toBe('A'.repeat(1.5 * MEGABYTE - 1));
    const windows = new Uint8Array(1.5 * MEGABYTE).fill(0xe9);
    expect(await read(windows, 65_536)).toBe('é'.repeat(1.5 * MEGABYTE));
  });

  it('puts a character together that is cut between the first megabyte and the next', async () => {
    const text = `${'a'.repeat(MEGABYTE - 1)}ß${'b'.repeat(10)}`;
    expect(await read(new TextEncoder().encode(text), MEGABYTE)).toBe(text);
  });

  it('says how much it has read', async () => {
    const seen: number[] = [];
    const text = readText(inPieces(new Uint8Array(10).fill(97), 4), (bytes) => seen.push(bytes));
    for await (const _piece of text);
    expect(seen).toEqual([4, 8, 10]);
  });

  it('gives an empty text for no bytes', async () => {
    expect(await read(new Uint8Array(), 5)).toBe('');
  });
});
