import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFields, type Fields, inverse, patch, removal } from '../../shared/operation.ts';

const field = fc.constantFrom('status', 'starred', 'text', 'anchor');
const value = fc.oneof(
  fc.constantFrom('', 'read', 0, 5, true, false),
  fc.record({ start: fc.nat(3) }),
);
const row: fc.Arbitrary<Fields> = fc.dictionary(field, value, { noNullPrototype: true });
const edit: fc.Arbitrary<Fields> = fc.dictionary(field, fc.oneof(value, fc.constant(null)), {
  noNullPrototype: true,
});

describe('a patch', () => {
  it('sets the given fields and leaves the others', () => {
    fc.assert(
      fc.property(row, edit, (before, fields) => {
        const change = patch('marks', 'id', before, fields);
        const after = change ? applyFields(before, change) : before;
        const expected = Object.entries({ ...before, ...fields }).filter(
          ([, each]) => each !== null,
        );
        expect(after).toEqual(Object.fromEntries(expected));
      }),
    );
  });

  it('names only fields that differ', () => {
    fc.assert(
      fc.property(row, edit, (before, fields) => {
        const change = patch('marks', 'id', before, fields);
        for (const name of Object.keys(change?.after ?? {})) {
          expect(change?.after?.[name]).not.toBe(before[name] ?? null);
        }
      }),
    );
  });

  it('followed by its inverse gives the row back', () => {
    fc.assert(
      fc.property(fc.option(row), edit, (before, fields) => {
        const change = patch('marks', 'id', before, fields);
        fc.pre(change !== null);
        const there = applyFields(before, change);
        expect(applyFields(there, inverse(change))).toEqual(before);
        expect(inverse(inverse(change))).toEqual(change);
      }),
    );
  });

  it('is none when nothing would differ', () => {
    expect(patch('marks', 'id', { starred: true }, { starred: true })).toBeNull();
    expect(patch('marks', 'id', { starred: true }, { status: null })).toBeNull();
    expect(patch('marks', 'id', { starred: true }, { status: undefined })).toBeNull();
    expect(patch('marks', 'id', {}, {})).toBeNull();
  });

  it('of a row that is not there makes it', () => {
    const change = patch('tags', 'a', null, { path: 'a', colour: null });
    expect(change).toMatchObject({ before: null, after: { path: 'a' } });
    expect(change && applyFields(null, change)).toEqual({ path: 'a' });
  });
});

describe('a removal', () => {
  it('leaves no row, and its inverse brings back the same one', () => {
    fc.assert(
      fc.property(row, (before) => {
        const change = removal('notes', 'id', before);
        expect(applyFields(before, change)).toBeNull();
        expect(applyFields(null, inverse(change))).toEqual(before);
      }),
    );
  });
});

it('a change leaves the row it was given as it was', () => {
  const before = Object.freeze({ status: 'read', starred: true });
  const change = patch('marks', 'id', before, { status: null });
  expect(change && applyFields(before, change)).toEqual({ starred: true });
  expect(before).toEqual({ status: 'read', starred: true });
});
