import { beforeAll, describe, expect, it } from 'vitest';
import type { TextTerm } from '../../../shared/query/ast.ts';
import { DamagedIndex } from '../../../shared/search/damaged-index.ts';
import { IndexBuilder } from '../../../shared/search/index-builder.ts';
import { readStamp } from '../../../shared/search/index-file.ts';
import { SearchIndex } from '../../../shared/search/search-index.ts';
import { randomNumbers } from '../catalogue/many-papers.ts';
import { MemoryFile } from '../catalogue/memory-file.ts';
import { DocumentMaker } from './many-documents.ts';
import { numbersFound } from './numbers-found.ts';

const PAPERS = 600;
const random = randomNumbers(3);
const maker = new DocumentMaker(random);
const documents = Array.from({ length: PAPERS }, (_, nr) => maker.make(nr));

const TERMS: TextTerm[] = [
  ...['a', 'mo', 'the', 'model', 'atention', 'long-con', '模型', '10.1001'].map((text) =>
    term(text),
  ),
  ...['of the', 'state-of-the-art', 'in we'].map((text) => term(text, true)),
  { ...term('model'), field: 'title' },
  { ...term('cs'), field: 'cat' },
];

function term(text: string, phrase = false): TextTerm {
  return { kind: 'text', field: null, text, phrase };
}

function answers(index: SearchIndex): number[][] {
  return TERMS.map((each) => numbersFound(index, each, PAPERS));
}

let whole: MemoryFile;
let right: number[][];

beforeAll(() => {
  whole = new MemoryFile();
  const builder = new IndexBuilder(whole, new MemoryFile(), { documentsInRun: 100 });
  for (const doc of documents) builder.add(doc);
  for (const _part of builder.finish('library 1, revision 7'));
  right = answers(opened(whole));
});

function opened(file: MemoryFile): SearchIndex {
  const index = SearchIndex.open(file);
  if (!index) throw new Error('the index does not open');
  return index;
}

/** What an index file is good for: null when it does not open, else whether it found damage. */
function use(file: MemoryFile): 'refused' | 'damaged' | 'right' {
  const index = SearchIndex.open(file);
  if (!index) return 'refused';
  try {
    expect(answers(index)).toEqual(right);
    return 'right';
  } catch (error) {
    if (error instanceof DamagedIndex) return 'damaged';
    throw error;
  }
}

describe('a damaged index file', () => {
  it('answers as before when nothing is damaged', () => {
    expect(right.every((numbers) => numbers.length > 0)).toBe(true);
    expect(use(whole.copy())).toBe('right');
    expect(readStamp(whole)).toBe('library 1, revision 7');
  });

  it('is refused when it is empty, or cut off anywhere', () => {
    const lengths = [0, 1, 63, 64, 4095, 4096, whole.size() - 1];
    for (let count = 0; count < 60; count += 1) lengths.push(random(whole.size()));
    for (const length of lengths) {
      const file = new MemoryFile(whole.bytes.slice(0, length));
      expect(use(file)).toBe('refused');
      expect(readStamp(file)).toBeNull();
    }
  });

  it('is refused when bytes follow it', () => {
    const file = whole.copy();
    file.write(new Uint8Array(1), file.size());
    expect(use(file)).toBe('refused');
  });

  it('never gives a wrong answer when a byte is changed', () => {
    const seen = { refused: 0, damaged: 0, right: 0 };
    const places = [0, 1, 4, 8, 20, 63, 64, 4095];
    for (let count = 0; count < 400; count += 1) places.push(random(whole.size()));
    for (const at of places) {
      const file = whole.copy();
      file.bytes[at] = (file.bytes[at] ?? 0) ^ (1 << random(8));
      seen[use(file)] += 1;
    }
    expect(seen.refused).toBeGreaterThan(20);
    expect(seen.damaged).toBeGreaterThan(20);
  });

  it('never gives a wrong answer when a part is zeros, as after a crash, or older', () => {
    for (let count = 0; count < 100; count += 1) {
      const file = whole.copy();
      const from = random(file.size());
      const part = file.bytes.subarray(from, from + 1 + random(20_000));
      if (count % 2 === 0) part.fill(0);
      else part.set(whole.bytes.slice(0, part.length));
      use(file);
    }
  });

  it('is refused when it was written by another version', () => {
    const file = whole.copy();
    file.bytes[4] = 99;
    expect(use(file)).toBe('refused');
  });

  it('tells a merging, which then changes nothing', () => {
    const file = whole.copy();
    const index = opened(file);
    file.bytes.fill(7, 4096, 40_000);
    expect(() => [...index.merge(new MemoryFile(), 'next')]).toThrow(DamagedIndex);
    expect(index.stamp).toBe('library 1, revision 7');
  });
});

describe('an interrupted writing', () => {
  it('leaves no index in the file, and the index as it was', () => {
    const index = opened(whole.copy());
    const added = maker.make(1);
    index.put(added);
    const before = answers(index);
    let writes = 0;
    for (; ; writes += 1) {
      const file = new MemoryFile();
      file.writesLeft = writes;
      try {
        for (const _part of index.merge(file, 'next'));
        break;
      } catch {
        expect(SearchIndex.open(file)).toBeNull();
        expect(index.stamp).toBe('library 1, revision 7');
        expect(answers(index)).toEqual(before);
      }
    }
    expect(writes).toBeGreaterThan(2);
    expect(index.stamp).toBe('next');
    expect(index.pendingCount).toBe(0);
    expect(answers(index)).toEqual(before);
  });

  it('leaves no index in a file that is written over', () => {
    const index = opened(whole.copy());
    const old = whole.copy();
    const merging = index.merge(old, 'next');
    merging.next();
    expect(SearchIndex.open(old)).toBeNull();
    merging.return();
    expect(index.shouldMerge).toBe(false);
    for (const _part of index.merge(old, 'next'));
    expect(opened(old).stamp).toBe('next');
  });
});
