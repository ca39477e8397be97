import { expect, it } from 'vitest';
import { OnlyForTrial, runSteps } from '../../../scripts/release/run-steps.mjs';
import { Problem } from '../../../scripts/setup/problem.mjs';

async function outcome(how: { isTrial?: boolean; goesOn?: boolean }) {
  const lines: string[] = [];
  const ran: string[] = [];
  const make = (name: string, run: () => string) => ({
    name,
    title: name.toUpperCase(),
    run: async () => {
      ran.push(name);
      return run();
    },
  });
  const steps = [
    make('good', () => 'fine'),
    make('lax', () => {
      throw new OnlyForTrial('a stand-in');
    }),
    make('bad', () => {
      throw new Problem('broken. Mend it.');
    }),
    make('last', () => 'fine too'),
  ];
  const out = { write: (words: string) => lines.push(words) };
  const result = await runSteps(steps, { isTrial: false, goesOn: false, ...how, out });
  return { result, ran, lines };
}

it('stops at the first failure and tells each step in a line with its time', async () => {
  const { result, ran, lines } = await outcome({});
  expect(result).toEqual({ passed: ['good'], failed: ['lax'], waived: [] });
  expect(ran).toEqual(['good', 'lax']);
  expect(lines[0]).toMatch(/^GOOD: fine \([\d.]+ s\)\n$/);
  expect(lines[1]).toMatch(/^LAX: FAILED: a stand-in \([\d.]+ s\)\n$/);
});

it('lets a trial pass what only a release needs, and nothing else', async () => {
  const { result, ran, lines } = await outcome({ isTrial: true });
  expect(result).toEqual({ passed: ['good'], failed: ['bad'], waived: ['lax'] });
  expect(ran).toEqual(['good', 'lax', 'bad']);
  expect(lines[1]).toContain('let pass, for this is a trial: a stand-in');
});

it('goes on to the end if asked', async () => {
  const { result } = await outcome({ goesOn: true });
  expect(result).toEqual({ passed: ['good', 'last'], failed: ['lax', 'bad'], waived: [] });
});
