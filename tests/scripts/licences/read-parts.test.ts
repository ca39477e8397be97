import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { readParts } from '../../../scripts/licences/read-parts.mjs';
import { temporaryFolder } from '../temp-folder.ts';

const about = {
  name: 'Words',
  version: '1',
  licence: 'CC0-1.0',
  by: 'Ann',
  homepage: 'https://words.example',
};

function tree(files: Record<string, string>) {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const spoken = JSON.stringify({ ...about, text: '../terms.txt' });

it('reads what a folder says of its files and of those below it', () => {
  const root = tree({
    'data/mine.json': '{}',
    'resources/dictionaries/licence.json': spoken,
    'resources/dictionaries/en/en.bdic': 'x',
    'resources/terms.txt': 'Do as you like.\r\n',
  });
  expect(readParts(root)).toEqual([{ kind: 'part', ...about, text: 'Do as you like.' }]);
});

it.each(['data/styles/a.csl', 'resources/dictionaries/en.bdic', 'resources/a.woff2'])(
  'does not pass over %s',
  (file) => {
    const root = tree({ [file]: 'x', 'data/csl/licence.json': spoken, 'data/terms.txt': 'T' });
    expect(() => readParts(root)).toThrow(file);
  },
);

it('passes over a description of nothing', () => {
  expect(readParts(tree({ 'resources/dictionaries/licence.json': spoken }))).toEqual([]);
});

it('has nothing to say of a tree without such folders', () => {
  expect(readParts(tree({ 'a.txt': 'x' }))).toEqual([]);
});
