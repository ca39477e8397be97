import { describe, expect, it } from 'vitest';
import { identifiersIn } from '../../../shared/feed/read-feed-identifiers.ts';

const named = (...names: string[]) => identifiersIn(names, 'Kites', '');
const described = (text: string, title = 'Kites') => identifiersIn([], title, text);

describe('identifiersIn', () => {
  it.each([
    ['10.5555/Lectern.1', '10.5555/lectern.1'],
    ['doi:10.5555/lectern.1', '10.5555/lectern.1'],
    ['info:doi/10.5555/lectern.1', '10.5555/lectern.1'],
    ['https://doi.org/10.5555/lectern.1', '10.5555/lectern.1'],
    ['http://dx.doi.org/10.5555/lectern.1', '10.5555/lectern.1'],
    ['https://x.example.org/doi/abs/10.5555/lectern.1?af=R', '10.5555/lectern.1'],
    ['https://link.example.org/article/10.1007/s00-026-1', '10.1007/s00-026-1'],
    ['https://link.example.org/10.1007/s00-026-1.pdf', '10.1007/s00-026-1'],
    ['https://link.example.org/content/10.1007%2Fs00-026-1?x=1#y', '10.1007/s00-026-1'],
    [
      'https://www.biorxiv.org/content/10.1101/2026.03.01.123456v2.full',
      '10.1101/2026.03.01.123456',
    ],
  ])('finds the DOI in %s', (name, doi) => {
    expect(named(name)).toEqual({ doi });
  });

  it.each([
    ['oai:arXiv.org:2603.99991v3', { arxivId: '2603.99991', version: 3 }],
    ['http://arxiv.org/abs/hep-th/9901999', { arxivId: 'hep-th/9901999' }],
    ['https://huggingface.co/papers/2603.99991', { arxivId: '2603.99991' }],
    ['https://doi.org/10.48550/arXiv.2603.99991', { arxivId: '2603.99991' }],
  ])('finds the arXiv id in %s', (name, found) => {
    expect(named(name)).toEqual(found);
  });

  it.each([
    '',
    '2603.99991',
    '1203.1234',
    'https://x.example.org/2026/03/kites',
    'https://x.example.org/?p=10.1234',
    'https://x.example.org/10.1007/a/b',
    `10.1234/${'x'.repeat(1000)}`,
    'hwp:master-id:biorxiv;2026.03.01.123456',
  ])('finds nothing in %j', (name) => {
    expect(named(name)).toEqual({});
  });

  it('takes the first of each kind', () => {
    expect(
      named('10.48550/arXiv.2603.99991', '10.5555/a', '10.5555/b', 'arXiv:2603.99992'),
    ).toEqual({
      arxivId: '2603.99991',
      doi: '10.5555/a',
    });
  });

  it.each([
    ['We fly kites. doi:10.5555/lectern.1', { doi: '10.5555/lectern.1' }],
    ['We fly kites. DOI: 10.5555/Lectern.1.', { doi: '10.5555/lectern.1' }],
    ['We fly kites (https://doi.org/10.5555/lectern.1)', { doi: '10.5555/lectern.1' }],
    ['We fly kites. doi:10.1016/S0140(05)1', { doi: '10.1016/s0140(05)1' }],
    ['We fly kites. arXiv:2603.99991v2', { arxivId: '2603.99991', version: 2 }],
    ['We fly kites. [arXiv: hep-th/9901999]', { arxivId: 'hep-th/9901999' }],
    ['See doi:10.5555/lectern.1 for kites.', {}],
    ['References: 1. doi:10.5555/a 2. doi:10.5555/b', {}],
    ['As in arXiv:2603.99992 and arXiv:2603.99991', {}],
  ])('reads the end of %j', (text, found) => {
    expect(described(text)).toEqual(found);
  });

  it.each([
    'Erratum: Kites',
    'Author’s Correction: Kites',
    'Retraction Note to: Kites',
    'Comment on “Kites”',
  ])('does not take the DOI that "%s" speaks of for its own', (title) => {
    expect(described('Kites, doi:10.5555/lectern.1', title)).toEqual({});
    expect(identifiersIn(['10.5555/lectern.2'], title, '')).toEqual({ doi: '10.5555/lectern.2' });
  });
});
