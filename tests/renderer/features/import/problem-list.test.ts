import { expect, it } from 'vitest';
import { ProblemList } from '../../../../renderer/features/import/problem-list.ts';

it('lists the first two hundred problems and counts all', () => {
  const list = new ProblemList();
  for (let part = 0; part < 3; part += 1) {
    list.add(Array.from({ length: 90 }, (_each, nr) => ({ line: part * 90 + nr, what: 'odd' })));
  }
  expect(list.count).toBe(270);
  expect(list.first).toHaveLength(200);
  expect(list.first.at(-1)).toEqual({ line: 199, what: 'odd' });
});
