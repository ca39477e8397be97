import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReference } from '../../../shared/lookup/reference.ts';

const page = (url: string) => ({ kind: 'page', url });
const title = (text: string) => ({ kind: 'title', title: text });
const doi = (text: string) => ({ kind: 'doi', doi: text });
const acl = (id: string) => ({ kind: 'acl', id, url: `https://aclanthology.org/${id}/` });
const openreview = {
  kind: 'openreview',
  id: 'kItE5_-tok',
  url: 'https://openreview.net/forum?id=kItE5_-tok',
};
const arxiv = (id: string, version?: number) => ({
  kind: 'arxiv',
  id,
  ...(version !== undefined && { version }),
});
const huggingFace = { kind: 'hugging-face', id: '2603.99991' };

describe('readReference', () => {
  it.each([
    ['2603.99991', arxiv('2603.99991')],
    [' arXiv:2603.99991v2 [cs.CL] ', arxiv('2603.99991', 2)],
    ['math.CA/0611800', arxiv('math/0611800')],
    ['hep-th/9901001v3', arxiv('hep-th/9901001', 3)],
    ['https://arxiv.org/pdf/2603.99991v1.pdf', arxiv('2603.99991', 1)],
    ['http://export.arxiv.org/abs/2603.99991?context=cs', arxiv('2603.99991')],
    ['arxiv.org/abs/2603.99991', arxiv('2603.99991')],
    ['https://www.alphaxiv.org/abs/2603.99991', arxiv('2603.99991')],
    ['10.48550/arXiv.2603.99991', arxiv('2603.99991')],
    ['https://doi.org/10.48550/arXiv.2603.99991', arxiv('2603.99991')],
    ['Quist et al. Kites. arXiv:2603.99991, 2026.', arxiv('2603.99991')],
  ])('%s is at arXiv', (text, reference) => {
    expect(readReference(text)).toEqual(reference);
  });

  it.each([
    ['10.5555/ABC.1', '10.5555/abc.1'],
    ['doi:10.5555/abc', '10.5555/abc'],
    ['DOI 10.5555/abc.', '10.5555/abc'],
    ['https://doi.org/10.5555/abc', '10.5555/abc'],
    ['dx.doi.org/10.5555/abc', '10.5555/abc'],
    ['https://dl.acm.org/doi/pdf/10.1145/1.2', '10.1145/1.2'],
    ['https://onlinelibrary.wiley.com/doi/10.1002/abc.1/full?x=y', '10.1002/abc.1'],
    ['https://link.springer.com/content/pdf/10.1007/s0-1.pdf', '10.1007/s0-1'],
    ['https://link.springer.com/article/10.1007%2Fs0-1#Sec1', '10.1007/s0-1'],
    [
      'https://www.biorxiv.org/content/10.1101/2026.01.01.123456v2.full.pdf',
      '10.1101/2026.01.01.123456',
    ],
    [
      'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.1',
      '10.1371/journal.pone.1',
    ],
    ['https://www.frontiersin.org/articles/10.3389/f.1/full', '10.3389/f.1'],
    ['https://doi.org/10.1016/S0140-6736(05)61073-1', '10.1016/s0140-6736(05)61073-1'],
    ['Kites. J. Invent. Res. https://doi.org/10.5555/abc, 2026', '10.5555/abc'],
    ['@article{x,\n  title = {Kites},\n  doi = {10.5555/abc},\n}', '10.5555/abc'],
  ])('%s has a DOI', (text, found) => {
    expect(readReference(text)).toEqual(doi(found));
  });

  it.each([
    ['https://huggingface.co/papers/2603.99991', huggingFace],
    ['huggingface.co/papers/2603.99991.md', huggingFace],
    ['https://hf.co/papers/2603.99991?x#y', huggingFace],
    ['https://openreview.net/forum?id=kItE5_-tok', openreview],
    ['https://openreview.net/pdf?id=kItE5_-tok', openreview],
    ['openreview.net/forum?noteId=x&id=kItE5_-tok&referrer=%5Bx', openreview],
    ['https://aclanthology.org/2020.acl-main.1/', acl('2020.acl-main.1')],
    ['https://aclanthology.org/2020.acl-main.1.pdf', acl('2020.acl-main.1')],
    ['https://www.aclanthology.org/2020.acl-main.1v2.pdf', acl('2020.acl-main.1')],
    ['https://aclanthology.org/P19-1001.bib', acl('P19-1001')],
    ['https://www.aclweb.org/anthology/p19-1001', acl('P19-1001')],
    ['https://aclanthology.org/2023.findings-emnlp.12', acl('2023.findings-emnlp.12')],
  ])('%s is at a place that is known', (text, reference) => {
    expect(readReference(text)).toEqual(reference);
  });

  it.each([
    ['https://example.org/a b', 'https://example.org/a'],
    ['HTTPS://Example.org', 'https://example.org/'],
    ['www.example.org', 'https://www.example.org/'],
    ['example.org/paper', 'https://example.org/paper'],
    [
      'https://huggingface.co/papers?date=2026-03-06',
      'https://huggingface.co/papers?date=2026-03-06',
    ],
    ['https://openreview.net/group?id=ICLR.cc', 'https://openreview.net/group?id=ICLR.cc'],
    ['See https://example.org/x, please.', 'https://example.org/x'],
    ['[Kites](https://example.org/x)', 'https://example.org/x'],
    ['https://user:secret@example.org/', 'https://example.org/'],
  ])('%s is a page', (text, url) => {
    expect(readReference(text)).toEqual(page(url));
  });

  it.each([
    ['Kite Tokens: Anchoring Long Memories', 'Kite Tokens: Anchoring Long Memories'],
    ['"Attention is all\tyou need"', 'Attention is all you need'],
    ['“灯台 Lighthouse”', '灯台 Lighthouse'],
    ['\n\n Two words \nmore\n', 'Two words'],
  ])('%s is a title', (text, found) => {
    expect(readReference(text)).toEqual(title(found));
  });

  it.each([
    '',
    ' \n ',
    'Word',
    '12 34',
    '- -',
    'javascript:alert(1)',
    'javascript:alert(1) or so',
    'file:///home/me/paper.pdf',
    'file:///home/me/my paper.pdf',
    'data:text/html,<b>x y</b>',
    'ftp://example.org/x',
    '# a comment\r\n',
  ])('%s is nothing', (text) => {
    expect(readReference(text)).toBeNull();
  });

  it.each([
    ['<https://arxiv.org/abs/2603.99991>'],
    ['"2603.99991"'],
    ['‘ arXiv:2603.99991 ’'],
    ['# dropped\r\nhttps://arxiv.org/abs/2603.99991\r\nhttps://arxiv.org/abs/2603.99992\r\n'],
    ['https://arxiv.org/abs/2603.99991\nKite Tokens: A Title'],
    ['Kite Tokens: A Title\nAna Quist\narXiv:2603.99991'],
    ['\ufeffarXiv:2603.99991'],
    ['<URL:https://arxiv.org/abs/2603.99991>'],
  ])('%s, unwrapped', (text) => {
    expect(readReference(text)).toEqual(arxiv('2603.99991'));
  });

  it('reads arbitrary text, quickly', () => {
    const start = process.cpuUsage();
    for (const part of [
      ')',
      '10.1234/)',
      'http://',
      'a.',
      '"',
      '# ',
      'x \n',
      'arxiv:',
      '\u0301\u0316',
    ]) {
      readReference(part.repeat(1e6));
    }
    expect(process.cpuUsage(start).user).toBeLessThan(2_000_000);
  });

  it('gives only what it promises', () => {
    const part = fc.constantFrom(
      'https://',
      'arxiv.org/abs/',
      '2603.99991',
      'v2',
      '10.5555/',
      'x',
      ' ',
      '\n',
      '"',
      '<',
      '>',
      '?id=',
      'openreview.net/forum',
      'aclanthology.org/',
      'javascript:',
      '%',
      '#',
      'é',
      '\u202e',
      '\ud800',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const read = readReference(text);
        if (read && 'url' in read) expect(read.url).toMatch(/^https?:\/\/[^\s/]/);
        if (read?.kind === 'title') expect(read.title).toMatch(/\S \S/);
        if (read?.kind === 'doi') expect(read.doi).toBe(read.doi.toLowerCase());
      }),
      { numRuns: 1000 },
    );
  });
});
