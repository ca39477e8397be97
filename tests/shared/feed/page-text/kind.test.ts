import { expect, it } from 'vitest';
import { isData, problemOfCharacters } from '../../../../shared/feed/page-text/kind.ts';
import { readLines } from '../../../../shared/feed/page-text/lines.ts';

it.each([
  ['', 'empty'],
  ['\n \t', 'empty'],
  ['PK\u0003\u0004\u0014\u0000', 'binary'],
  ['k\u0000i\u0000t\u0000e\u0000', 'binary'],
  ['\ufffd\ufffd\ufffd kite', 'binary'],
  ['  <html lang="en">', 'html'],
  ["Caf\ufffd au lait, s'il vous pla\ufffdt, dit le cerf-volant", null],
  ['\u001b[31mred\u001b[0m', null],
  ['A kite', null],
])('takes %j for %s', (text, problem) => {
  expect(problemOfCharacters(text)).toBe(problem);
});

it.each([
  '{"a": 1}',
  '[1,\n2]',
  'a,b\n1,2\n3,4',
  'x = 1\ny = 2',
  '# Heading\n\n- one\n- two',
  '<ul>\n<li>kite</li>\n</ul>',
])('takes %j for data', (text) => {
  expect(isData(readLines(text) ?? [])).toBe(true);
});

it.each([
  '[Re] Kites\n\nWe fly them again [1]',
  'Kites: a study\n\nWe fly, fall, and rise.',
  'Mar 13\n\n+7',
])('takes %j for words', (text) => {
  expect(isData(readLines(text) ?? [])).toBe(false);
});
