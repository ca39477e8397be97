import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../shared/search/words.ts';
import { foldText } from '../../../shared/text.ts';

function words(text: string, kind = 'word'): string[] {
  return wordsOf(text).flatMap((each) => (each.kind === kind ? each.word : []));
}

describe('wordsOf', () => {
  it.each([
    ['Attention Is All You Need!', 'attention is all you need'],
    ['naïve ﬁne Straße Ǆ', 'naive fine strasse dz'],
    ['PanGu-$\\alpha$ and E$^2$-LLM', 'pangu α and e2 llm'],
    ['G\\"odel, Erd\\H{o}s', 'godel erdos'],
    ['½ of №5', '1 2 of no5'],
    ['co\u00adoperate', 'cooperate'],
    ['', ''],
    ['… – ++', ''],
  ])('cuts %j into %j', (text, expected) => {
    expect(words(text).join(' ')).toBe(expected);
  });

  it.each([
    ['pre-training', ['pretraining']],
    ['state‑of‑the-art', ['stateof', 'ofthe', 'theart', 'stateoftheart']],
    ["O'Neill’s", ['oneill', 'neills', 'oneills']],
    ['a - b, c -d', []],
  ])('joins %j as %j', (text, expected) => {
    expect(words(text, 'joined')).toEqual(expected);
  });

  it.each([
    ['Müller', ['mueller']],
    ['Mu\u0308ller', ['mueller']],
    ['Ångström Bøgh', ['aangstroem', 'boegh']],
    ['α-divergence of β₁', ['alpha', 'beta1']],
    ['λόγος muller', []],
  ])('also spells %j as %j', (text, expected) => {
    expect(words(text, 'spelling')).toEqual(expected);
  });

  it('pairs the characters of scripts without spaces', () => {
    expect(wordsOf('GPT模型は')).toEqual([
      { word: 'gpt', place: 0, start: 0, end: 3, kind: 'word' },
      { word: '模型', place: 1, start: 3, end: 5, kind: 'characters' },
      { word: '型は', place: 2, start: 4, end: 6, kind: 'characters' },
      { word: 'は', place: 3, start: 5, end: 6, kind: 'characters' },
    ]);
    expect(words('한국어 การ 𠮷野', 'characters').join(' ')).toBe('한국 국어 어 กา าร ร 𠮷野 野');
  });

  it('counts places by words, and says where they stand', () => {
    const text = 'On Müller’s $\\alpha$-net';
    expect(wordsOf(text).map(({ word, place }) => `${word}@${place}`)).toEqual(
      'on@0 muller@1 mueller@1 s@2 mullers@1 α@3 alpha@3 net@4 αnet@3'.split(' '),
    );
    const spans = wordsOf(text).map(({ start, end }) => text.slice(start, end));
    expect(spans.slice(1, 5)).toEqual(['Müller', 'Müller', 's', 'Müller’s']);
    expect(spans.slice(5)).toEqual(['$\\alpha$', '$\\alpha$', 'net', '$\\alpha$-net']);
  });

  it('cuts words off after 64 units', () => {
    expect(words('x'.repeat(1000))).toEqual(['x'.repeat(64)]);
  });

  it('cuts text without TeX into the words of foldText', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(text, (any) => {
        fc.pre(!/[$\\{}~]/.test(any) && !/[\p{scx=Han}\p{scx=Hangul}\p{scx=Thai}]/u.test(any));
        fc.pre(wordsOf(any).every(({ kind }) => kind !== 'characters'));
        expect(words(any).join(' ')).toBe(foldText(any));
      }),
    );
  });

  it('places every token inside any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        for (const { word, start, end } of wordsOf(text)) {
          expect(word).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
