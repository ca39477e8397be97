import { describe, expect, it } from 'vitest';
import type { SearchDocument } from '../../../shared/search/document.ts';
import { IndexBuilder } from '../../../shared/search/index-builder.ts';
import { SearchIndex } from '../../../shared/search/search-index.ts';
import { randomNumbers } from '../catalogue/many-papers.ts';
import { MemoryFile } from '../catalogue/memory-file.ts';
import { BruteForce } from './brute-force.ts';
import { DocumentMaker } from './many-documents.ts';
import { numbersFound } from './numbers-found.ts';
import { randomTerm } from './random-terms.ts';

const PAPERS = 20_000;

/** An index and the documents that it should hold, changed together. */
class Library {
  readonly random = randomNumbers(11);
  readonly maker = new DocumentMaker(this.random);
  readonly oracle = new BruteForce();
  index = SearchIndex.empty();

  /** Builds an index file of so many documents, added in no order. */
  build(count: number): MemoryFile {
    const file = new MemoryFile();
    const builder = new IndexBuilder(file, new MemoryFile(), { documentsInRun: 2500 });
    for (let at = 0; at < count; at += 1) {
      const doc = this.maker.make((at * 7919) % count);
      this.oracle.put(doc);
      builder.add(doc);
    }
    expect([...builder.finish('built')].at(-1)).toBe(1);
    return file;
  }

  open(file: MemoryFile): void {
    const index = SearchIndex.open(file);
    if (!index) throw new Error('the index does not open');
    this.index = index;
  }

  change(times: number): void {
    for (let time = 0; time < times; time += 1) {
      const nr = this.random(PAPERS);
      if (this.random(4) === 0) {
        this.oracle.remove(nr);
        this.index.remove(nr);
      } else {
        this.put(nr);
      }
    }
  }

  put(nr: number): void {
    const doc = this.maker.make(nr);
    this.oracle.put(doc);
    this.index.put(doc);
  }

  /** Compares what is found for so many random terms, with and without typing errors. */
  check(terms: number): void {
    const all = this.oracle.documents;
    expect(this.index.size).toBe(all.length);
    for (let count = 0; count < terms; count += 1) {
      const doc = all[this.random(all.length)] as SearchDocument;
      const term = randomTerm(doc, this.random);
      const typos = this.random(3) === 0;
      const found = numbersFound(this.index, term, PAPERS, typos);
      expect({ term, typos, found }).toEqual({ term, typos, found: this.oracle.find(term, typos) });
    }
  }
}

describe('SearchIndex', () => {
  it('finds what a look through all documents finds, through changes, merging and reopening', () => {
    const library = new Library();
    const built = library.build(15_000);
    library.open(built);
    expect(library.index.stamp).toBe('built');
    library.check(30);

    for (let nr = 15_000; nr < 18_000; nr += 1) library.put(nr);
    library.change(2500);
    library.check(60);
    expect(library.index.shouldMerge).toBe(true);

    const file = new MemoryFile();
    const since = new Set<number>();
    let steps = 0;
    for (const _part of library.index.merge(file, 'merged')) {
      steps += 1;
      const nr = library.random(PAPERS);
      since.add(nr);
      library.put(nr);
    }
    expect(steps).toBeGreaterThan(5);
    expect(library.index.pendingCount).toBeGreaterThanOrEqual(since.size);
    library.check(50);

    library.open(file);
    expect(library.index.stamp).toBe('merged');
    expect(library.index.pendingCount).toBe(0);
    for (const doc of library.oracle.documents) if (since.has(doc.nr)) library.index.put(doc);
    library.check(50);

    for (let nr = 18_000; nr < PAPERS; nr += 1) library.put(nr);
    library.change(500);
    for (const _part of library.index.merge(new MemoryFile(), 'again')) library.change(3);
    library.check(80);
  }, 180_000);
});
