import { expect, it } from 'vitest';
import { Tally } from '../../../../shared/bibliography/lint/tally.ts';

it('counts papers by rule, in the order of the rules', () => {
  const tally = new Tally();
  tally.put('blanks', 'a', 'mendable');
  tally.put('blanks', 'b', 'ignored');
  tally.put('pages', 'a', 'open');
  expect(tally.counts()).toEqual([
    { rule: 'pages', count: 1, mendable: 0, ignored: 0 },
    { rule: 'blanks', count: 1, mendable: 1, ignored: 1 },
  ]);
  expect([...tally.papersOf('blanks', (verdict) => verdict === 'ignored')]).toEqual(['b']);
  tally.put('blanks', 'b', null);
  tally.remove('a');
  tally.remove('nobody');
  expect(tally.counts()).toEqual([]);
});
