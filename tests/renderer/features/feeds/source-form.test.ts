import { describe, expect, it } from 'vitest';
import { emptyForm, sourceFrom } from '../../../../renderer/features/feeds/source-form.ts';

const filled = (change: Partial<ReturnType<typeof emptyForm>>) =>
  sourceFrom({ ...emptyForm(), ...change });

describe('sourceFrom', () => {
  it('is nothing while nothing is filled in', () => {
    expect(filled({})).toBeNull();
    expect(filled({ kind: 'arxiv' })).toBeNull();
    expect(filled({ kind: 'arxiv-query' })).toBeNull();
    expect(filled({ kind: 'hugging-face-search', words: '  ' })).toBeNull();
  });

  it('reads an address', () => {
    expect(filled({ address: 'example.org/feed' })).toEqual({
      kind: 'feed',
      url: 'https://example.org/feed',
    });
  });

  it('reads categories however they are parted, and refuses what is none', () => {
    const source = { kind: 'arxiv', categories: ['cs.CL', 'cs.LG'] };
    for (const categories of ['cs.CL cs.LG', 'cs.CL, cs.LG', 'cs.CL+cs.LG', ' cs.CL;cs.LG ']) {
      expect(filled({ kind: 'arxiv', categories })).toEqual(source);
    }
    expect(filled({ kind: 'arxiv', categories: 'cs.CL <script>' })).toBeNull();
  });

  it('reads a search at arXiv with the fields that are filled in', () => {
    expect(filled({ kind: 'arxiv-query', author: ' Ward ', from: '2026-01-01' })).toEqual({
      kind: 'arxiv-query',
      author: 'Ward',
      from: '2026-01-01',
    });
    expect(filled({ kind: 'arxiv-query', from: 'yesterday' })).toBeNull();
  });

  it('reads lists and searches at Hugging Face', () => {
    expect(filled({ kind: 'hugging-face', list: 'week' })).toEqual({
      kind: 'hugging-face',
      list: 'week',
    });
    expect(filled({ kind: 'hugging-face-search', words: 'kites' })).toEqual({
      kind: 'hugging-face-search',
      words: 'kites',
    });
  });
});
