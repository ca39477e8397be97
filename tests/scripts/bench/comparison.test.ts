import { expect, it } from 'vitest';
import { compare, rowsOf } from '../../../scripts/bench/comparison.mjs';

const plan = [
  { name: 'first', of: 'app', beside: 'bare', goal: 1.5 },
  { name: 'control', of: 'control', beside: 'bare' },
];
const samples = { bare: [100, 90, 110], control: [101, 99, 130], app: [120, 180, 140] };
const suite = { suite: 'start', unit: 'ms', plan };

it('makes rows of medians and tells how far the samples went apart', () => {
  const { rows, notes } = rowsOf(suite, [{ samples, control: 1.01, holds: true }]);
  expect(rows).toEqual([
    {
      suite: 'start',
      name: 'first',
      value: 140,
      unit: 'ms',
      reference: 100,
      ratio: 1.4,
      goal: 1.5,
      limit: null,
      met: true,
    },
    expect.objectContaining({ name: 'control', ratio: 1.01, goal: null, met: null }),
  ]);
  expect(notes[0]).toBe('start/first: 120 to 180 ms against 90 to 110 ms; round by round 1.27 x');
});

it('takes the figures of the try that held', () => {
  const wild = { bare: [1, 1, 1], control: [9, 9, 9], app: [5, 5, 5] };
  const tries = [
    { samples: wild, control: 9, holds: false },
    { samples, control: 1.01, holds: true },
  ];
  expect(rowsOf(suite, tries).rows[0]).toMatchObject({ value: 140, reference: 100 });
});

it('gives no figures when every try was rejected, and says so', () => {
  const rejected = { samples, control: 1.3, holds: false };
  const { rows } = rowsOf(suite, [rejected, rejected, rejected]);
  expect(rows[0]).toMatchObject({ value: null, ratio: null, goal: 1.5, met: null });
  expect(rows[0]?.note).toContain('all 3 tries were rejected');
  expect(rows[0]?.note).toContain('1.30, 1.30, 1.30');
  expect(rows[0]?.note).toContain('prove nothing: 1.40, 1.40, 1.40');
});

it('measures only what the wanted rows need', async () => {
  const measured = new Set<string>();
  const subject = (name: string) => async () => {
    measured.add(name);
    return 100;
  };
  const names = ['bare', 'control', 'app', 'other'];
  const subjects = Object.fromEntries(names.map((name) => [name, subject(name)]));
  const all = [...plan, { name: 'second', of: 'other', beside: 'bare' }];
  const { rows } = await compare({
    ...suite,
    plan: all,
    subjects,
    wanted: ['first'],
    say: () => {},
  });
  expect(rows.map(({ name }) => name)).toEqual(['first']);
  expect([...measured].sort()).toEqual(['app', 'bare', 'control']);
});
