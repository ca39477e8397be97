import { describe, expect, it } from 'vitest';
import type { TextField } from '../../../shared/query/ast.ts';
import type { SearchDocument } from '../../../shared/search/document.ts';
import { SearchIndex } from '../../../shared/search/search-index.ts';
import { MemoryFile } from '../catalogue/memory-file.ts';
import { numbersFound } from './numbers-found.ts';

const EMPTY = { authors: [], abstract: '', tags: [], notes: [], categories: [], sources: [] };

const DOCUMENTS: SearchDocument[] = [
  {
    ...EMPTY,
    nr: 0,
    title: 'Long-Context Pre-training of PanGu-$\\alpha$',
    authors: ['Otto Müller', 'Ann Kite'],
    abstract: 'We study state-of-the-art sails.',
    summary: 'A summary of kites.',
    categories: ['cs.CL', 'stat.ML'],
    sources: ['Hugging Face Papers'],
    arxivId: '2502.13922',
    doi: '10.18653/v1/2025.acl-long.1',
    citekey: 'Mueller2025Long',
    aliases: ['formerKey2024'],
  },
  {
    ...EMPTY,
    nr: 1,
    title: 'Ein langer Kontext',
    authors: ['Eva Mueller', 'Michael Ångström'],
    abstract: 'Context long ago. Long contexts are pretraining material.',
    tags: ['method/attention'],
    notes: ['read again', 'wind in the sails'],
    venue: 'NeurIPS 2023',
    categories: ['math.CA'],
    sources: ['My own list'],
    arxivId: 'math/0611800',
  },
  {
    ...EMPTY,
    nr: 2,
    title: '大規模言語モデルの事前学習',
    authors: ['山田 太郎', 'Ann Muller Kite'],
    venue: 'Findings of ACL',
    categories: ['cs.LG'],
    sources: ['arXiv'],
  },
];

/** One index has the papers in memory, the other in a file. */
const inMemory = SearchIndex.empty();
const inFile = SearchIndex.empty();
for (const index of [inMemory, inFile]) for (const doc of DOCUMENTS) index.put(doc);
for (const _part of inFile.merge(new MemoryFile(), ''));

function find(text: string, phrase = false, field: TextField | null = null): number[] {
  const term = { kind: 'text', field, text, phrase } as const;
  const found = numbersFound(inFile, term, DOCUMENTS.length);
  expect(numbersFound(inMemory, term, DOCUMENTS.length)).toEqual(found);
  return found;
}

describe('SearchIndex.match', () => {
  it.each([
    ['the beginning of words', 'kit', [0, 2]],
    ['a single letter', 'p', [0, 1]],
    ['umlauts by any spelling', 'Müller', [0, 1, 2]],
    ['umlauts left out', 'muller', [0, 1, 2]],
    ['umlauts spelt out', 'mueller', [0, 1, 2]],
    ['å, ö spelt out', 'aangstroem', [1]],
    ['TeX by name', 'alpha', [0]],
    ['TeX by letter', 'α', [0]],
    ['hyphens as such', 'long-context', [0, 1]],
    ['hyphens left out', 'longcontext', [0]],
    ['one word for two', 'pretraining', [0, 1]],
    ['two words for one', 'pre-train', [0, 1]],
    ['all words', 'context sails', [0, 1]],
    ['words in other scripts', '言語モデル', [2]],
    ['one character', '山', [2]],
    ['an arXiv id with version', '2502.13922v3', [0]],
    ['the beginning of an arXiv id', '2502.13', [0]],
    ['an arXiv link', 'https://arxiv.org/abs/math/0611800', [1]],
    ['a DOI link', 'https://doi.org/10.18653/V1/2025.acl-long.1', [0]],
    ['a citekey', 'mueller2025', [0]],
    ['a citekey that it had before', 'formerkey', [0]],
    ['mistyped words where nothing else is found', 'contxet', [0, 1]],
    ['nothing for no words', '++', []],
    ['nothing for unknown words', 'zebra', []],
  ])('finds %s', (_what, text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  it.each([
    ['long context', [0]],
    ['long contexts', [1]],
    ['of the art', [0]],
    ['ago long', [1]],
    ['sails kites', []],
    ['Otto Müller', [0]],
    ['muller ann', []],
    ['kite a', []],
    ['again wind', []],
    ['模言', [2]],
    ['contxet', []],
  ])('finds the phrase %j', (text, expected) => {
    expect(find(text, true)).toEqual(expected);
  });

  it.each<[TextField, string, number[]]>([
    ['author', 'kite', [0, 2]],
    ['author', 'kites', [0, 2]],
    ['title', 'context', [0]],
    ['abstract', 'summary', [0]],
    ['note', 'sails', [1]],
    ['venue', 'acl', [2]],
    ['cat', 'cs', [0, 2]],
    ['cat', 'CS.cl', [0]],
    ['source', 'face', [0]],
    ['source', 'hugging face', [0]],
    ['arxiv', 'arXiv:2502.13922v1', [0]],
    ['arxiv', 'MATH/06', [1]],
    ['doi', '10.18653', [0]],
    ['key', 'mueller', [0]],
    ['key', 'long', []],
  ])('finds %s:%s', (field, text, expected) => {
    expect(find(text, false, field)).toEqual(expected);
  });

  it.each<[TextField, string, number[]]>([
    ['title', 'long context', [0]],
    ['abstract', 'long context', []],
    ['author', 'ann kite', [0]],
    ['author', 'ann mueller', [2]],
    ['note', 'in the sails', [1]],
    ['cat', 'cs', [0, 2]],
    ['cat', 'c', []],
    ['source', 'face papers', [0]],
    ['source', 'fac', []],
  ])('finds %s:"%s"', (field, text, expected) => {
    expect(find(text, true, field)).toEqual(expected);
  });

  it('offers values of fields, the most common first', () => {
    for (const index of [inMemory, inFile]) {
      expect(index.wordsBeginning('author', 'MÜ', 5)).toEqual(['Mueller', 'Müller']);
      expect(index.wordsBeginning('author', 'k', 5)).toEqual(['Kite']);
      expect(index.wordsBeginning('venue', '', 5)).toEqual(['Findings of ACL', 'NeurIPS 2023']);
      expect(index.wordsBeginning('cat', 'C', 1)).toEqual(['cs.CL']);
      expect(index.wordsBeginning('source', 'own', 5)).toEqual([]);
      expect(index.wordsBeginning('source', 'my', 5)).toEqual(['My own list']);
      expect(index.wordsBeginning('key', 'mue', 5)).toEqual(['Mueller2025Long']);
    }
  });

  it('finds one or two letters in the fields where they are, when all papers hold them', () => {
    const index = SearchIndex.empty();
    const titles = ['Ape', 'Bee', 'A bee', 'Cat'];
    titles.forEach((title, nr) => {
      const authors = nr === 3 ? ['Ada Apt'] : [];
      index.put({ ...EMPTY, nr, title, authors, abstract: 'apple apricot apron apse.' });
    });
    for (const _part of index.merge(new MemoryFile(), ''));
    const found = (text: string, field: TextField | null) =>
      numbersFound(index, { kind: 'text', field, text, phrase: false }, titles.length);
    expect([found('a', null), found('ap', 'abstract')]).toEqual([
      [0, 1, 2, 3],
      [0, 1, 2, 3],
    ]);
    expect([found('a', 'title'), found('ap', 'title')]).toEqual([[0, 2], [0]]);
    expect([found('a', 'author'), found('ap', 'author'), found('a', 'note')]).toEqual([
      [3],
      [3],
      [],
    ]);
    const scores = new Float32Array(4);
    index.match({ kind: 'text', field: 'title', text: 'a', phrase: false }, scores);
    expect(scores[2]).toBeGreaterThan(scores[0] ?? 0);
  });

  it('forgets a paper that is removed, and what a changed one said before', () => {
    const index = SearchIndex.empty();
    for (const doc of DOCUMENTS) index.put(doc);
    index.put({ ...EMPTY, nr: 0, title: 'Zephyr' });
    index.remove(2);
    const found = (text: string) =>
      numbersFound(index, { kind: 'text', field: null, text, phrase: false }, 3);
    expect([found('z'), found('kite'), found('k')]).toEqual([[0], [], [1]]);
    expect([index.size, index.has(0), index.has(2)]).toEqual([2, true, false]);
  });

  it('keeps the words of a paper with endless notes', () => {
    const index = SearchIndex.empty();
    const notes = ['kite '.repeat(80_000), 'sail'];
    index.put({ ...EMPTY, nr: 0, title: 'Wind', notes });
    const found = (text: string, phrase: boolean) =>
      numbersFound(index, { kind: 'text', field: null, text, phrase }, 1);
    expect(found('wind', false)).toEqual([0]);
    expect(found('kite kite', true)).toEqual([0]);
  });
});
