import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileOutput, type Outcome } from '../../../electron/files/file-output.ts';
import type { Part } from '../../../shared/output.ts';
import { temporaryFolder } from '../../scripts/temp-folder.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const may = async () => undefined;

/** Writes parts to a file in one go. */
async function write(path: string, parts: readonly Part[], mayReplace = may): Promise<Outcome> {
  const output = await FileOutput.begin(path, mayReplace);
  try {
    await output.write(parts);
    return await output.commit(async () => undefined);
  } catch (error) {
    await output.abort();
    throw error;
  }
}

describe('a file that is written in parts', () => {
  it('is made where there is none', async () => {
    const path = join(temporaryFolder(), 'a.bib');
    const outcome = await write(path, [bytes('one '), bytes('two')]);
    expect(readFileSync(path, 'utf8')).toBe('one two');
    const hash = createHash('sha256').update('one two').digest('hex');
    expect(outcome).toEqual({ isChanged: true, size: 7, hash });
  });

  it('that is given up while its first part is being written leaves nothing', async () => {
    const folder = temporaryFolder();
    const output = await FileOutput.begin(join(folder, 'a.bib'), may);
    const writing = output.write([bytes('one')]);
    await output.abort();
    await expect(writing).rejects.toThrow('given up');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('may be empty', async () => {
    const path = join(temporaryFolder(), 'a.bib');
    expect((await write(path, [])).isChanged).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('');
    expect((await write(path, [])).isChanged).toBe(false);
  });

  it('is not touched where its bytes stay the same', async () => {
    const path = join(temporaryFolder(), 'a.bib');
    writeFileSync(path, 'one two');
    utimesSync(path, 1000, 1000);
    const before = statSync(path);
    let asked = 0;
    const outcome = await write(path, [bytes('one'), bytes(' two')], async () => {
      asked += 1;
    });
    expect(outcome.isChanged).toBe(false);
    expect(statSync(path)).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
    expect(asked).toBe(0);
  });

  it.each(['one', 'one two three', 'other', ''])('replaces “%s”', async (old) => {
    const path = join(temporaryFolder(), 'a.bib');
    writeFileSync(path, old);
    expect((await write(path, [bytes('one'), bytes(' two')])).isChanged).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('one two');
  });

  it('gives the bytes of its parts, whatever stretches of the old file they are', async () => {
    const path = join(temporaryFolder(), 'a.bib');
    const stretch = fc.tuple(fc.nat(50), fc.nat(50));
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 50 }),
        fc.array(fc.oneof(fc.uint8Array({ maxLength: 20 }), stretch), { maxLength: 8 }),
        async (old, wanted) => {
          writeFileSync(path, old);
          const parts = wanted.map((part): Part => {
            if (part instanceof Uint8Array) return part;
            const [from, to] = part.map((at) => Math.min(at, old.length)).sort((a, b) => a - b);
            return [from ?? 0, to ?? 0];
          });
          const whole = Buffer.concat(
            parts.map((part) =>
              part instanceof Uint8Array ? part : old.subarray(part[0], part[1]),
            ),
          );
          const outcome = await write(path, parts);
          expect(readFileSync(path).equals(whole)).toBe(true);
          expect(outcome.isChanged).toBe(!whole.equals(old));
          expect(outcome.hash).toBe(createHash('sha256').update(whole).digest('hex'));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('copies stretches that are longer than what is read at a time', async () => {
    const path = join(temporaryFolder(), 'a.bib');
    const old = Buffer.alloc(3_000_000, 'abcdefg');
    writeFileSync(path, old);
    await write(path, [bytes('new'), [0, old.length]]);
    expect(readFileSync(path).equals(Buffer.concat([bytes('new'), old]))).toBe(true);
  });
});

describe('a file that is given up', () => {
  it('is as it was, and leaves nothing beside it', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.bib');
    writeFileSync(path, 'old');
    const output = await FileOutput.begin(path, may);
    await output.write([bytes('something else')]);
    expect(readdirSync(folder)).toHaveLength(2);
    await output.abort();
    expect(readdirSync(folder)).toEqual(['a.bib']);
    expect(readFileSync(path, 'utf8')).toBe('old');
  });

  it('because it may not be replaced is as it was', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.bib');
    writeFileSync(path, 'theirs');
    const refuse = () => Promise.reject(new Error('no'));
    await expect(write(path, [bytes('ours')], refuse)).rejects.toThrow('no');
    expect(readFileSync(path, 'utf8')).toBe('theirs');
    expect(readdirSync(folder)).toEqual(['a.bib']);
  });

  it('because a stretch lies behind its end is as it was', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.bib');
    writeFileSync(path, 'short');
    await expect(write(path, [bytes('x'), [0, 100]])).rejects.toMatchObject({ code: 'EIO' });
    expect(readFileSync(path, 'utf8')).toBe('short');
    expect(readdirSync(folder)).toEqual(['a.bib']);
  });

  it.each([
    ['a folder has the name', (path: string) => mkdirSync(path), 'EISDIR'],
    ['a device has the name', (path: string) => symlinkSync('/dev/null', path), 'EISDIR'],
  ])('because %s says so', async (_why, make, code) => {
    const path = join(temporaryFolder(), 'a.bib');
    make(path);
    await expect(write(path, [bytes('x')])).rejects.toMatchObject({ code });
  });

  it('because the folder is gone says so', async () => {
    const path = join(temporaryFolder(), 'gone', 'a.bib');
    await expect(write(path, [bytes('x')])).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
