import { expect, it } from 'vitest';
import { row, rowsFor, rowWithout } from '../../../scripts/bench/rows.mjs';

const of = { suite: 'start', name: 'first-rows', unit: 'ms' };

it('holds the goal against the ratio where there is a reference', () => {
  const it = row({ ...of, value: 300, reference: 200, goal: 1.5 });
  expect(it).toEqual({
    ...of,
    value: 300,
    reference: 200,
    ratio: 1.5,
    goal: 1.5,
    limit: null,
    met: true,
  });
  expect(row({ ...of, value: 301, reference: 200, goal: 1.5 }).met).toBe(false);
});

it('holds the goal against the value where there is none', () => {
  const it = row({ ...of, value: 7, goal: 8 });
  expect(it).toEqual({
    ...of,
    value: 7,
    reference: null,
    ratio: null,
    goal: 8,
    limit: null,
    met: true,
  });
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
    limit: null,
    met: null,
    note: 'why',
  });
});

it('holds a limit against the value, besides the goal for the ratio', () => {
  const judge = (value: number, reference?: number) =>
    row({ ...of, value, goal: 0.1, limit: 8, ...(reference && { reference }) });
  expect(judge(7, 100)).toMatchObject({ ratio: 0.07, goal: 0.1, limit: 8, met: true });
  expect(judge(9, 100).met).toBe(false);
  expect(judge(7, 50).met).toBe(false);
  // Without a reference the goal for the ratio says nothing.
  expect(judge(7)).toMatchObject({ ratio: null, goal: null, limit: 8, met: true });
  expect(judge(9).met).toBe(false);
});

it('makes the wanted rows of a plan from what was found', () => {
  const plan = [
    { name: 'a', unit: 'ms', limit: 8 },
    { name: 'b', unit: 'ms', goal: 2 },
    { name: 'c', unit: 's' },
    { name: 'd', unit: 's' },
  ];
  const found = { a: { value: 5 }, b: { value: 30, reference: 10 }, c: 'too noisy' };
  const rows = rowsFor('suite', plan, ['d', 'c', 'b', 'a'], found);
  expect(rows.map(({ name, met, note }) => [name, met, note])).toEqual([
    ['a', true, undefined],
    ['b', false, undefined],
    ['c', null, 'too noisy'],
    ['d', null, 'it was not measured'],
  ]);
  expect(rowsFor('suite', plan, ['c'], found)).toHaveLength(1);
});
