import { describe, expect, it } from 'vitest';
import { cleanFolder } from '../../../../renderer/features/feeds/folder.ts';
import { cleanRules, problemOfRules } from '../../../../renderer/features/feeds/rules.ts';

describe('problemOfRules', () => {
  it('names the first rule that cannot be saved and says why', () => {
    expect(problemOfRules([])).toBeUndefined();
    expect(problemOfRules([{ query: 'title:kites', action: 'drop' }])).toBeUndefined();
    const bad = problemOfRules([
      { query: 'kites', action: 'queue' },
      { query: ' ', action: 'drop' },
    ]);
    expect(bad).toBe('Rule 2: say which papers it is for.');
    expect(problemOfRules([{ query: 'kites', action: 'tag', tag: ' / ' }])).toBe(
      'Rule 1: say which tag.',
    );
    expect(problemOfRules([{ query: 'year:never', action: 'drop' }])).toMatch(/^Rule 1: ./);
  });
});

describe('cleanRules', () => {
  it('keeps a tag only where the rule tags', () => {
    expect(
      cleanRules([
        { query: ' kites ', action: 'tag', tag: ' method / kites ' },
        { query: 'wind', action: 'drop', tag: 'left over' },
      ]),
    ).toEqual([
      { query: 'kites', action: 'tag', tag: 'method/kites' },
      { query: 'wind', action: 'drop' },
    ]);
  });
});

describe('cleanFolder', () => {
  it.each([
    ['', ''],
    [' / ', ''],
    [' Journals /  Physics/', 'Journals/Physics'],
  ])('reads %j as %j', (typed, folder) => {
    expect(cleanFolder(typed)).toBe(folder);
  });
});
