import { describe, expect, it } from 'vitest';
import { wordsOfEntry } from '../../../shared/bibliography/entry-words.ts';
import { entryOfRaw } from '../../../shared/bibliography/parse/entry-of-raw.ts';

const words = (fields: Record<string, string>) =>
  wordsOfEntry(entryOfRaw({ type: 'misc', fields }, 'a'));

describe('wordsOfEntry', () => {
  it.each<[Record<string, string>, string[]]>([
    [{ keywords: 'kites, landing; R\\&D' }, ['kites', 'landing', 'R&D']],
    [{ keywords: 'kites', groups: 'To read, Kites' }, ['kites', 'To read']],
    [{ 'mendeley-groups': 'Thesis/Kites', 'mendeley-tags': 'wind;wind' }, ['Thesis/Kites', 'wind']],
    [{ keywords: '{}', groups: ' , ' }, []],
    [{}, []],
  ])('are, for %o, %o', (fields, expected) => {
    expect(words(fields)).toEqual(expected);
  });
});
