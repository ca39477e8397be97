import { describe, expect, it } from 'vitest';
import { yamlKey, yamlText } from '../../../shared/bibliography/yaml.ts';

describe('yamlText', () => {
  it.each([
    ['plain', '"plain"'],
    ['no', '"no"'],
    ['a "b" \\ c', '"a \\"b\\" \\\\ c"'],
    ['two\nlines', '"two\\nlines"'],
    ['Việt 漢字 🪁', '"Việt 漢字 🪁"'],
    ['\u0085\u2028\ufeff', '"\\u0085\\u2028\\ufeff"'],
  ])('writes %j', (text, yaml) => {
    expect(yamlText(text)).toBe(yaml);
  });
});

describe('yamlKey', () => {
  it.each([
    ['berg2025kites', 'berg2025kites'],
    ['DBLP:conf/x.y', 'DBLP:conf/x.y'],
    ['no', '"no"'],
    ['Yes', '"Yes"'],
    ['2024', '"2024"'],
    ['a:', '"a:"'],
    ['a b', '"a b"'],
    ['clé', '"clé"'],
  ])('writes %j', (key, yaml) => {
    expect(yamlKey(key)).toBe(yaml);
  });
});
