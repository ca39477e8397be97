import { describe, expect, it } from 'vitest';
import {
  highlightChange,
  markChange,
  noteChange,
  paperOf,
} from '../../../shared/catalogue/changed-fields.ts';
import type { Change, Fields } from '../../../shared/operation.ts';

const change = (
  table: Change['table'],
  key: Change['key'],
  before: Fields | null,
  after: Fields | null,
): Change => ({ table, key, before, after });

describe('the paper of a change', () => {
  it.each([
    [change('marks', 'a', null, {}), 'a'],
    [change('notes', 'a', {}, null), 'a'],
    [change('taggings', ['a', 'tag'], null, {}), 'a'],
    [change('highlights', 'h', null, { paperId: 'a' }), 'a'],
    [change('highlights', 'h', { paperId: 'a' }, null), 'a'],
    // An edited comment: how many highlights there are stays the same.
    [change('highlights', 'h', { comment: 'a' }, { comment: 'b' }), undefined],
    [change('tags', 'a', null, {}), undefined],
    [change('citekeys', 'a', null, {}), undefined],
    [change('views', 'a', null, {}), undefined],
  ])('%j: %j', (each, id) => {
    expect(paperOf(each)).toBe(id);
  });
});

describe('a change of a mark', () => {
  it('sets what it names', () => {
    const after = { status: 'read', rating: null, statusAt: 7 };
    expect(markChange(change('marks', 'a', {}, after))).toEqual({
      status: 'read',
      rating: 0,
      statusAt: 7,
    });
  });

  it('that removes the row sets all', () => {
    expect(markChange(change('marks', 'a', {}, null))).toEqual({
      status: 'inbox',
      statusAt: 0,
      starred: false,
      rating: 0,
    });
  });
});

describe('a change of a note', () => {
  it.each([
    [{ text: 'a note' }, true],
    [{ text: ' \n' }, false],
    [{ text: null }, false],
    [null, false],
    [{ updatedAt: 1 }, undefined],
  ])('%j: %j', (after, hasNote) => {
    expect(noteChange(change('notes', 'a', {}, after))).toBe(hasNote);
  });
});

describe('a change of a highlight', () => {
  it.each([
    [null, {}, 1],
    [{}, null, -1],
    [{ paperId: 'a', comment: 'a' }, { paperId: 'a', comment: 'b' }, 0],
  ])('from %j to %j: %i', (before, after, more) => {
    expect(highlightChange(change('highlights', 'h', before, after))).toBe(more);
  });
});
