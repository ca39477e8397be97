import { expect, it } from 'vitest';
import { row, rowWithout } from '../../../scripts/bench/rows.mjs';

const of = { suite: 'start', name: 'first-rows', unit: 'ms' };

it('holds the goal against the ratio where there is a reference', () => {
  const it = row({ ...of, value: 300, reference: 200, goal: 1.5 });
  expect(it).toEqual({ ...of, value: 300, reference: 200, ratio: 1.5, goal: 1.5, met: true });
  expect(row({ ...of, value: 301, reference: 200, goal: 1.5 }).met).toBe(false);
});

it('holds the goal against the value where there is none', () => {
  const it = row({ ...of, value: 7, goal: 8 });
  expect(it).toEqual({ ...of, value: 7, reference: null, ratio: null, goal: 8, met: true });
  expect(row({ ...of, value: 9, goal: 8 }).met).toBe(false);
});

it('judges nothing without a goal or without a value', () => {
  expect(row({ ...of, value: 300, reference: 200 })).toMatchObject({ goal: null, met: null });
  expect(rowWithout({ ...of, goal: 1.5 }, 'why')).toEqual({
    ...of,
    value: null,
    reference: null,
    ratio: null,
    goal: 1.5,
    met: null,
    note: 'why',
  });
});
