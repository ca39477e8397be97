import { describe, expect, it } from 'vitest';
import { readDocument, writeDocument } from '../../../shared/bibliography/document.ts';
import { draftOfEntry } from '../../../shared/bibliography/draft.ts';
import { BibtexReader, parseBibtex } from '../../../shared/bibliography/parse.ts';

const MB = 1024 * 1024;

/** Reads a file in pieces, and gives the number of entries and of drafts. */
function read(text: string): { entries: number; drafts: number; reader: BibtexReader } {
  const reader = new BibtexReader();
  let entries = 0;
  let drafts = 0;
  const take = (found: ReturnType<BibtexReader['push']>) => {
    entries += found.length;
    for (const { entry } of found) if (draftOfEntry(entry)) drafts += 1;
  };
  for (let at = 0; at < text.length; at += 64 * 1024)
    take(reader.push(text.slice(at, at + 64 * 1024)));
  take(reader.end());
  return { entries, drafts, reader };
}

describe('a hostile file', () => {
  it.each<[string, string]>([
    ['braces without end', `@misc{a, title = ${'{'.repeat(MB / 2)}`],
    ['braces that close', `@misc{a, title = ${'{'.repeat(400_000)}x${'}'.repeat(400_000)}}`],
    ['accents upon accents', `@misc{a, title = {${"\\'{".repeat(100_000)}${'}'.repeat(100_000)}}}`],
    ['quotes', `@misc{a, title = "${'" # "'.repeat(150_000)}"}`],
    ['an open quote', `@misc{a, title = "${'x'.repeat(MB / 2)}`],
    ['joints', `@misc{a, title = {x}${' # {y}'.repeat(150_000)}}`],
    ['equals signs', `@misc{a, ${'= '.repeat(400_000)}}`],
    ['names without values', `@misc{a, ${'title '.repeat(150_000)}}`],
    ['commas', `@misc{a${','.repeat(900_000)} title = {x}}`],
    ['percent signs', `@misc{a, ${'%\n'.repeat(300_000)} title = {x}}`],
    ['at signs', '@'.repeat(MB)],
    ['heads', '@misc{'.repeat(150_000)],
    ['comments', '@comment{'.repeat(100_000)],
    ['lines of heads', '\n@misc{a,'.repeat(100_000)],
    ['names', `@misc{a, title = {x}, author = {${'A and '.repeat(150_000)}}}`],
    ['commas in a name', `@misc{a, title = {x}, author = {${'A,'.repeat(300_000)}}}`],
    ['groups of names', `@misc{a, title = {x}, author = {${'{A} and '.repeat(100_000)}}}`],
    ['dollars', `@misc{a, title = {${'$'.repeat(800_000)}}}`],
    ['formulas', `@misc{a, title = {${'$x$'.repeat(200_000)}}}`],
    ['open formulas', `@misc{a, title = {${'$x{'.repeat(100_000)}${'}'.repeat(100_000)}}}`],
    ['keywords', `@misc{a, title = {x}, keywords = {${'a,'.repeat(300_000)}}}`],
    ['pages', `@misc{a, title = {x}, pages = {${'1-'.repeat(300_000)}}}`],
    ['kept fields', `@misc{a, title = {x}, verbc = {kept: ${'a={b}; '.repeat(100_000)}}}`],
    ['fields of one name', `@misc{a, ${'title = {x}, '.repeat(60_000)}}`],
    [
      'fields of many names',
      `@misc{a, ${Array.from({ length: 50_000 }, (_, n) => `f${n} = {x},`).join(' ')} title = {x}}`,
    ],
    ['NULs', '\0'.repeat(MB)],
    ['NULs within', `@misc{a\0b, title = {x\0y}, \0 = {z}}`],
    [
      'a chain of parents',
      Array.from({ length: 5000 }, (_, n) => `@book{b${n}, title={x}, crossref={b${n + 1}}}`).join(
        '\n',
      ),
    ],
    [
      'parents in a circle',
      Array.from(
        { length: 5000 },
        (_, n) => `@book{b${n}, title={x}, crossref={b${(n + 1) % 5000}}}`,
      ).join('\n'),
    ],
    ['many parents', `@xdata{b, note={x}} @misc{a, title={x}, xdata={${'b,'.repeat(100_000)}}}`],
  ])('of %s is read in time that grows with it: squared, it takes minutes', (_name, text) => {
    const { entries, drafts } = read(text);
    expect(drafts).toBe(entries);
    expect(writeDocument(readDocument(text))).toBe(text);
  });

  it('makes no more of macros upon macros than they may hold', () => {
    const macros = Array.from(
      { length: 30 },
      (_, n) => `@string{m${n + 1} = m${n} # m${n} # m${n}}`,
    );
    const uses = Array.from({ length: 20 }, (_, n) => `@misc{k${n}, title = m30}`);
    const text = `@string{m0 = "ha"}\n${macros.join('\n')}\n${uses.join('\n')}`;
    const { entries } = parseBibtex(text);
    expect(entries).toHaveLength(20);
    for (const { raw } of entries) expect(raw.fields.title?.length).toBeLessThanOrEqual(MB);
  });

  it('reads twenty thousand tiny entries', () => {
    const text = Array.from({ length: 20_000 }, (_, n) => `@misc{k${n},title={x}}`).join('');
    expect(read(text).entries).toBe(20_000);
  });

  it('never makes a field of what every object has', () => {
    const { entries, problems } = parseBibtex('@misc{__proto__, title = {x}, __proto__ = {y}}');
    expect(problems).toMatchObject([{ trouble: 'no-field' }]);
    expect(Object.getPrototypeOf(entries[0]?.raw.fields)).toBe(Object.prototype);
    expect(entries[0]?.entry.citekey).toBe('__proto__');
  });

  it('does not keep all of a text that is no bibliography', () => {
    const { reader } = read('words and words\n'.repeat(500_000));
    const kept = reader.parts.reduce((sum, part) => sum + part.length, 0);
    expect(kept).toBeLessThanOrEqual(4 * MB);
    expect(reader.problems.length).toBeLessThan(1000);
  });
});
