import { expect, it } from 'vitest';
import type { Context } from '../../../scripts/bench/suite.mjs';
import { defineSuite } from '../../../scripts/bench/suite.mjs';
import { suites } from '../../bench/suites.mjs';

const plan = [
  { name: 'fast', unit: 'ms', limit: 8 },
  { name: 'small', unit: 'MiB', goal: 1.3 },
];
const suite = defineSuite({
  name: 'search',
  plan,
  measure: async () => ({
    findings: { fast: { value: 9 }, small: { value: 13, reference: 10 } },
  }),
});

it('gives the wanted rows with their goals', async () => {
  const { rows, notes } = await suite.run({ wanted: ['small'] } as Context);
  expect(rows).toEqual([
    expect.objectContaining({ suite: 'search', name: 'small', ratio: 1.3, goal: 1.3, met: true }),
  ]);
  expect(notes).toEqual([]);
});

it('gives the wanted rows without values when it could not measure', () => {
  const [row, ...others] = suite.without(['fast'], 'no display');
  expect(row).toMatchObject({ name: 'fast', value: null, limit: 8, note: 'no display' });
  expect(others).toEqual([]);
});

it('has a name of its own for every row of every suite', () => {
  const names = suites.flatMap(({ name, rows }) => rows.map((row) => `${name}/${row}`));
  expect(new Set(names).size).toBe(names.length);
  for (const { rows, without } of suites) {
    expect(without(rows, 'why').map(({ name }) => name)).toEqual(rows);
  }
});
