import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Order } from '../../../shared/catalogue/order.ts';

const anyBatch = fc.array(fc.record({ nr: fc.nat({ max: 30 }), key: fc.nat({ max: 4 }) }), {
  maxLength: 12,
});

it('is a full sort, after any papers moved, came and went', () => {
  fc.assert(
    fc.property(fc.array(anyBatch, { maxLength: 12 }), fc.boolean(), (batches, leave) => {
      const keys = new Map<number, number>();
      const compareKeys = (a: number, b: number) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0);
      const compareNumbers = (a: number, b: number) => a - b;
      let order = new Order(compareKeys, compareNumbers);
      const present = new Set<number>();
      batches.forEach((batch, index) => {
        const numbers = new Set(batch.map(({ nr }) => nr));
        const marks = new Uint8Array(31);
        for (const nr of numbers) marks[nr] = 1;
        for (const { nr, key } of batch) keys.set(nr, key);
        order.remove(marks);
        for (const nr of numbers) present.delete(nr);
        if (leave && index % 3 === 2) return;
        order.insert([...numbers]);
        for (const nr of numbers) present.add(nr);
        if (index % 4 === 3) order = new Order(compareKeys, compareNumbers, order.saved());
      });
      const list = (descending: boolean) => {
        const into = new Uint32Array(31);
        const marks = new Uint8Array(31).fill(1);
        return [...into.subarray(0, order.list(marks, descending, into))];
      };
      const byNumber = [...present].sort(compareNumbers);
      expect(list(false)).toEqual([...byNumber].sort(compareKeys));
      expect(list(true)).toEqual([...byNumber].sort((a, b) => compareKeys(b, a)));
      expect(order.length).toBe(present.size);
    }),
    { numRuns: 500 },
  );
});

it('lists the marked papers alone', () => {
  const order = new Order(
    () => 0,
    (a, b) => a - b,
  );
  order.insert([3, 1, 2, 0]);
  const into = new Uint32Array(4);
  expect(order.list(Uint8Array.of(1, 0, 1, 0), true, into)).toBe(2);
  expect([...into.subarray(0, 2)]).toEqual([0, 2]);
});
