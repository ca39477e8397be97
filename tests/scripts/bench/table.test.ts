import { expect, it } from 'vitest';
import { row, rowWithout } from '../../../scripts/bench/rows.mjs';
import { table } from '../../../scripts/bench/table.mjs';

it('prints what a person wants to know in columns', () => {
  const rows = [
    row({
      suite: 'start',
      name: 'first-rows',
      value: 912.4,
      unit: 'ms',
      reference: 701,
      goal: 1.5,
    }),
    row({ suite: 'start', name: 'first-run', value: 1480, unit: 'ms', reference: 701 }),
    row({ suite: 'search', name: 'keystroke', value: 9.123, unit: 'ms', goal: 8 }),
  ];
  expect(table(rows)).toEqual([
    'benchmark           value  reference  ratio     goal  met',
    '----------------  -------  ---------  -----  -------  ---',
    'start/first-rows   912 ms     701 ms   1.30   <= 1.5  yes',
    'start/first-run   1480 ms     701 ms   2.11',
    'search/keystroke  9.12 ms                    <= 8 ms   NO',
  ]);
});

it('says once why values are missing', () => {
  const rows = ['at-rest', 'control'].map((name) =>
    rowWithout({ suite: 'memory', name, unit: 'MiB', goal: 1.6 }, 'not here'),
  );
  expect(table(rows).slice(2)).toEqual([
    'memory/at-rest   none                    <= 1.6    ?',
    'memory/control   none                    <= 1.6    ?',
    'none for memory/at-rest, memory/control: not here',
  ]);
});

it('prints a limit beside the goal for the ratio', () => {
  const of = { suite: 'search', unit: 'ms', goal: 0.1, limit: 8 };
  const rows = [
    row({ ...of, name: 'keystroke', value: 5, reference: 100 }),
    rowWithout({ ...of, name: 'painted' }, 'not here'),
  ];
  const [, , measured, missing] = table(rows);
  expect(measured).toMatch(/0\.05 +<= 0\.1, <= 8 ms +yes$/);
  expect(missing).toMatch(/none +<= 0\.1, <= 8 ms +\?$/);
});
