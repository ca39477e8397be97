import { describe, expect, it } from 'vitest';
import { CITE_FORMS, citeByKeys, isKeyForm } from '../../../shared/bibliography/cite-form.ts';

describe('citeByKeys', () => {
  it('cites one paper', () => {
    expect(citeByKeys('latex', ['ward2025kites'])).toBe('\\cite{ward2025kites}');
    expect(citeByKeys('pandoc', ['ward2025kites'])).toBe('[@ward2025kites]');
    expect(citeByKeys('typst', ['ward2025kites'])).toBe('#cite(<ward2025kites>)');
  });

  it('cites several at one place, in the order given', () => {
    expect(citeByKeys('latex', ['b', 'a'])).toBe('\\cite{b,a}');
    expect(citeByKeys('pandoc', ['b', 'a'])).toBe('[@b; @a]');
    expect(citeByKeys('typst', ['b', 'a'])).toBe('#cite(<b>) #cite(<a>)');
  });

  it.each(['latex', 'pandoc', 'typst'] as const)('writes nothing of nothing in %s', (form) => {
    expect(citeByKeys(form, [])).toBe('');
  });

  it.each([
    ['DBLP:conf/acl/Ward25', '[@DBLP:conf/acl/Ward25]'],
    ['ward_2025', '[@ward_2025]'],
    ['王2025', '[@王2025]'],
    ['ward2025.', '[@{ward2025.}]'],
    ['a--b', '[@{a--b}]'],
    ['"quoted"', '[@{"quoted"}]'],
    ['a b', '[@{a b}]'],
  ])('writes the key %s so that pandoc reads it', (key, text) => {
    expect(citeByKeys('pandoc', [key])).toBe(text);
  });

  it.each([
    ['a.b:c-d_e', '#cite(<a.b:c-d_e>)'],
    ['DBLP:conf/acl/Ward25', '#cite(label("DBLP:conf/acl/Ward25"))'],
    ['ends.', '#cite(label("ends."))'],
    ['a"b\\c', '#cite(label("a\\"b\\\\c"))'],
    ['王2025', '#cite(<王2025>)'],
  ])('writes the key %s so that Typst reads it', (key, text) => {
    expect(citeByKeys('typst', [key])).toBe(text);
  });
});

it('knows the forms that are made of keys alone', () => {
  expect(CITE_FORMS.filter(isKeyForm)).toEqual(['latex', 'pandoc', 'typst']);
});
