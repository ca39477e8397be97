import { describe, expect, it } from 'vitest';
import { EntryStore } from '../../../../renderer/workers/bibliography/entry-store.ts';
import { MemoryFile } from '../../../shared/catalogue/memory-file.ts';

const STAMP = { library: 'a', build: '1', profile: '{}' };

/** A folder in memory. */
function memoryFolder() {
  const files = new Map<string, MemoryFile>();
  return {
    files,
    file: async (name: string) => {
      const file = files.get(name) ?? new MemoryFile();
      files.set(name, file);
      return Object.assign(file, { close: () => undefined });
    },
  };
}

const bytes = (text: string) => new TextEncoder().encode(text);

function textOf(store: EntryStore, id: string): string | undefined {
  const entry = store.get(id);
  if (!entry) return undefined;
  const into = new Uint8Array(entry.length);
  store.read(entry, into);
  return new TextDecoder().decode(into);
}

describe('the store of entries', () => {
  it('gives back what was put in, before and after it was saved', async () => {
    const folder = memoryFolder();
    const store = await EntryStore.open(folder, 'bibtex', STAMP);
    expect(store.revision).toBe(0);
    store.put('p1', 'ward', bytes('one'));
    store.put('p2', 'öz', bytes('zwei'));
    expect(textOf(store, 'p1')).toBe('one');
    store.put('p1', 'ward', bytes('one, later'));
    store.save(7);
    const again = await EntryStore.open(folder, 'bibtex', STAMP);
    expect(again.revision).toBe(7);
    expect(again.get('p2')?.citekey).toBe('öz');
    expect([textOf(again, 'p1'), textOf(again, 'p2')]).toEqual(['one, later', 'zwei']);
    expect(again.get('p3')).toBeUndefined();
  });

  it('holds entries longer than what is written at a time', async () => {
    const folder = memoryFolder();
    const store = await EntryStore.open(folder, 'bibtex', STAMP);
    const long = 'x'.repeat(3_000_000);
    store.put('p0', 'a', bytes('before'));
    store.put('p1', 'b', bytes(long));
    store.put('p2', 'c', bytes('after'));
    store.save(1);
    const again = await EntryStore.open(folder, 'bibtex', STAMP);
    expect([textOf(again, 'p0'), textOf(again, 'p2')]).toEqual(['before', 'after']);
    expect(textOf(again, 'p1')).toBe(long);
  });

  it('forgets papers that have changed', async () => {
    const folder = memoryFolder();
    const store = await EntryStore.open(folder, 'bibtex', STAMP);
    store.put('p1', 'a', bytes('one'));
    store.put('p2', 'b', bytes('two'));
    store.forget(['p1', 'p9']);
    store.save(2);
    const again = await EntryStore.open(folder, 'bibtex', STAMP);
    expect([textOf(again, 'p1'), textOf(again, 'p2')]).toEqual([undefined, 'two']);
  });

  it.each([
    { ...STAMP, library: 'b' },
    { ...STAMP, build: '2' },
    { ...STAMP, profile: '{"a":1}' },
  ])('is empty for another library, build or profile: %j', async (stamp) => {
    const folder = memoryFolder();
    const store = await EntryStore.open(folder, 'bibtex', STAMP);
    store.put('p1', 'a', bytes('one'));
    store.save(3);
    const other = await EntryStore.open(folder, 'bibtex', stamp);
    expect(other.revision).toBe(0);
    expect(other.get('p1')).toBeUndefined();
    // And the old one is gone: its texts may be overwritten now.
    expect((await EntryStore.open(folder, 'bibtex', STAMP)).revision).toBe(0);
  });

  it.each([0, 1, 40, 90])('that was cut off after %i bytes of its index is empty', async (size) => {
    const folder = memoryFolder();
    const store = await EntryStore.open(folder, 'bibtex', STAMP);
    store.put('p1', 'a', bytes('one'));
    store.save(4);
    folder.files.get('entries-bibtex.index')?.truncate(size);
    const again = await EntryStore.open(folder, 'bibtex', STAMP);
    expect(again.revision).toBe(0);
    expect(again.get('p1')).toBeUndefined();
  });

  it('leaves out entries that its texts do not reach', async () => {
    const folder = memoryFolder();
    const store = await EntryStore.open(folder, 'bibtex', STAMP);
    store.put('p1', 'a', bytes('one'));
    store.put('p2', 'b', bytes('two'));
    store.save(5);
    folder.files.get('entries-bibtex')?.truncate(4);
    const again = await EntryStore.open(folder, 'bibtex', STAMP);
    expect([textOf(again, 'p1'), textOf(again, 'p2')]).toEqual(['one', undefined]);
  });

  it('begins anew when most of its bytes are not wanted any more', async () => {
    const folder = memoryFolder();
    const store = await EntryStore.open(folder, 'bibtex', STAMP);
    const long = bytes('x'.repeat(500_000));
    for (let n = 0; n < 6; n += 1) store.put('p1', 'a', long);
    store.save(6);
    expect(folder.files.get('entries-bibtex')?.size()).toBe(0);
    expect((await EntryStore.open(folder, 'bibtex', STAMP)).revision).toBe(0);
  });
});
