import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileKind } from '../../../../renderer/features/import/file-kind.ts';
import { headerLine } from '../../../../shared/library-file/header.ts';

const page = (name: string) =>
  readFileSync(resolve(import.meta.dirname, '../../../fixtures/page', name), 'utf8');

describe('fileKind', () => {
  it.each([
    headerLine(3),
    `\n\r\n${headerLine(0)}{"paper":{"title":"Kites"}}`,
    '{"version":7,"lectern":"library"}\nanything',
  ])('knows a library by its header: %j', (text) => {
    expect(fileKind(text)).toBe('library');
  });

  it.each([
    '@article{ward2025,\n title = {Kites}}',
    '% made by a program\n% in two lines\n\n@book (key, title = {Kites})',
    'This file was made by a program.\n\n@misc{a_b:C-1,}',
    '@string{k = "Kites"}',
    '  @COMMENT{x}\n@misc{a,}',
    '@preamble{"x"}',
    '@misc{title = {no key}}',
    '@misc{,\n title = {no key}}',
    '@misc{only}',
  ])('knows BibTeX by its first entry: %j', (text) => {
    expect(fileKind(text)).toBe('bibtex');
  });

  it.each(['TY  - JOUR\nTI  - Kites\nER  - ', '\ufeff\r\nTY  - BOOK\r\nTI  - Kites'])(
    'knows RIS by its first field: %j',
    (text) => {
      expect(fileKind(text)).toBe('ris');
    },
  );

  it.each([
    '[{"id":"a","type":"book","title":"Kites"}]',
    ' [\n  {\n    "id": "a",\n    "type": "book"',
    '{"items":[{"title":"Kites"}]}',
  ])('knows CSL-JSON by its items: %j', (text) => {
    expect(fileKind(text)).toBe('csl-json');
  });

  it.each([
    '',
    '[{"wind":3}]',
    'Kites That Learn to Land\n\nWe land kites.',
    'Write to kites@example.org {now}',
    '@home with kites\n@ home',
    '{"lectern":"settings","version":1}',
    '{"paper":{"title":"Kites"}}',
    `${'A long page about kites. '.repeat(200)}\n@article{ward2025,\n title = {Kites}}`,
  ])('takes anything else for a page: %j', (text) => {
    expect(fileKind(text)).toBe('page');
  });

  it.each(['plain.txt', 'site.txt', 'wrapped.txt', 'dense.txt'])('takes %s for a page', (name) => {
    expect(fileKind(page(name))).toBe('page');
  });
});
