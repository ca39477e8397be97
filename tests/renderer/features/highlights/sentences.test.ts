import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Stretch,
  sentencesOf,
  stepSentence,
  stepWord,
} from '../../../../renderer/features/highlights/sentences.ts';

const TEXT = 'Kites fly. Do they learn?  They do!';
const said = (text: string, at: Stretch | null) => at && text.slice(at.start, at.end);

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.constantFrom('Kite', 'e.g.', '. ', '? ', '\n\n', ' ', '3.5', '凧。', '👩‍🔬', '$x$'), {
      maxLength: 20,
    })
    .map((all) => all.join('')),
);

describe('sentencesOf', () => {
  it('gives each sentence without the blanks around it', () => {
    expect(sentencesOf(TEXT).map((each) => said(TEXT, each))).toEqual([
      'Kites fly.',
      'Do they learn?',
      'They do!',
    ]);
  });

  it('keeps numbers whole', () => {
    expect(sentencesOf('It is 3.5 times faster. Good.')).toHaveLength(2);
  });

  it.each(['', '   ', '\n\n'])('finds none in %j', (text) => {
    expect(sentencesOf(text)).toEqual([]);
  });

  it('gives all of the text but blanks, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const { start, end } of sentencesOf(text)) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});

describe('stepSentence', () => {
  const [first, second, third] = sentencesOf(TEXT);

  it('begins with the first sentence, whichever way', () => {
    expect(stepSentence(TEXT, null, 1)).toEqual(first);
    expect(stepSentence(TEXT, null, -1)).toEqual(first);
  });

  it('goes on and back, and stays at the ends', () => {
    if (!first || !second || !third) throw new Error('the text has three sentences');
    expect(stepSentence(TEXT, first, 1)).toEqual(second);
    expect(stepSentence(TEXT, third, -1)).toEqual(second);
    expect(stepSentence(TEXT, third, 1)).toEqual(third);
    expect(stepSentence(TEXT, first, -1)).toEqual(first);
  });

  it('goes from a part of a sentence to the ones beside it', () => {
    const inSecond = { start: 14, end: 18 };
    expect(stepSentence(TEXT, inSecond, 1)).toEqual(third);
    expect(stepSentence(TEXT, inSecond, -1)).toEqual(first);
  });

  it('has nothing to choose in an empty text', () => {
    expect(stepSentence('', null, 1)).toBeNull();
  });

  it('comes by every sentence on the way through', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const all = sentencesOf(text);
        const visited: Stretch[] = [];
        for (let at = stepSentence(text, null, 1); at; at = stepSentence(text, at, 1)) {
          if (visited.at(-1)?.start === at.start) break;
          visited.push(at);
        }
        expect(visited).toEqual(all);
      }),
    );
  });
});

describe('stepWord', () => {
  const at = { start: 0, end: 5 };

  it('takes in the next word, or gives the last one up', () => {
    expect(said(TEXT, stepWord(TEXT, at, 1))).toBe('Kites fly');
    expect(said(TEXT, stepWord(TEXT, { start: 0, end: 9 }, -1))).toBe('Kites');
  });

  it('keeps one word at least, and ends with the text', () => {
    expect(stepWord(TEXT, at, -1)).toEqual(at);
    const whole = { start: 0, end: TEXT.length };
    expect(stepWord(TEXT, whole, 1)).toEqual(whole);
  });

  it('never moves the start, and never goes the other way', () => {
    const place = fc.nat(60);
    fc.assert(
      fc.property(anyText, place, place, fc.constantFrom(1, -1), (text, a, b, step) => {
        const from = { start: Math.min(a, b), end: Math.max(a, b) };
        const next = stepWord(text, from, step as 1 | -1);
        expect(next.start).toBe(from.start);
        expect(Math.sign(next.end - from.end) * step).toBeGreaterThanOrEqual(0);
        if (next !== from) expect(next.end).toBeGreaterThan(next.start);
      }),
    );
  });
});
