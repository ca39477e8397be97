import { expect, it } from 'vitest';
import {
  FIRST_PLAN,
  withAllSides,
  withEntries,
  withSides,
} from '../../../../renderer/features/import/review-plan.ts';
import { sideOf } from '../../../../renderer/features/import/review-types.ts';

const FILLS = { field: 'venue', kind: 'fills' } as const;
const CONFLICTS = { field: 'published', kind: 'conflicts' } as const;

it('lets a known paper get what it lacks and keep what it has, if nothing is decided', () => {
  const { decisions } = FIRST_PLAN;
  expect(sideOf(decisions, 3, FILLS)).toBe('theirs');
  expect(sideOf(decisions, 3, CONFLICTS)).toBe('mine');
  expect(sideOf(decisions, 3, { field: 'constructor', kind: 'conflicts' })).toBe('mine');
});

it('leaves entries out and takes them in again, and counts them', () => {
  const entries = [
    { index: 1, kind: 'new' },
    { index: 2, kind: 'fills' },
  ] as const;
  const out = withEntries(FIRST_PLAN, entries, false);
  expect([...out.decisions.off]).toEqual([1, 2]);
  expect(out.off).toEqual({ new: 1, fills: 1 });
  expect(withEntries(out, entries, false).off).toEqual({ new: 1, fills: 1 });
  const back = withEntries(out, [entries[0]], true);
  expect([...back.decisions.off]).toEqual([2]);
  expect(back.off).toEqual({ new: 0, fills: 1 });
  expect(FIRST_PLAN.decisions.off.size).toBe(0);
});

it('remembers whose value of a field stands, entry by entry', () => {
  const one = withSides(FIRST_PLAN, 3, ['published'], 'theirs');
  const two = withSides(one, 3, ['venue'], 'mine');
  expect(sideOf(two.decisions, 3, CONFLICTS)).toBe('theirs');
  expect(sideOf(two.decisions, 3, FILLS)).toBe('mine');
  expect(sideOf(two.decisions, 4, CONFLICTS)).toBe('mine');
});

it('has one word for all, which goes over what was chosen before', () => {
  const one = withSides(FIRST_PLAN, 3, ['published'], 'mine');
  const all = withAllSides(one, 'theirs');
  expect(sideOf(all.decisions, 3, CONFLICTS)).toBe('theirs');
  expect(sideOf(withAllSides(all, 'mine').decisions, 3, CONFLICTS)).toBe('mine');
  expect(sideOf(withAllSides(all, 'mine').decisions, 3, FILLS)).toBe('theirs');
});
