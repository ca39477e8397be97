import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, FIELDS, type FieldName } from '../../../../shared/bibliography/model.ts';
import { entryOfRaw } from '../../../../shared/bibliography/parse/entry-of-raw.ts';
import { rawOf } from '../../../../shared/bibliography/raw-of.ts';
import { balances } from '../../../../shared/bibliography/safe-latex.ts';
import { entries, rawEntries, valuesOf } from '../arbitraries.ts';

const back = (entry: Entry) => entryOfRaw(rawOf(entry), entry.citekey);

describe('entryOfRaw', () => {
  it.each(Object.keys(FIELDS) as FieldName[])('gives back every %s that rawOf writes', (name) => {
    fc.assert(
      fc.property(valuesOf(name), (value) => {
        const entry = { type: 'book', citekey: 'a', fields: { [name]: value } } as const;
        expect(back(entry)).toEqual(entry);
      }),
      { numRuns: 300 },
    );
  });

  it('gives back every entry that rawOf writes', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        expect(back(entry)).toEqual(entry);
      }),
      { numRuns: 300 },
    );
  });

  it('reads whatever a file holds, and the same again from what rawOf makes of it', () => {
    fc.assert(
      fc.property(rawEntries, (raw) => {
        const entry = entryOfRaw(raw, 'a');
        expect(back(entry)).toEqual(entry);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps the place of a conference and of its publisher, however they are spelt', () => {
    const fields = { location: 'Z\\"urich', address: '{New York}' };
    const entry = entryOfRaw({ type: 'inproceedings', fields }, 'a');
    expect(entry.fields).toEqual({ location: 'New York', venue: 'Zürich' });
    expect(back(entry)).toEqual(entry);
    expect(rawOf(entry).fields).toEqual({ location: '{New York}', venue: 'Z\\"urich' });
  });

  it('leaves out no field of a file but empty ones', () => {
    fc.assert(
      fc.property(rawEntries, (raw) => {
        const { fields, other = {} } = entryOfRaw(raw, 'a');
        const filled = Object.values(raw.fields).filter((value) => /[a-z]/.test(value));
        if (filled.length > 0) {
          expect(Object.keys(fields).length + Object.keys(other).length).toBeGreaterThan(0);
        }
        for (const value of Object.values(other)) expect(balances(value)).toBe(true);
      }),
    );
  });
});
