import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCommandLine } from '../../../electron/terminal/command-line.ts';
import { mayBeCommand } from '../../../electron/terminal/may-be-command.ts';

const WORDS = [
  'export',
  'help',
  '--help',
  '-h',
  '--',
  '--out',
  'a.bib',
  '--quiet',
  '--user-data-dir',
  '--user-data-dir=x',
  '--no-sandbox',
  'lectern://add?text=export',
  '/opt/app',
];

test('no command is missed, wherever it stands', () => {
  const line = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 });
  fc.assert(
    fc.property(line, (words) => {
      fc.pre(readCommandLine(words).kind !== 'window');
      expect(mayBeCommand(words)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  [[]],
  [['--user-data-dir=/home/ada/profile']],
  [['thesis.bib', 'lectern://add?text=--help']],
  [['--', 'export', '--help']],
])('%j opens the window', (words) => {
  expect(mayBeCommand(words)).toBe(false);
});
