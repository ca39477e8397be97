import { describe, expect, it } from 'vitest';
import { lookAt } from '../../../../renderer/features/import/look.ts';
import { sourceOf } from '../../../../renderer/features/import/source.ts';
import { headerLine } from '../../../../shared/library-file/header.ts';

const look = (text: string) => lookAt(sourceOf('a file', text));
const paper = (n: number) => `{"paper":{"title":"Kite $\\\\alpha$ ${n}"}}\n`;
const many = (of: (n: number) => string, count: number) =>
  Array.from({ length: count }, (_each, n) => of(n)).join('');

describe('lookAt', () => {
  it('shows the first papers of a library, and how many there are', async () => {
    expect(await look(headerLine(7) + many(paper, 7))).toEqual({
      kind: 'library',
      titles: ['Kite α 0', 'Kite α 1', 'Kite α 2', 'Kite α 3', 'Kite α 4'],
      count: 7,
      isExact: true,
    });
  });

  it('believes the header of a library that it has not read to its end', async () => {
    const text = headerLine(60_000) + many(paper, 60_000);
    expect(await look(text)).toMatchObject({ kind: 'library', count: 60_000, isExact: true });
  });

  it.each([
    ['bibtex', '@string{k = "Kites"}\n@misc{a, title = {Kites}}'],
    ['ris', 'TY  - JOUR\nTI  - Kites\nER  - '],
    ['nbib', '\nPMID- 12345\nTI  - Kites'],
    ['csl-json', '[{"id":"a","type":"book","title":"Kites"}]'],
  ])('knows a bibliography: %s', async (as, text) => {
    expect(await look(text)).toEqual({ kind: 'bibliography', as });
  });

  it.each([
    ['a newer library', '{"lectern":"library","version":2}\n', 'newer-version'],
    ['a library without papers', headerLine(0), 'no-papers'],
  ])('refuses %s', async (_name, text, refusal) => {
    expect(await look(text)).toEqual({ kind: 'refused', refusal });
  });

  it.each(['', 'Kites That Learn to Land'])('leaves %j to the reader of pages', async (text) => {
    expect(await look(text)).toEqual({ kind: 'page' });
  });
});
