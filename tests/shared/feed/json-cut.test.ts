import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeItems } from '../../../shared/feed/json-cut.ts';

describe('wholeItems', () => {
  it('gives the objects and lists before the cut', () => {
    const list = [{ a: '}"]\\' }, [1, ['x']], { b: { c: [] } }];
    const text = JSON.stringify(list);
    expect(wholeItems(text, 9)).toEqual(list);
    expect(wholeItems(text.slice(0, -2), 9)).toEqual(list.slice(0, 2));
    expect(wholeItems(text, 1)).toEqual(list.slice(0, 2));
  });

  it('stops where the text is broken', () => {
    expect(wholeItems('[{"a":1},{"a":oops},{"a":2}]', 9)).toEqual([{ a: 1 }]);
    expect(wholeItems('[{"a":1}]} {"b":2}', 9)).toEqual([{ a: 1 }]);
  });

  it('finds nothing in other text', () => {
    for (const text of ['', '{"a":1}', 'x[{}]', '[', '["', '["\\']) {
      expect(wholeItems(text, 9)).toEqual([]);
    }
  });

  it('gives a beginning of the list wherever it was cut', () => {
    const lists = fc.array(fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 3 }));
    fc.assert(
      fc.property(lists, fc.double({ min: 0, max: 1, noNaN: true }), (list, part) => {
        const text = JSON.stringify(list);
        const read = wholeItems(text.slice(0, Math.floor(text.length * part)), 99);
        expect(read).toEqual(JSON.parse(JSON.stringify(list.slice(0, read.length))));
      }),
      { numRuns: 300 },
    );
  });
});
