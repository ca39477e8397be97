import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyrightIn, readPackage } from '../../../scripts/licences/read-package.mjs';
import { temporaryFolder } from '../temp-folder.ts';

function made(about: object, files: Record<string, string> = {}) {
  const folder = temporaryFolder();
  const all = {
    'package.json': JSON.stringify({ name: 'x', version: '1.2.3', ...about }),
    ...files,
  };
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text);
  return folder;
}

it('reads who, what and the terms, with any notice', () => {
  const folder = made(
    { license: 'Apache-2.0', repository: { url: 'git+https://github.com/a/x.git' } },
    {
      'LICENSE.txt': '\uFEFFTerms\r\n\r\nCopyright (c) 2020 Ann\r\n',
      NOTICE: 'Contains work of Ben.\n',
      'licensing.md': 'Not the terms',
      'README.md': 'Hello',
    },
  );
  expect(readPackage(folder, folder, {})).toEqual({
    kind: 'package',
    name: 'x',
    version: '1.2.3',
    licence: 'Apache-2.0',
    by: 'Copyright (c) 2020 Ann',
    homepage: 'https://github.com/a/x',
    text: 'Terms\n\nCopyright (c) 2020 Ann\n\nContains work of Ben.',
  });
});

it.each([
  [{ license: { type: 'MIT' } }, 'MIT'],
  [{ licenses: [{ type: 'MIT' }, { type: 'BSD-3-Clause' }] }, 'MIT OR BSD-3-Clause'],
  [{}, null],
  [{ license: '' }, null],
])('reads the licence in %j', (about, licence) => {
  const folder = made(about);
  expect(readPackage(folder, folder, {}).licence).toBe(licence);
});

it.each([
  [{ homepage: 'https://x.org' }, 'https://x.org'],
  [{ repository: 'ann/x' }, 'https://github.com/ann/x'],
  [{ repository: 'github:ann/x' }, 'https://github.com/ann/x'],
  [{ repository: 'git@github.com:ann/x.git' }, 'https://github.com/ann/x'],
  [{ repository: { url: 'git://github.com/ann/x.git#main' } }, 'https://github.com/ann/x'],
  [{ repository: { url: 'ssh://git@github.com/ann/x.git' } }, 'https://github.com/ann/x'],
  [{ homepage: 'javascript:alert(1)' }, 'https://www.npmjs.com/package/x'],
  [{}, 'https://www.npmjs.com/package/x'],
])('finds a page for %j', (about, page) => {
  const folder = made(about);
  expect(readPackage(folder, folder, {}).homepage).toBe(page);
});

it('takes what is missing from the table of gaps', () => {
  const folder = made(
    { author: 'Ann <ann@example.org>' },
    { 'LICENSE.md': 'Ours\n# Theirs\nMore' },
  );
  mkdirSync(join(folder, 'texts'));
  writeFileSync(join(folder, 'texts/full.txt'), 'In full\n');
  const gap = { licence: 'ISC', until: '# Theirs', also: 'texts/full.txt' };
  expect(readPackage(folder, folder, { x: gap })).toMatchObject({
    licence: 'ISC',
    by: 'Ann',
    text: 'Ours\n\nIn full',
  });
  const bare = made({ license: 'MIT', author: { name: 'Ann' }, contributors: ['Ben (ben.org)'] });
  expect(readPackage(bare, bare, {})).toMatchObject({ text: null, by: 'Ann, Ben' });
  expect(readPackage(bare, bare, { x: { text: 'T', by: 'Eve' } })).toMatchObject({
    text: 'T',
    by: 'Eve',
  });
});

it('knows the lines that say whose work it is from those that speak of copyright', () => {
  const text = [
    'Copyright (c) 2019-present, Ann. All rights reserved.',
    '  copyright © Ben',
    'Copyright 2016 The Inter Project Authors Inter[opsz,wght].ttf',
    'Copyright [yyyy] [name of copyright owner]',
    'The above copyright notice shall be included',
    'Copyright notice follows',
    'copyright in it.',
    'Copyright jQuery Foundation and other contributors',
  ].join('\n');
  expect(copyrightIn(text)).toBe(
    'Copyright (c) 2019-present, Ann.; copyright © Ben; ' +
      'Copyright 2016 The Inter Project Authors Inter[opsz,wght].ttf; ' +
      'Copyright jQuery Foundation and other contributors',
  );
});
