import { describe, expect, it } from 'vitest';
import { shapeOf } from '../../../../shared/feed/page-text/shape.ts';

describe('shapeOf', () => {
  it('takes a formula for one word', () => {
    const formula = shapeOf('Bounds for $\\sum_{i=1}^{n} x_i^2 \\le \\frac{1}{2}$ in Words');
    expect([formula.words, formula.letters]).toEqual([5, 1]);
  });

  it.each([
    ['We fly.', 'stop'],
    ['We fly."', 'stop'],
    ['風船は飛ぶ。', 'stop'],
    ['Do we fly?', 'mark'],
    ['Fly!)', 'mark'],
    ['We fly…', 'cut'],
    ['We fly...', 'cut'],
    ['Dear Ann,', 'comma'],
    ['See https://example.org/kite', 'link'],
    ['Kites and Strings', 'open'],
  ])('%j ends with %s', (text, ending) => {
    expect(shapeOf(text).ending).toBe(ending);
  });

  it('counts what it sees', () => {
    expect(shapeOf('We fly. They Fall (e.g., Kites). Why? Nobody knows.')).toMatchObject({
      size: 51,
      words: 9,
      breaks: 3,
      startsLower: false,
    });
    expect(shapeOf('Learning to Fly Large Kites').capitals).toBe(1);
    expect(shapeOf('风筝研究')).toMatchObject({ size: 8, words: 2, capitals: null, letters: 1 });
  });
});
