import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LibraryCopies } from '../../../electron/store/library-copies.ts';

let folder: string;
let store: string;
let copies: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-copies-'));
  store = join(folder, 'store');
  copies = join(folder, 'copies');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** A store of one table and one log, which say what is in it. */
async function write(table: string, log: string): Promise<void> {
  await mkdir(store, { recursive: true });
  await writeFile(join(store, 'CURRENT'), 'MANIFEST-000001\n');
  await writeFile(join(store, 'MANIFEST-000001'), 'manifest');
  await writeFile(join(store, 'LOCK'), '');
  // LevelDB never writes to a table again: another one is another file.
  await rm(join(store, '000005.ldb'), { force: true });
  await writeFile(join(store, '000005.ldb'), table);
  await writeFile(join(store, '000006.log'), log);
}

async function content(of = store): Promise<string[]> {
  const names = ['000005.ldb', '000006.log'];
  return Promise.all(names.map((name) => readFile(join(of, name), 'utf8')));
}

/** One start of the app: the store is copied, and opened if it holds papers. */
async function begin({ opens }: { opens: boolean }): Promise<LibraryCopies> {
  const made = new LibraryCopies(store, copies);
  made.keep();
  if (opens) await made.markOpened();
  return made;
}

describe('a copy', () => {
  test('is not made of nothing', async () => {
    const made = await begin({ opens: true });
    expect(made.isThere()).toBe(false);
    expect(made.putBack()).toBeNull();
  });

  test('is the store as the start found it, whatever is written later', async () => {
    await write('papers', 'one');
    const made = await begin({ opens: true });
    await write('more papers', 'two');
    expect(made.putBack()).toBeGreaterThan(Date.now() - 60_000);
    expect(await content()).toEqual(['papers', 'one']);
  });

  test('shares its tables with the store, and neither lock nor logs', async () => {
    await write('papers', 'one');
    await begin({ opens: true });
    const links = async (name: string) => (await stat(join(store, name))).nlink;
    expect(await links('000005.ldb')).toBe(2);
    expect(await links('000006.log')).toBe(1);
    expect(await readdir(join(copies, 'newest'))).not.toContain('LOCK');
  });

  test('outlives the store', async () => {
    await write('papers', 'one');
    const made = await begin({ opens: false });
    await rm(store, { recursive: true });
    made.putBack();
    expect(await content()).toEqual(['papers', 'one']);
  });
});

describe('the copy of the start before', () => {
  test('is put back where the newest one is damaged as well', async () => {
    await write('papers', 'one');
    await begin({ opens: true });
    await write('papers', 'damaged');
    const made = await begin({ opens: false });
    made.putBack();
    expect(await content()).toEqual(['papers', 'damaged']);
    made.putBack();
    expect(await content()).toEqual(['papers', 'one']);
    expect(await content(join(copies, 'damaged'))).toEqual(['papers', 'damaged']);
    expect(made.putBack()).toBeNull();
    expect(await content()).toEqual(['papers', 'one']);
  });

  test('goes when the library was opened from the newest one', async () => {
    await write('papers', 'one');
    await begin({ opens: true });
    await write('papers', 'two');
    await begin({ opens: true });
    expect(await readdir(copies)).toEqual(['newest']);
  });
});

test('starts that never came to open the library leave the copy as it was', async () => {
  await write('papers', 'one');
  await begin({ opens: false });
  // The browser gave the store up, and a kill came before anything could be put back.
  await write('', 'nothing');
  await begin({ opens: false });
  const made = await begin({ opens: false });
  made.putBack();
  expect(await content()).toEqual(['papers', 'one']);
});

test('what was put back and opened is the copy from then on', async () => {
  await write('papers', 'one');
  await begin({ opens: true });
  await write('papers', 'damaged');
  const made = await begin({ opens: false });
  made.putBack();
  made.putBack();
  await made.markOpened();
  await write('papers', 'two');
  const next = await begin({ opens: false });
  next.putBack();
  expect(await content()).toEqual(['papers', 'two']);
  next.putBack();
  expect(await content()).toEqual(['papers', 'one']);
});

test('a copy that cannot be made leaves the one before', async () => {
  await write('papers', 'one');
  await begin({ opens: true });
  await write('papers', 'two');
  // A folder cannot be linked or copied as a file.
  await mkdir(join(store, '000007.ldb'));
  const made = new LibraryCopies(store, copies);
  expect(() => made.keep()).toThrow();
  made.putBack();
  expect(await content()).toEqual(['papers', 'one']);
});

describe('the copy from before a new version', () => {
  const made = () => new LibraryCopies(store, copies);

  test('is put back whatever that version did, and what it did is set aside', async () => {
    await write('papers', 'one');
    made().keepBefore('0.2.0');
    await write('papers in another form', 'two');
    // The second start of that version, and the first of the old one again.
    made().keepBefore('0.2.0');
    made().keepBefore('0.1.0');
    expect(made().isThereBefore('0.1.0')).toBe(true);
    expect(made().isThereBefore('0.2.0')).toBe(false);
    const back = made();
    back.keepNewer();
    expect(back.putBackBefore()).toBeGreaterThan(0);
    expect(await content()).toEqual(['papers', 'one']);
    expect(await content(join(copies, 'newer'))).toEqual(['papers in another form', 'two']);
  });

  test('is made anew for each new version, and dropped when one has started', async () => {
    await write('papers', 'one');
    made().keepBefore('0.2.0');
    await write('more papers', 'two');
    made().keepBefore('0.3.0');
    expect(await content(join(copies, 'before-update'))).toEqual(['more papers', 'two']);
    made().dropBefore();
    expect(made().isThereBefore('0.1.0')).toBe(false);
  });

  test('is not made of nothing', () => {
    made().keepBefore('0.2.0');
    expect(made().isThereBefore('0.1.0')).toBe(false);
  });
});
