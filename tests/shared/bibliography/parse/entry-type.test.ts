import { describe, expect, it } from 'vitest';
import { entryTypeOf } from '../../../../shared/bibliography/parse/entry-type.ts';

describe('entryTypeOf', () => {
  it.each<[string, Record<string, string>, object]>([
    ['article', {}, { type: 'article' }],
    ['conference', {}, { type: 'inproceedings' }],
    ['www', {}, { type: 'online' }],
    ['phdthesis', {}, { type: 'thesis', degree: 'phdthesis' }],
    ['mastersthesis', {}, { type: 'thesis', degree: 'mathesis' }],
    ['techreport', {}, { type: 'report', degree: 'techreport' }],
    ['mvbook', {}, { type: 'book', subtype: 'mvbook' }],
    ['movie', {}, { type: 'misc', subtype: 'movie' }],
    ['', {}, { type: 'misc' }],
    ['constructor', {}, { type: 'misc', subtype: 'constructor' }],
    ['misc', { entrysubtype: 'Dataset' }, { type: 'dataset' }],
    ['article', { entrysubtype: 'magazine' }, { type: 'article' }],
    ['misc', { eprint: '2502.13922', archiveprefix: 'arXiv' }, { type: 'preprint' }],
    ['online', { eprint: '2502.13922', eprinttype: 'arxiv' }, { type: 'preprint' }],
    ['misc', { arxivid: '2502.13922' }, { type: 'preprint' }],
    ['article', { journal: 'arXiv preprint arXiv:2502.13922' }, { type: 'preprint' }],
    ['article', { journal: '{CoRR}', volume: 'abs/2502.13922' }, { type: 'preprint' }],
    [
      'article',
      { journal: 'Kites', eprint: '2502.13922', archiveprefix: 'arXiv' },
      { type: 'article' },
    ],
    ['misc', { eprint: '2502.13922', archiveprefix: 'arXiv', school: 'Wind' }, { type: 'misc' }],
    ['misc', { eprint: '123', archiveprefix: 'HAL' }, { type: 'misc' }],
    ['book', { eprint: '2502.13922', archiveprefix: 'arXiv' }, { type: 'book' }],
  ])('reads %s with %o', (name, fields, expected) => {
    expect(entryTypeOf(name, fields)).toEqual(expected);
  });
});
