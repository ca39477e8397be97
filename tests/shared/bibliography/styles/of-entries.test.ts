import { describe, expect, it, vi } from 'vitest';
import { cslItemOf } from '../../../../shared/bibliography/csl/to-csl.ts';
import type { Entry } from '../../../../shared/bibliography/model.ts';
import type { StyleId } from '../../../../shared/bibliography/profile.ts';
import { listText } from '../../../../shared/bibliography/styles/list-text.ts';
import { referencesIn } from './references.ts';

vi.setConfig({ testTimeout: 60_000 });

const preprint: Entry = {
  type: 'preprint',
  citekey: 'zeng2021pangu',
  fields: {
    title: [
      { math: false, text: 'PanGu-' },
      { math: true, text: '\\alpha' },
      { math: false, text: ': kites & BERT' },
    ],
    author: [
      { family: 'Zeng', given: 'Wei' },
      { family: 'Gogh', given: 'Vincent', particle: 'van' },
      { literal: 'Kite Team' },
    ],
    date: '2021-04-26',
    eprint: '2104.12369',
    eprinttype: 'arXiv',
    eprintclass: 'cs.CL',
    url: 'https://arxiv.org/abs/2104.12369',
  },
};

const thesis: Entry = {
  type: 'thesis',
  citekey: 'nguyen2020',
  fields: {
    title: [{ math: false, text: 'Kites that learn' }],
    author: [{ family: 'Nguyễn', given: 'Thị Mai' }],
    degree: 'phdthesis',
    institution: 'University of Wind',
    date: '2020',
  },
};

/** The references of entries in a style. */
async function listOf(style: StyleId, entries: readonly Entry[]): Promise<string> {
  return listText(await referencesIn(style, entries.map(cslItemOf)));
}

describe('references of entries', () => {
  it('stand in the order of the style, formulas in Unicode', async () => {
    expect(await listOf('apa', [preprint, thesis])).toBe(
      [
        'Nguyễn, T. M. (2020). Kites that learn [PhD thesis]. University of Wind.',
        'Zeng, W., van Gogh, V., & Kite Team. (2021). PanGu-α: kites & BERT (arXiv:2104.12369). arXiv. https://arxiv.org/abs/2104.12369',
      ].join('\n\n'),
    );
  });

  it('are numbered where the style numbers', async () => {
    expect(await listOf('ieee', [preprint, thesis])).toMatch(
      /^\[1\] W\. Zeng, V\. van Gogh, and Kite Team, “PanGu-α.*\n\n\[2\] T\. M\. Nguyễn/,
    );
  });
});
