import { expect, it } from 'vitest';
import {
  citekeyProblem,
  foldCitekey,
  isCitekey,
} from '../../../../shared/bibliography/citekey/rules.ts';

it.each(['ward2025', 'DBLP:conf/x/Y20', '2019A&A...622A...2P', 'müller_20', '王2020', 'a+b'])(
  'takes %s',
  (key) => {
    expect(isCitekey(key)).toBe(true);
  },
);

it.each([...'{}(),\\#%~"\'=[]^$ \t\n'])('does not take the character %j', (character) => {
  expect(citekeyProblem(`ward${character}2025`)).toEqual({ kind: 'character', character });
});

it('takes neither nothing nor a text too long', () => {
  expect(citekeyProblem('')).toEqual({ kind: 'empty' });
  expect(citekeyProblem('a'.repeat(200))).toBeNull();
  expect(citekeyProblem('a'.repeat(201))).toEqual({ kind: 'long', most: 200 });
  expect(citekeyProblem('😀')).toEqual({ kind: 'character', character: '😀' });
});

it('folds case and composition', () => {
  expect(foldCitekey('MU\u0308LLER')).toBe(foldCitekey('müller'));
});
