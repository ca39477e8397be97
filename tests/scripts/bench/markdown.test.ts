import { expect, it } from 'vitest';
import { markdown } from '../../../scripts/bench/markdown.mjs';
import { row, rowWithout } from '../../../scripts/bench/rows.mjs';

it('writes a table for the README', () => {
  const rows = [
    row({ suite: 'search', name: 'keystroke', value: 5, unit: 'ms', limit: 8 }),
    rowWithout({ suite: 'memory', name: 'large', unit: 'MiB', goal: 1.45 }, 'a < b | c'),
  ];
  expect(markdown(rows, 'linux-x64, 2 x CPU')).toBe(
    [
      'linux-x64, 2 x CPU',
      '',
      '| benchmark | value | reference | ratio | goal | met |',
      '| --- | --: | --: | --: | --: | --: |',
      '| search/keystroke | 5.00 ms |  |  | ≤ 8 ms | yes |',
      '| memory/large | none |  |  | ≤ 1.45 | ? |',
      '',
      'none for memory/large: a &lt; b \\| c',
      '',
    ].join('\n'),
  );
});
