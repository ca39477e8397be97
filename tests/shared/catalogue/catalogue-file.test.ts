import { describe, expect, it } from 'vitest';
import { Catalogue } from '../../../shared/catalogue/catalogue.ts';
import { DamagedCatalogue } from '../../../shared/catalogue/damaged-catalogue.ts';
import { manyPapers } from './many-papers.ts';
import { MemoryFile } from './memory-file.ts';

type Files = readonly [columns: MemoryFile, rows: MemoryFile];

function catalogueOf(count: number, seed = 1): Catalogue {
  const catalogue = Catalogue.empty();
  catalogue.put(manyPapers(count, seed));
  catalogue.setTags([{ path: 'tag 1', colour: 'red' }]);
  return catalogue;
}

function save(catalogue: Catalogue, files: Files = [new MemoryFile(), new MemoryFile()]): Files {
  for (const _step of catalogue.saving(...files, 'revision 7'));
  return files;
}

function contents(catalogue: Catalogue): unknown {
  const { bytes, offsets } = catalogue.packRows();
  return [catalogue.counts(), catalogue.states(), bytes, offsets];
}

describe('a saved catalogue', () => {
  it('opens as it was', () => {
    const catalogue = catalogueOf(300);
    const opened = Catalogue.open(...save(catalogue));
    expect(opened?.stamp).toBe('revision 7');
    expect(opened && contents(opened.catalogue)).toEqual(contents(catalogue));
  });

  it('opens without papers too', () => {
    const opened = Catalogue.open(...save(Catalogue.empty()));
    expect(opened?.catalogue.length).toBe(0);
  });

  it('does not keep tags that nothing has', () => {
    const catalogue = catalogueOf(1);
    const { length } = save(catalogue)[0].bytes;
    for (let round = 0; round < 50; round += 1) {
      const tagging = {
        table: 'taggings',
        key: ['paper 0', `gone ${round}`],
        before: null,
      } as const;
      catalogue.apply([{ ...tagging, key: ['paper 0', `gone ${round}`], after: {} }]);
      catalogue.apply([{ ...tagging, key: ['paper 0', `gone ${round}`], after: null }]);
    }
    expect(save(catalogue)[0].bytes).toHaveLength(length);
  });

  it('is saved by one save at a time', () => {
    const catalogue = catalogueOf(3);
    const files = [new MemoryFile(), new MemoryFile()] as const;
    const first = catalogue.saving(...files, '');
    first.next();
    expect(() => catalogue.saving(...files, '').next()).toThrow('being saved');
    first.return();
    expect(Catalogue.open(...save(catalogue))).not.toBeNull();
  });
});

describe('a damaged file', () => {
  it('of nothing does not open', () => {
    expect(Catalogue.open(new MemoryFile(), new MemoryFile())).toBeNull();
    const [columns, rows] = save(catalogueOf(5));
    expect(Catalogue.open(columns, new MemoryFile())).toBeNull();
    expect(Catalogue.open(new MemoryFile(), rows)).toBeNull();
  });

  it('of columns does not open, whichever byte is another one', () => {
    const [columns, rows] = save(catalogueOf(40));
    for (let at = 0; at < columns.bytes.length; at += 1) {
      const damaged = columns.copy();
      damaged.bytes[at] = (damaged.bytes[at] ?? 0) ^ (1 << (at % 8));
      expect(Catalogue.open(damaged, rows)).toBeNull();
    }
  });

  it('of rows does not open or says so when read, whichever byte is another one', () => {
    // More than a block, so that there is a whole one and a part.
    const [columns, rows] = save(catalogueOf(600));
    expect(rows.bytes.length).toBeGreaterThan(17_000);
    const numbers = Array.from({ length: 600 }, (_empty, nr) => nr);
    for (let at = 0; at < rows.bytes.length; at += at < 40 ? 1 : 311) {
      const damaged = rows.copy();
      damaged.bytes[at] = (damaged.bytes[at] ?? 0) ^ (1 << (at % 8));
      const opened = Catalogue.open(columns, damaged);
      if (at < 16) expect(opened).toBeNull();
      else {
        expect(() => opened?.catalogue.packRows()).toThrow(DamagedCatalogue);
        expect(() => numbers.map((nr) => opened?.catalogue.rowOf(nr))).toThrow(DamagedCatalogue);
      }
    }
  });

  it('does not open when it is cut short or goes on', () => {
    const [columns, rows] = save(catalogueOf(40));
    for (const [cut, other] of [
      [columns, rows],
      [rows, columns],
    ] as const) {
      for (let size = 0; size <= cut.bytes.length + 9; size += 1) {
        if (size === cut.bytes.length) continue;
        const file = cut.copy();
        file.truncate(size);
        const opened = cut === columns ? Catalogue.open(file, other) : Catalogue.open(other, file);
        expect(opened).toBeNull();
      }
    }
  });

  it('that is cut short while it is open says so when read', () => {
    const [columns, rows] = save(catalogueOf(40));
    const opened = Catalogue.open(columns, rows);
    rows.truncate(200);
    expect(() => opened?.catalogue.packRows()).toThrow(DamagedCatalogue);
  });

  it('does not open with the partner of another save', () => {
    const [columns, rows] = save(catalogueOf(40, 1));
    const [otherColumns, otherRows] = save(catalogueOf(40, 2));
    expect(Catalogue.open(columns, otherRows)).toBeNull();
    expect(Catalogue.open(otherColumns, rows)).toBeNull();
  });
});

describe('a save that fails', () => {
  it('leaves the catalogue as it is, and no file that opens as something else', () => {
    const catalogue = catalogueOf(50);
    const old = save(catalogue);
    catalogue.put(manyPapers(60, 3));
    const expected = contents(catalogue);
    for (let writes = 0; writes < 6; writes += 1) {
      // Over an older save, as it is when two pairs of files take turns.
      const files = [old[0].copy(), save(catalogueOf(20, 4))[1]] as const;
      for (const file of files) file.writesLeft = writes;
      const [columns, rows] = files;
      let failed = false;
      try {
        save(catalogue, files);
      } catch (error) {
        failed = true;
        expect(String(error)).toContain('disk is full');
      }
      const opened = Catalogue.open(columns, rows);
      if (failed) expect(opened).toBeNull();
      else expect(opened && contents(opened.catalogue)).toEqual(expected);
      expect(contents(catalogue)).toEqual(expected);
    }
    expect(Catalogue.open(...old)).not.toBeNull();
  });
});
