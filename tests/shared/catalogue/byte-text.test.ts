import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteReader, ByteWriter } from '../../../shared/catalogue/byte-text.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  // Lone surrogates as well.
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);

it('gives every text and number back, in order', () => {
  const anyPart = fc.oneof(anyText, fc.nat({ max: 0xffff_ffff }));
  fc.assert(
    fc.property(fc.array(anyPart), (parts) => {
      const writer = new ByteWriter();
      writer.text('of before');
      writer.clear();
      for (const part of parts) typeof part === 'string' ? writer.text(part) : writer.number(part);
      const reader = new ByteReader(writer.bytes);
      for (const part of parts) {
        expect(typeof part === 'string' ? reader.text() : reader.number()).toBe(part);
      }
    }),
    { numRuns: 500 },
  );
});

it('passes over texts', () => {
  const writer = new ByteWriter();
  for (const text of ['a', 'Über 凧 🪁'.repeat(200), 'end']) writer.text(text);
  const reader = new ByteReader(writer.bytes);
  reader.skip();
  reader.skip();
  expect(reader.text()).toBe('end');
});

it('writes UTF-8', () => {
  const text = 'aé凧🪁'.repeat(1000);
  const writer = new ByteWriter();
  writer.text(text);
  const expected = new TextEncoder().encode(text);
  expect(writer.bytes.slice(-expected.length)).toEqual(expected);
  expect(writer.bytes).toHaveLength(expected.length + 2);
});

it('ends with the bytes, whatever length they claim', () => {
  expect(new ByteReader(new Uint8Array([200, 1, 0x61])).text()).toBe('a');
  expect(new ByteReader(new Uint8Array(0)).number()).toBe(0);
});
