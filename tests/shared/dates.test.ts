import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPartialDate } from '../../shared/dates.ts';

describe('formatPartialDate', () => {
  it.each([
    ['2025-02-19', '19 February 2025'],
    ['2025-02', 'February 2025'],
    ['2025', '2025'],
    ['1999-12-31', '31 December 1999'],
    ['2024-02-29', '29 February 2024'],
  ])('says %s as %s', (date, words) => {
    expect(formatPartialDate(date)).toBe(words);
  });

  it('says dates in other languages', () => {
    expect(formatPartialDate('2025-02-19', 'de-DE')).toBe('19. Februar 2025');
    expect(formatPartialDate('2025-02', 'de-DE')).toBe('Februar 2025');
  });

  it.each([
    '',
    'soon',
    '2025-13',
    '2025-00',
    '2025-02-30',
    '2025-02-19T10:00',
    '2025-02-19-1',
    '2025-2',
    '2025-',
    '-2025',
    '0025',
    '1e3',
    ' 2025',
    '２０２５',
  ])('gives %j back as it is', (text) => {
    expect(formatPartialDate(text)).toBe(text);
  });

  it('throws on no text', () => {
    const text = fc
      .array(fc.constantFrom('2025', '-', '02', '0', '9', 'e', ' '))
      .map((all) => all.join(''));
    fc.assert(fc.property(text, (date) => typeof formatPartialDate(date) === 'string'));
  });
});
