import { describe, expect, it } from 'vitest';
import { arxivIdOf, doiOf, idsIn, idsOf, publisherDoiOf } from '../../../shared/feed/paper-ids.ts';

describe('one identifier', () => {
  it('is read as elsewhere', () => {
    expect(arxivIdOf('https://arxiv.org/abs/2603.99991v2')).toBe('2603.99991');
    expect(doiOf('https://doi.org/10.5555/ABC.')).toBe('10.5555/abc');
    expect(doiOf('10.1016/S0140-6736(05)61073-1')).toBe('10.1016/s0140-6736(05)61073-1');
    expect(publisherDoiOf('10.48550/arXiv.2603.99991')).toBeNull();
  });

  it('is short', () => {
    const start = process.cpuUsage();
    for (let round = 0; round < 2000; round += 1) {
      expect(arxivIdOf(`1234 ${')'.repeat(380)}x`)).toBeNull();
      expect(doiOf(`10.1234/${')'.repeat(390)}`)).toBeNull();
      expect(doiOf(`10.1234/${')'.repeat(2000)}`)).toBeNull();
    }
    expect(process.cpuUsage(start).user).toBeLessThan(3_000_000);
  });
});

describe('idsOf', () => {
  it('takes the first of each kind', () => {
    const links = [
      'x',
      'https://doi.org/10.5555/a',
      'https://arxiv.org/pdf/2603.99991',
      '10.5555/b',
    ];
    expect(idsOf(links)).toEqual({ arxivId: '2603.99991', doi: '10.5555/a' });
    expect(idsOf(['https://doi.org/10.48550/arXiv.2603.99991'])).toEqual({ arxivId: '2603.99991' });
  });
});

describe('idsIn', () => {
  it.each([
    ['<a href="https://arxiv.org/abs/2603.99991v1">here</a>', { arxivId: '2603.99991' }],
    ['see arXiv:2603.99991, and arxiv.org/pdf/2603.99991v3.', { arxivId: '2603.99991' }],
    ['old: arXiv:hep-th/9901001.', { arxivId: 'hep-th/9901001' }],
    ['doi:10.48550/arXiv.2603.99991', { arxivId: '2603.99991' }],
    ['at https://doi.org/10.5555/ABC.1).', { doi: '10.5555/abc.1' }],
    ['(doi: 10.5555/abc)', { doi: '10.5555/abc' }],
    ['arXiv:2603.99991 and arXiv:2603.99992', {}],
    ['10.5555/a and 10.5555/b', {}],
    ['version 2603.99991 of 110.5555', {}],
  ])('%s', (text, ids) => {
    expect(idsIn(text)).toEqual(ids);
  });
});
