import { expect, it } from 'vitest';
import { SPOOLED, Spool } from '../../../../renderer/features/import/spool.ts';

it('gives back what was laid down, by parts and by place', async () => {
  const spool = new Spool<{ nr: number; text: string }>();
  const items = Array.from({ length: SPOOLED * 6 + 3 }, (_each, nr) => ({ nr, text: `“${nr}”` }));
  for (const item of items) spool.push(item);
  expect(spool.length).toBe(items.length);
  expect(spool.parts).toBe(7);
  const parts = await Promise.all(Array.from({ length: 7 }, (_each, nr) => spool.part(nr)));
  expect(parts.flat()).toEqual(items);
  for (const nr of [0, SPOOLED - 1, SPOOLED, SPOOLED * 6 + 2]) {
    expect(await spool.item(nr)).toEqual(items[nr]);
  }
});

it('has nothing beyond its end', async () => {
  const spool = new Spool<string>();
  expect([spool.length, spool.parts]).toEqual([0, 0]);
  expect(await spool.part(0)).toEqual([]);
  expect(await spool.part(3)).toEqual([]);
  spool.push('a');
  expect(await spool.item(1)).toBeUndefined();
  expect(await spool.item(SPOOLED)).toBeUndefined();
});

it('keeps fields that are called as those of a prototype', async () => {
  const spool = new Spool<Record<string, string>>();
  const odd = JSON.parse('{"__proto__":"a","constructor":"b"}');
  for (let nr = 0; nr < SPOOLED; nr += 1) spool.push(odd);
  expect(Object.entries((await spool.item(7)) ?? {})).toEqual([
    ['__proto__', 'a'],
    ['constructor', 'b'],
  ]);
});
