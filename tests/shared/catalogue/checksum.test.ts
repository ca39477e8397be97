import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Checksum, checksumOf } from '../../../shared/catalogue/checksum.ts';

const sumOf = (...parts: Uint8Array[]) => {
  const sum = new Checksum();
  for (const part of parts) sum.add(part);
  return sum.sum;
};

describe('a checksum', () => {
  it('is another one when any one byte is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(), (bytes, seed) => {
        const other = bytes.slice();
        const at = seed % bytes.length;
        other[at] = (other[at] ?? 0) ^ (1 + (seed % 255));
        expect(sumOf(other)).not.toEqual(sumOf(bytes));
        expect(checksumOf(other)).not.toBe(checksumOf(bytes));
      }),
      { numRuns: 1000 },
    );
  });

  it('is another one when bytes are added or lost, zeros too', () => {
    const sums = Array.from({ length: 50 }, (_empty, length) => sumOf(new Uint8Array(length)));
    expect(new Set(sums.map(String)).size).toBe(50);
  });

  it('does not depend on where the bytes stand, or on the parts they come in', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 24, maxLength: 60 }),
        fc.nat({ max: 7 }),
        (bytes, at) => {
          const moved = new Uint8Array(bytes.length + at);
          moved.set(bytes, at);
          expect(sumOf(moved.subarray(at))).toEqual(sumOf(bytes));
          expect(sumOf(bytes.subarray(0, 16), bytes.subarray(16))).toEqual(sumOf(bytes));
        },
      ),
    );
  });
});
