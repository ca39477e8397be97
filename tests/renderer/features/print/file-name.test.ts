import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pdfNameFor } from '../../../../renderer/features/print/file-name.ts';

it.each([
  ['LongPO: Long Context', 'LongPO Long Context.pdf'],
  ['a/b\\c?*"<>|', 'a b c.pdf'],
  ['..hidden', 'hidden.pdf'],
  ['ends in dots...', 'ends in dots.pdf'],
  ['line\nbreak\u0000\u202e', 'line break.pdf'],
  ['数学 Ω', '数学 Ω.pdf'],
  ['con', 'paper.pdf'],
  ['LPT1', 'paper.pdf'],
  ['', 'paper.pdf'],
  ['???', 'paper.pdf'],
])('offers %j as %s', (title, name) => {
  expect(pdfNameFor(title)).toBe(name);
});

it('offers a name that every system takes, whatever the title', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      const name = pdfNameFor(title);
      expect(name).toMatch(/^[^.\s].*\.pdf$/u);
      expect(name).not.toMatch(/[\p{Cc}<>:"/\\|?*]|[. ]\.pdf$/u);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(325);
    }),
  );
});
