import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalText } from '../../../shared/anchor/normal-text.ts';

it('makes equal what only looks different, and finds the way back', () => {
  const source = 'A  “Kite” –\n FLIES';
  const { text, toSource } = normalText(source);
  expect(text).toBe('a "kite" - flies');
  const { start, end } = toSource(text.indexOf('kite'), text.indexOf('kite') + 4);
  expect(source.slice(start, end)).toBe('Kite');
});

it('maps any stretch into the source, surrogate pairs whole', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.nat(70),
      fc.nat(70),
      (source, a, b) => {
        const { text, toSource } = normalText(source);
        const { start, end } = toSource(Math.min(a, b), Math.min(Math.max(a, b), text.length));
        expect(start).toBeLessThanOrEqual(source.length);
        expect(end).toBeLessThanOrEqual(source.length);
        expect(normalText(source.slice(start, end)).text.length).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});
