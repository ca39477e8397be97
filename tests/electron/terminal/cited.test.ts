import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { citedBy } from '../../../electron/terminal/cited.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-cited-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return path;
}

describe('citedBy', () => {
  test('reads the document and its parts, wherever they stand', async () => {
    const path = await file('main.aux', '\\citation{a}\\@input{parts/one.aux}\\@input{gone.aux}');
    await file('parts/one.aux', '\\citation{b,a}\\@input{parts/two.aux}');
    await file('parts/two.aux', '\\citation{c}');
    expect(await citedBy(path)).toEqual({ citekeys: ['a', 'b', 'c'], all: false });
  });

  test('ends where parts lead in a circle', async () => {
    const path = await file('main.aux', '\\@input{one.aux}');
    await file('one.aux', '\\citation{a}\\@input{main.aux}\\@input{one.aux}');
    expect(await citedBy(path)).toEqual({ citekeys: ['a'], all: false });
  });

  test('knows a document that asks for everything', async () => {
    expect(await citedBy(await file('main.aux', '\\citation{*}'))).toEqual({
      citekeys: [],
      all: true,
    });
  });

  test('says that a file is missing, no file, or cites nothing', async () => {
    expect(await citedBy(join(folder, 'no.aux'))).toEqual({
      message: `${join(folder, 'no.aux')} could not be read: there is no such file. Check its name, or run LaTeX on the document first.`,
    });
    expect(await citedBy(folder)).toMatchObject({
      message: expect.stringContaining('it is a folder. Name the file in it.'),
    });
    expect(await citedBy(join(await file('one.aux', ''), 'two.aux'))).toMatchObject({
      message: expect.stringContaining('there is no such folder'),
    });
    expect(await citedBy(join(folder, `${'x'.repeat(300)}.aux`))).toMatchObject({
      message: expect.stringContaining('the system said ENAMETOOLONG.'),
    });
    expect(await citedBy(await file('main.aux', '\\relax'))).toMatchObject({
      message: expect.stringContaining('cites nothing. Run LaTeX'),
    });
  });
});
