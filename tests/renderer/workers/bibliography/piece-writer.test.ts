import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PIECE, PieceWriter } from '../../../../renderer/workers/bibliography/piece-writer.ts';
import { MAX_PIECE, type Part } from '../../../../shared/output.ts';

/** Takes parts as main does, a little later. */
function collector() {
  const calls: Part[][] = [];
  let underWay = 0;
  let most = 0;
  const writer = new PieceWriter(async (parts) => {
    underWay += 1;
    most = Math.max(most, underWay);
    await Promise.resolve();
    calls.push([...parts]);
    underWay -= 1;
  });
  return { calls, writer, most: () => most };
}

describe('the pieces of a file', () => {
  it('hold all parts in their order, however small or large', async () => {
    const part = fc.oneof(fc.uint8Array({ maxLength: 30 }), fc.tuple(fc.nat(9), fc.nat(9)));
    await fc.assert(
      fc.asyncProperty(fc.array(part), async (parts) => {
        const { calls, writer } = collector();
        for (const each of parts) {
          if (each instanceof Uint8Array) await writer.put(each);
          else await writer.copy(each[0], each[1]);
        }
        await writer.end();
        const flat = (all: readonly Part[]) =>
          all.flatMap((each) => (each instanceof Uint8Array ? [...each].map(String) : [`${each}`]));
        expect(flat(calls.flat())).toEqual(flat(parts));
      }),
    );
  });

  it('are large, but no larger than main takes, and come one after the other', async () => {
    const { calls, writer, most } = collector();
    for (let n = 0; n < 3000; n += 1) await writer.put(new Uint8Array(1000).fill(n));
    await writer.put(new Uint8Array(3 * MAX_PIECE + 7));
    await writer.end();
    const lengths = calls.flat().map((part) => (part instanceof Uint8Array ? part.length : 0));
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(3_000_000 + 3 * MAX_PIECE + 7);
    expect(Math.max(...lengths)).toBe(MAX_PIECE);
    expect(calls.length).toBeLessThan(3_000_000 / PIECE + 6);
    expect(most()).toBe(1);
  });

  it('are copies: what was put in may change', async () => {
    const { calls, writer } = collector();
    const bytes = Uint8Array.of(1, 2, 3);
    await writer.put(bytes);
    bytes.fill(0);
    writer.room(2)?.set([4, 5]);
    await writer.end();
    expect(calls).toEqual([[Uint8Array.of(1, 2, 3, 4, 5)]]);
  });

  it('say where there is no room before something was written', async () => {
    const { calls, writer } = collector();
    expect(writer.room(PIECE)).toHaveLength(PIECE);
    expect(writer.room(1)).toBeNull();
    expect(writer.room(0)).toHaveLength(0);
    await writer.put(Uint8Array.of(7));
    await writer.end();
    expect(calls.map((parts) => parts.map((part) => part.length))).toEqual([[PIECE], [1]]);
  });

  it('reject where one could not be written', async () => {
    const writer = new PieceWriter(() => Promise.reject(new Error('full')));
    await writer.put(new Uint8Array(10));
    await expect(writer.end()).rejects.toThrow('full');
  });
});
