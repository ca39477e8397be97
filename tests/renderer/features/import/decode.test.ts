import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../renderer/features/import/decode.ts';

const TEXT = 'Größe “quoted” — 凧 👩‍🔬\r\nα → β';
const bytes = (...all: number[]) => Uint8Array.from(all);
const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

describe('a byte order mark', () => {
  it.each([
    ['UTF-8', joined(bytes(0xef, 0xbb, 0xbf), utf8(TEXT))],
    ['UTF-16, little end first', joined(bytes(0xff, 0xfe), utf16(TEXT, true))],
    ['UTF-16, big end first', joined(bytes(0xfe, 0xff), utf16(TEXT, false))],
  ])('says %s, and is no part of the text', (_name, file) => {
    expect(decodeText(file)).toBe(TEXT);
  });

  it('alone gives no text', () => {
    expect(decodeText(bytes(0xef, 0xbb, 0xbf))).toBe('');
    expect(decodeText(bytes(0xff, 0xfe))).toBe('');
    expect(decodeText(bytes(0xfe, 0xff))).toBe('');
  });

  it('that is cut is none', () => {
    expect(decodeText(bytes(0xff))).toBe('ÿ');
  });

  it('counts for the rest of the file, even where a character is damaged or cut', () => {
    const damaged = joined(bytes(0xef, 0xbb, 0xbf), utf8('a'), bytes(0xff), utf8('ü'), bytes(0xe2));
    expect(decodeText(damaged)).toBe('a\ufffdü\ufffd');
    expect(decodeText(bytes(0xff, 0xfe, 0x61, 0x00, 0x62))).toBe('a\ufffd');
  });
});

describe('without a mark', () => {
  it('UTF-8 is known by its form', () => {
    expect(decodeText(utf8(TEXT))).toBe(TEXT);
  });

  it('UTF-8 that is cut anywhere loses one character at most', () => {
    const whole = utf8(TEXT);
    for (let end = 0; end <= whole.length; end += 1) {
      const read = decodeText(whole.subarray(0, end));
      expect(TEXT.startsWith(read)).toBe(true);
      expect(end - utf8(read).length).toBeLessThan(4);
    }
  });

  // Node reads the bytes 80 to 9F of Windows-1252 wrongly: tests/db/encodings.spec.ts has those.
  it('what is no UTF-8 is Windows-1252', () => {
    const file = bytes(0xab, 0x47, 0x72, 0xf6, 0xdf, 0x65, 0xbb);
    expect(decodeText(file)).toBe('«Größe»');
  });

  it('what holds zero bytes is no text of an older editor: the reader sees that it is binary', () => {
    expect(decodeText(bytes(0x89, 0x50, 0x00, 0xff))).toBe('\ufffdP\0\ufffd');
  });

  it('a damaged byte does not spoil a whole file of UTF-8', () => {
    const file = joined(utf8('süß '.repeat(20)), bytes(0xff), utf8(' ÄÖ'));
    expect(decodeText(file)).toBe(`${'süß '.repeat(20)}\ufffd ÄÖ`);
  });

  it('every byte of Windows-1252 is a character', () => {
    const all = Uint8Array.from({ length: 255 }, (_each, index) => index + 1);
    expect(decodeText(all)).toHaveLength(255);
    expect(decodeText(all)).not.toContain('\ufffd');
  });
});

it('gives any text back that was written as UTF-8, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.uint8Array(), (text, file) => {
      fc.pre(!/^[\ufeff\ufffe]/.test(text));
      expect(decodeText(utf8(text))).toBe(text);
      expect(typeof decodeText(file)).toBe('string');
    }),
  );
});
