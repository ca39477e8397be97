import { expect, it } from 'vitest';
import { readCommandLine } from '../../../scripts/test/command-line.mjs';

it('runs everything unless told otherwise', () => {
  expect(readCommandLine([])).toEqual(['types', 'lint', 'unit', 'e2e']);
});

it('runs what it is told, in its own order', () => {
  expect(readCommandLine(['--only=unit,types'])).toEqual(['types', 'unit']);
});

it('refuses what it does not know and says what there is', () => {
  expect(() => readCommandLine(['--only=units'])).toThrow('there is no "units"');
  expect(() => readCommandLine(['unit'])).toThrow('npm test -- --only=types,lint,unit,e2e');
});
