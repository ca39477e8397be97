import { expect, it } from 'vitest';
import { problemsOf } from '../../../scripts/licences/check.mjs';

const good = { name: 'x', version: '1.0.0', licence: 'MIT', text: 'Terms' };

it('finds nothing wrong with what may be shipped and is noticed', () => {
  const noticed = { ...good, name: 'citeproc', licence: 'CPAL-1.0 OR AGPL-1.0' };
  expect(problemsOf([good, noticed], 'We use citeproc.')).toEqual([]);
});

it.each([
  ['names no licence', { ...good, licence: null }],
  ['does not allow', { ...good, licence: 'GPL-3.0-only' }],
  ['without the text', { ...good, text: null }],
  ['without the text', { ...good, text: '' }],
  ['NOTICE.md', { ...good, licence: 'CC-BY-SA-3.0' }],
])('says of which work and what to do where it %s', (words, work) => {
  const problems = problemsOf([good, work], '');
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain('x 1.0.0');
  expect(problems[0]).toContain(words);
});
