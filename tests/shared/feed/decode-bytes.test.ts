import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../shared/feed/decode-bytes.ts';
import { fixtureBytes, utf8 } from './feed-fixture.ts';

const bytes = (...all: (number | string)[]) =>
  Uint8Array.from(all.flatMap((each) => (typeof each === 'number' ? each : [...utf8(each)])));
const wide = (text: string, bigEnd: boolean) =>
  Uint8Array.from(
    [...text].flatMap((char) => {
      const code = char.charCodeAt(0);
      return bigEnd ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );
const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>`;

describe('decodeBytes', () => {
  it('reads UTF-8 unless something else is said, and drops a byte order mark', () => {
    expect(decodeBytes(utf8('naïve “é” 灯 👩‍👧'))).toBe('naïve “é” 灯 👩‍👧');
    expect(decodeBytes(bytes(0xef, 0xbb, 0xbf, '<a/>'), 'iso-8859-1')).toBe('<a/>');
  });

  it('reads UTF-16 by its mark, or by the zeros in it', () => {
    const xml = `${declared('utf-16')}<a>Ω灯</a>`;
    expect(decodeBytes(bytes(0xff, 0xfe, ...wide(xml, false)))).toBe(xml);
    expect(decodeBytes(bytes(0xfe, 0xff, ...wide(xml, true)))).toBe(xml);
    expect(decodeBytes(wide(xml, false))).toBe(xml);
    expect(decodeBytes(wide(xml, true), 'utf-8')).toBe(xml);
  });

  it('takes no bytes for UTF-16 because a declaration says so', () => {
    const xml = `${declared('utf-16')}<a>é</a>`;
    expect(decodeBytes(utf8(xml))).toBe(xml);
    expect(decodeBytes(utf8(xml), 'UTF-16LE')).toBe(xml);
  });

  it('goes by HTTP before the declaration', () => {
    const xml = bytes(declared('koi8-r'), 0xcf);
    expect(decodeBytes(xml)).toBe(`${declared('koi8-r')}о`);
    expect(decodeBytes(xml, 'windows-1251')).toBe(`${declared('koi8-r')}П`);
    expect(decodeBytes(xml, ' "ISO-8859-2" ')).toBe(`${declared('koi8-r')}Ď`);
  });

  it.each(['ISO-8859-1', 'latin1', 'windows-1252', 'US-ASCII', 'iso_8859-1'])(
    'reads %s as windows-1252, but valid UTF-8 as UTF-8',
    (label) => {
      expect(decodeBytes(bytes(0x93, 'na', 0xef, 've', 0x94, 0x80, 0x9f), label)).toBe('“naïve”€Ÿ');
      expect(decodeBytes(utf8('“naïve”'), label)).toBe('“naïve”');
      expect(decodeBytes(utf8('plain'), label)).toBe('plain');
    },
  );

  it('maps every byte of windows-1252 as the Encoding Standard does', () => {
    const high = Uint8Array.from({ length: 128 }, (_, at) => at + 128);
    const text = decodeBytes(high, 'windows-1252');
    expect(text.slice(0, 32)).toBe('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ');
    expect([...text.slice(32)].every((char, at) => char.charCodeAt(0) === at + 160)).toBe(true);
  });

  it('believes the declaration when HTTP says UTF-8 of other bytes', () => {
    const xml = bytes(declared('ISO-8859-1'), 0xe9);
    expect(decodeBytes(xml, 'utf-8')).toBe(`${declared('ISO-8859-1')}é`);
  });

  it.each([undefined, 'utf-8', 'no-such-thing', '', 'x-user-defined-2'])(
    'replaces what is no UTF-8 when the label is %j',
    (label) => {
      expect(decodeBytes(bytes('é a', 0xe9, 'b'), label)).toBe('é a\ufffdb');
      expect(decodeBytes(bytes('a', 0xe2, 0x80, 'b'), label)).toBe('a\ufffdb');
      expect(decodeBytes(bytes('a', 0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea), label)).toContain(
        '\ufffd',
      );
    },
  );

  it.each([undefined, 'utf-8', 'no-such-thing'])(
    'knows windows-1252 under the label %j by how it looks',
    (label) => {
      const xml = bytes(declared('utf-8'), 'M', 0xfc, 'ller, ', 0x93, 'na', 0xef, 've', 0x94);
      expect(decodeBytes(xml, label)).toBe(`${declared('utf-8')}Müller, “naïve”`);
    },
  );

  it('believes the declaration where HTTP names no encoding, or bytes agree with it', () => {
    const xml = bytes(declared('koi8-r'), 0xcf);
    expect(decodeBytes(xml, 'none')).toBe(`${declared('koi8-r')}о`);
    const utf = `${declared('UTF-8')}Müller`;
    expect(decodeBytes(utf8(utf), 'windows-1251')).toBe(utf);
  });

  it('reads the two files with a wrong label', () => {
    for (const name of ['wrong-encoding.xml', 'wrong-encoding-utf8.xml']) {
      const text = decodeBytes(fixtureBytes(name));
      expect(text).toContain('<title>Société inventée: déjà lu</title>');
      expect(text).toContain('Élan vital à Zürich “quoted” – 10 €');
      expect(text).toContain('Größe, naïveté, ½ page');
    }
  });

  it('decodes long texts', () => {
    const long = new Uint8Array(100_000).fill(0xe9);
    expect(decodeBytes(long, 'latin1')).toBe('é'.repeat(100_000));
  });

  it('never throws', () => {
    const label = fc.oneof(
      fc.constantFrom('utf-8', 'latin1', 'utf-16', 'gb18030', 'shift_jis', 'iso-2022-kr', 'utf-7'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.option(label), (all, name) => {
        expect(typeof decodeBytes(all, name ?? undefined)).toBe('string');
      }),
      { numRuns: 1000 },
    );
  });
});
