import { describe, expect, test } from 'vitest';
import { readAux } from '../../../shared/bibliography/aux-file.ts';

describe('readAux', () => {
  test('gives the keys that a document cites, each once and in order', () => {
    const text = [
      '\\relax ',
      '\\citation{ward2025,chen2024}',
      '\\citation{chen2024}',
      '\\bibstyle{plain}',
      '\\bibcite{ward2025}{1}',
      '\\@writefile{toc}{\\contentsline {section}{\\numberline {1}Kites}{1}{}\\protected@file@percent }',
    ].join('\n');
    expect(readAux(text)).toEqual({ citekeys: ['ward2025', 'chen2024'], all: false, inputs: [] });
  });

  test("reads biblatex's own commands, with and without a section", () => {
    const text = '\\abx@aux@cite{0}{ward2025}\n\\abx@aux@segm{0}{0}{ward2025}\n\\abx@aux@cite{old}';
    expect(readAux(text).citekeys).toEqual(['ward2025', 'old']);
  });

  test('knows that everything is asked for', () => {
    expect(readAux('\\citation{*}')).toEqual({ citekeys: [], all: true, inputs: [] });
    expect(readAux('\\citation{a, *}')).toEqual({ citekeys: ['a'], all: true, inputs: [] });
  });

  test('names the files of its parts', () => {
    expect(readAux('\\@input{chapters/one.aux}\n\\@input{two.aux}').inputs).toEqual([
      'chapters/one.aux',
      'two.aux',
    ]);
  });

  test.each(['', '\\citation', '\\citation{', '\\citation{}', '\\citation{,,}', '{}}{\0'])(
    'finds nothing in %j',
    (text) => {
      expect(readAux(text)).toEqual({ citekeys: [], all: false, inputs: [] });
    },
  );

  test('takes linear time', () => {
    const text = '\\citation{'.repeat(100_000);
    expect(readAux(text).citekeys).toEqual([]);
  });
});
