import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { citeByKeys } from '../../shared/bibliography/cite-form.ts';
import { run, temporaryFolder } from './tools.ts';

/** Keys of our own and such as other programs give, with all that stands in keys. */
const KEYS = [
  'ward2025kites',
  'wardKites2025a',
  'DBLP:conf/acl/Ward25',
  'a.b:c-d_e+f?g',
  'ends.',
  'a--b',
  '-begins',
  '2025ward',
  'müller2024',
  '王2025',
  'https://doi.org/10.5555/1234',
  'a!b',
  "o'neil",
];

it('pandoc reads every key that is cited, alone and among others', () => {
  const folder = temporaryFolder();
  const texts = [...KEYS.map((key) => citeByKeys('pandoc', [key])), citeByKeys('pandoc', KEYS)];
  writeFileSync(join(folder, 'text.md'), texts.join('\n\n'));
  const { code, stdout } = run('pandoc', ['-f', 'markdown', '-t', 'json', 'text.md'], folder);
  expect(code).toBe(0);
  const ids = [...stdout.matchAll(/"citationId":("(?:[^"\\]|\\.)*")/g)];
  expect(ids.map(([, id = '""']) => JSON.parse(id))).toEqual([...KEYS, ...KEYS]);
});
