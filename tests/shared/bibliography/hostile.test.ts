import { describe, expect, it } from 'vitest';
import { CslReader } from '../../../shared/bibliography/csl/read.ts';
import { RisReader } from '../../../shared/bibliography/ris/read.ts';

/** Long enough for quadratic work to take minutes, short enough for linear work to take no time. */
const LENGTH = 64 * 1024;

/** Long texts that make careless patterns try again at every character. */
const LONG = [
  'x',
  ' ',
  '(',
  ' (',
  '<',
  '<!--',
  '<i ',
  '<sup>',
  '&amp;',
  '$',
  '$x',
  '{',
  '\\',
  '`',
  '-',
  ',',
  ';',
  ', ',
  ' and ',
  'A ',
  'van ',
  'doi:',
  '10.5555/',
  'PMID: ',
  'a:',
  ' :',
  '\u0301',
].map((piece) => piece.repeat(LENGTH / piece.length));

const RIS_TAGS = 'TI AU ED JO BT T2 PY DA Y2 SP EP SN DO M3 UR AN KW N1 AB ID U5'.split(' ');

describe('long values', () => {
  it.each(RIS_TAGS)('are read in RIS: %s', (tag) => {
    for (const value of LONG) {
      const reader = new RisReader();
      const text = `TY  - JOUR\nTI  - Kites\n${tag}  - ${value}\nER  - \n`;
      expect(reader.push(text).length + reader.end().length).toBe(1);
    }
  });

  it.each([
    'title',
    'author',
    'issued',
    'page',
    'DOI',
    'URL',
    'note',
    'keyword',
    'abstract',
    'number',
  ])('are read in CSL-JSON: %s', (name) => {
    for (const value of LONG) {
      const one = name === 'author' ? [{ family: value, given: value }, { literal: value }] : value;
      const item = { id: 'a', type: 'article', title: 'Kites', [name]: one };
      const reader = new CslReader();
      reader.push(JSON.stringify([item]));
      expect(reader.end()).toEqual([]);
    }
  });
});

describe('files of many pieces', () => {
  it('are read line by line, and item by item', () => {
    const ris = new RisReader();
    let found = 0;
    for (let count = 0; count < 2000; count += 1) {
      found += ris.push(`TY  - JOUR\r\nTI  - Kites ${count}\r\n`).length;
      found += ris.push('more of the title\r\nER  - \r\n').length;
    }
    expect(found).toBe(2000);
    const csl = new CslReader();
    found = csl.push('[').length;
    for (let count = 0; count < 2000; count += 1) {
      found +=
        csl.push('{"type": "book", "ti').length + csl.push(`tle": "Kites ${count}"},\n`).length;
    }
    expect(found).toBe(2000);
  });
});
