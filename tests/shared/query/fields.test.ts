import { describe, expect, it } from 'vitest';
import { TEXT_FIELDS } from '../../../shared/query/ast.ts';
import {
  FIELDS,
  fieldAt,
  HAS_VALUES,
  hasValueOf,
  IS_VALUES,
  isTextField,
  isValueOf,
  statusOf,
} from '../../../shared/query/fields.ts';

describe('fieldAt', () => {
  it.each([
    ['author:x', 'author', null],
    ['AUTHOR:x', 'author', null],
    ['is:read', 'is', null],
    ['autor:x', null, 'author'],
    ['auhtor:x', null, 'author'],
    ['authors:x', null, 'author'],
    ['bauthor:x', null, 'author'],
    ['outhor:x', null, 'author'],
    ['yaer:x', null, 'year'],
    ['tags:x', null, 'tag'],
    ['auhtro:x', null, null],
    ['Autor:x', null, null],
    ['it:x', null, null],
    ['bag:x', null, null],
    ['year', null, null],
    ['autor:', null, null],
    ['autor: x', null, null],
    ['autor::x', null, null],
    ['autor://x', null, null],
    ['abstractly:x', null, null],
    ['über:x', null, null],
  ])('finds in %j the field %s, near %s', (text, field, near) => {
    const found = fieldAt(text, 0);
    expect([found?.field ?? null, found?.near ?? null]).toEqual([field, near]);
  });

  it('looks at the given place only', () => {
    expect(fieldAt('a tag:x', 2)?.field).toBe('tag');
    expect(fieldAt('a tag:x', 0)).toBeNull();
  });

  it('knows every field by its own name', () => {
    for (const field of FIELDS) {
      expect(fieldAt(`${field}:x`, 0)).toEqual({ name: field, field, near: null });
    }
  });
});

describe('values of fields', () => {
  it('are known in any case and by other words', () => {
    expect([statusOf('Reading'), statusOf('queue'), statusOf('unread')]).toEqual([
      'reading',
      'queued',
      null,
    ]);
    expect([isValueOf('STAR'), isValueOf('queue')]).toEqual(['starred', null]);
    expect([hasValueOf('Notes'), hasValueOf('constructor')]).toEqual(['note', null]);
    for (const value of IS_VALUES) expect(isValueOf(value)).toBe(value);
    for (const value of HAS_VALUES) expect(hasValueOf(value)).toBe(value);
  });

  it('are text for fields of text', () => {
    expect(FIELDS.filter(isTextField).sort()).toEqual([...TEXT_FIELDS].sort());
  });
});
