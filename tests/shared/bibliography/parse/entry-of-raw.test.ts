import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, FIELDS, type FieldName } from '../../../../shared/bibliography/model.ts';
import { entryOfRaw } from '../../../../shared/bibliography/parse/entry-of-raw.ts';
import { rawOf } from '../../../../shared/bibliography/raw-of.ts';
import { entries, valuesOf } from '../arbitraries.ts';

const back = (entry: Entry) => entryOfRaw(rawOf(entry), entry.citekey);

describe('entryOfRaw', () => {
  it.each(Object.keys(FIELDS) as FieldName[])('gives back every %s that rawOf writes', (name) => {
    fc.assert(
      fc.property(valuesOf(name), (value) => {
        const entry = { type: 'book', citekey: 'a', fields: { [name]: value } } as const;
        expect(back(entry)).toEqual(entry);
      }),
      { numRuns: 500 },
    );
  });

  it('gives back every entry that rawOf writes', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        expect(back(entry)).toEqual(entry);
      }),
      { numRuns: 500 },
    );
  });
});
