import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptValue, unpacked } from '../../../shared/bibliography/kept.ts';

const raw = (verbc: string) => ({ type: 'misc', fields: { title: 'Kites', note: 'x', verbc } });

describe('unpacked', () => {
  it('puts back what was kept, takes away what was only shown, and tells the type', () => {
    const kept = keptValue([
      ['isbn', '1-23'],
      ['note', ''],
      ['entrytype', 'book'],
    ]);
    expect(kept).toBe('kept: isbn={1-23}; note={}; entrytype={book}');
    expect(unpacked(raw(kept))).toEqual({
      raw: { type: 'misc', fields: { title: 'Kites', isbn: '1-23' } },
      type: 'book',
    });
  });

  it.each(['', 'anything', 'kept: nonsense', 'kept: isbn={1', 'kept: isbn={1}} x={'])(
    'leaves %j alone, which is not ours',
    (verbc) => {
      expect(unpacked(raw(verbc))).toEqual({ raw: raw(verbc), type: null });
    },
  );

  it('gives back any values whose braces balance', () => {
    const latex = fc
      .array(fc.constantFrom('a', ' ', ';', '=', '{x}', '{{}}', '\\{y\\}', '%'), { minLength: 1 })
      .map((parts) => parts.join(''));
    const names = fc.uniqueArray(fc.constantFrom('isbn', 'volume', 'crossref', '__proto__'));
    fc.assert(
      fc.property(names, latex, (list, value) => {
        const kept = keptValue(list.map((name) => [name, value]));
        const { raw: found } = unpacked({ type: 'misc', fields: { verbc: kept } });
        expect(Object.entries(found.fields).toSorted()).toEqual(
          list.map((name) => [name, value]).toSorted(),
        );
      }),
    );
  });
});
