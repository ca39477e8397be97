import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capitalRuns } from '../../../shared/bibliography/capital-words.ts';

const kept = (title: string) => capitalRuns(title).flatMap((run) => (run.kept ? [run.text] : []));

describe('capitalRuns', () => {
  test.each([
    ['Kites that learn to land', []],
    ['BERT and LoRA on an iPhone', ['BERT', 'LoRA', 'iPhone']],
    ['Qwen2.5 after M2', ['Qwen2.5', 'M2']],
    ['A study of A* and Q-learning, plan B', ['A', 'Q', 'B']],
    ['U.S. policy of O’Brien', ['U.S', 'O’Brien']],
    ['ends in A', ['A']],
    ['Élan of ÉCOLE', ['ÉCOLE']],
    ['', []],
  ])('%j keeps %j', (title, words) => {
    expect(kept(title)).toEqual(words);
  });

  test('the runs are the text, and what is passed over holds nothing to keep', () => {
    const text = fc.string({ unit: fc.constantFrom(..."aAbB1. -'’é") });
    fc.assert(
      fc.property(text, (title) => {
        const runs = capitalRuns(title);
        expect(runs.map((run) => run.text).join('')).toBe(title);
        // A letter outside ASCII makes every word be looked at.
        expect(kept(`${title}-é`)).toEqual(kept(title));
      }),
      { numRuns: 2000 },
    );
  });
});
