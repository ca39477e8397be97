import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCitekey } from '../../../shared/bibliography/citekey/rules.ts';
import { mintCitekey } from '../../../shared/bibliography/citekey.ts';
import type { CitedPaper } from '../../../shared/bibliography/entry.ts';
import { citedPaper } from './cited-paper.ts';

const free = () => false;
const key = (facts: Partial<CitedPaper>) => mintCitekey(citedPaper(facts), free);

describe('mintCitekey', () => {
  it.each<[string, Partial<CitedPaper>]>([
    [
      'chenLongPOLongContext2025',
      {
        authors: [{ family: 'Chen', given: 'Guanzheng' }],
        title: 'LongPO: Long Context Self-Evolution of Large Language Models',
      },
    ],
    ['vanderbergKitesWind2025', {}],
    ['vanderbergAttentionAllYou2025', { title: 'Attention Is All You Need' }],
    ['saadfalconKitesWind2025', { authors: [{ family: 'Saad-Falcon' }] }],
    ['obrienKitesWind2025', { authors: [{ family: "O'Brien" }] }],
    ['angstromKitesWind2025', { authors: [{ family: 'Ångström' }] }],
    ['groessKitesWind2025', { authors: [{ family: 'Grœß' }] }],
    ['dostoevskiyKitesWind2025', { authors: [{ family: 'Достоевский' }] }],
    ['papadopoulosKitesWind2025', { authors: [{ family: 'Παπαδόπουλος' }] }],
    [
      'openaiGPT4TechnicalReport2025',
      { authors: [{ literal: 'OpenAI' }], title: 'GPT-4 Technical Report' },
    ],
    ['thepebblecollaborationKitesWind2025', { authors: [{ literal: 'The Pebble Collaboration' }] }],
    ['vanderbergPanGuaKites2025', { title: 'PanGu-$\\alpha$ Kites' }],
    ['vanderbergE2LLMKites2025', { title: 'E$^2$-LLM Kites' }],
    ['vanderbergSchrodingerKites2025', { title: 'Schr\\"odinger <i>Kites</i>' }],
    ['anonKitesWind2025', { authors: [] }],
    ['anonKitesWind2025', { authors: [{ family: '王小灯' }] }],
    ['vanderberg2025', { title: '中文标题' }],
    ['arxiv2502.13922', { authors: [{ family: '王' }], title: '中文' }],
    ['arxivhep-th-9901001', { authors: [], title: '风', arxivId: 'hep-th/9901001' }],
    ['vanderbergKitesWind2024', { venue: 'ICLR 2024' }],
    ['vanderberg3DKites2025', { title: '3D Kites' }],
    ['anon3DKites2025', { authors: [{ literal: '3' }], title: '3D Kites' }],
  ])('makes %s', (expected, facts) => {
    expect(key(facts)).toBe(expected);
  });

  it('never comes back empty', () => {
    expect(mintCitekey({ title: '风', authors: [] }, free)).toBe('anon');
  });

  it('tells papers with the same key apart by letters, whatever their case', () => {
    const taken = new Set<string>();
    const keys = Array.from({ length: 30 }, () => {
      const next = mintCitekey(citedPaper(), (folded) => taken.has(folded));
      taken.add(foldCitekey(next));
      return next.replace('vanderbergKitesWind2025', '');
    });
    expect(keys.slice(0, 4)).toEqual(['', 'a', 'b', 'c']);
    expect(keys.slice(26)).toEqual(['z', 'aa', 'ab', 'ac']);
    expect(mintCitekey(citedPaper(), (folded) => folded === 'vanderbergkiteswind2025')).toBe(
      'vanderbergKitesWind2025a',
    );
  });

  it('is ASCII, bounded, begins with a letter, and is unique for any papers', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    const author = fc.oneof(
      fc.record({ family: text, particle: text }),
      fc.record({ literal: text }),
    );
    const papers = fc.array(
      fc.record({ title: text, authors: fc.array(author, { maxLength: 2 }) }),
    );
    fc.assert(
      fc.property(papers, (list) => {
        const taken = new Set<string>();
        for (const paper of list) {
          const citekey = mintCitekey(paper, (folded) => taken.has(folded));
          expect(citekey).toMatch(/^[a-z][A-Za-z0-9:.-]{0,119}$/);
          expect(taken.has(foldCitekey(citekey))).toBe(false);
          taken.add(foldCitekey(citekey));
        }
      }),
    );
  });
});
