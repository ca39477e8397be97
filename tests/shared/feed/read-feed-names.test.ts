import { describe, expect, it } from 'vitest';
import { splitAtCommas, splitNames } from '../../../shared/feed/read-feed-names.ts';

describe('splitNames', () => {
  it.each([
    ['K. Void', ['K. Void']],
    ['Ida Ngể and Jo Pim', ['Ida Ngể', 'Jo Pim']],
    ['Ana Ferreira, Otto von Brandt, and Jo Pim', ['Ana Ferreira', 'Otto von Brandt', 'Jo Pim']],
    ['Ana Ferreira, Otto Brandt', ['Ana Ferreira', 'Otto Brandt']],
    ['Ana Ferreira, Otto Brandt and Jo Pim', ['Ana Ferreira', 'Otto Brandt', 'Jo Pim']],
    ['Ana Ferreira & Otto Brandt', ['Ana Ferreira', 'Otto Brandt']],
    ['Void, K.', ['Void, K.']],
    ['Void, Karl', ['Void, Karl']],
    ['Ferreira Quist, A. B.', ['Ferreira Quist, A. B.']],
    ['Ferreira Quist, Ana', ['Ferreira Quist, Ana']],
    ['van der Meer, Ludwig Jan', ['van der Meer, Ludwig Jan']],
    ['Ana Ferreira, OpenAI', ['Ana Ferreira', 'OpenAI']],
    ['Void, K., Blank, L.-M.', ['Void, K.', 'Blank, L.-M.']],
    ['Void, Karl, Blank, Lena', ['Void, Karl', 'Blank, Lena']],
    ['Void, K. and Blank, L.', ['Void, K.', 'Blank, L.']],
    ['Void, K.; Blank, L.; Ana Ferreira', ['Void, K.', 'Blank, L.', 'Ana Ferreira']],
    ['Meer, Jr., Ludwig', ['Meer, Jr., Ludwig']],
    ['Ludwig Meer, Jr., Ana Ferreira', ['Ludwig Meer, Jr.', 'Ana Ferreira']],
    ['Google, Inc., Ana Ferreira', ['Google, Inc.', 'Ana Ferreira']],
    ['Ana Ferreira (Univ. of X, Y), Jo Pim (Z (W))', ['Ana Ferreira', 'Jo Pim']],
    ['Institute of Kites and Strings', ['Institute of Kites and Strings']],
    ['Ana Ferreira et al.', ['Ana Ferreira']],
    ['Ana Ferreira, Jo Pim, et al', ['Ana Ferreira', 'Jo Pim']],
    ['Ana Ferreira and others', ['Ana Ferreira']],
    ['山田 太郎、王小灯', ['山田 太郎', '王小灯']],
    ['Andrea Anderson', ['Andrea Anderson']],
    [' ,; and ', []],
    ['', []],
  ])('splits %j', (line, names) => {
    expect(splitNames(line, false)).toEqual(names);
  });

  it('takes two parts for one name where names are listed singly', () => {
    expect(splitNames('García Márquez, Gabriel José', true)).toEqual([
      'García Márquez, Gabriel José',
    ]);
    expect(splitNames('García Márquez, Gabriel José', false)).toHaveLength(2);
  });
});

describe('splitAtCommas', () => {
  it.each([
    [
      'Ludwig van der Meer Jr. (Pebble Univ., Nowhere), H. de la Cruz, The Pebble Collaboration',
      ['Ludwig van der Meer Jr.', 'H. de la Cruz', 'The Pebble Collaboration'],
    ],
    ['A. One (1), B. Two (1, 2) ((1) Here, (2) There)', ['A. One', 'B. Two']],
    ['A. One (open, B. Two', ['A. One (open', 'B. Two']],
    ['Ludwig Meer, Jr, B. Two', ['Ludwig Meer, Jr', 'B. Two']],
    ['The Pebble Collaboration: A. One, B. Two', ['The Pebble Collaboration', 'A. One', 'B. Two']],
    ['Void, K., Blank, L.', ['Void', 'K.', 'Blank', 'L.']],
  ])('splits %j', (line, names) => {
    expect(splitAtCommas(line)).toEqual(names);
  });
});
