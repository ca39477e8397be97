import { expect, it } from 'vitest';
import { readCommandLine } from '../../../scripts/bench/command-line.mjs';

const suites = [
  { name: 'start', rows: ['first-rows', 'control'] },
  { name: 'memory', rows: ['at-rest'] },
];
const read = (...args: string[]) => readCommandLine(args, suites, '/home/me');
const wanted = (...args: string[]) =>
  read(...args).chosen.map(({ suite, wanted }) => [suite.name, ...wanted]);

it('runs everything unless told otherwise', () => {
  const all = [
    ['start', 'first-rows', 'control'],
    ['memory', 'at-rest'],
  ];
  expect(wanted()).toEqual(all);
  expect(wanted('--only', 'memory', '--only=start')).toEqual(all);
});

it('runs one suite, or one row of it', () => {
  expect(wanted('--only', 'memory')).toEqual([['memory', 'at-rest']]);
  expect(wanted('--only', 'start/control')).toEqual([['start', 'control']]);
});

it('takes the file from the folder that the user is in', () => {
  expect(read().json).toBeNull();
  expect(read('--json', 'out.json').json).toBe('/home/me/out.json');
  expect(read('--json=/tmp/out.json').json).toBe('/tmp/out.json');
});

it('takes a quick run and a page for people', () => {
  expect(read()).toMatchObject({ isQuick: false, markdown: null });
  const asked = read('--quick', '--markdown', 'out.md');
  expect(asked).toMatchObject({ isQuick: true, markdown: '/home/me/out.md' });
});

it('refuses what it does not know and says what there is', () => {
  expect(() => read('--only', 'strat')).toThrow(
    'there is no "strat", only start, start/first-rows, start/control, memory, memory/at-rest',
  );
  expect(() => read('--fast')).toThrow('Use: npm run bench');
  expect(() => read('start')).toThrow('Use: npm run bench');
  expect(() => read('--json')).toThrow('Use: npm run bench');
  expect(() => read('--json=')).toThrow('--json needs a file');
  expect(() => read('--markdown=')).toThrow('--markdown needs a file');
});
