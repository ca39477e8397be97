import { compare } from '../../scripts/bench/comparison.mjs';
import { withApp } from '../../scripts/bench/profiles.mjs';
import { bare, lectern } from './apps.mjs';

const plan = [
  { name: 'first-rows', of: 'lectern', beside: 'bare', goal: 1.5 },
  { name: 'first-run', of: 'lectern-anew', beside: 'bare-anew' },
  { name: 'control', of: 'control', beside: 'bare' },
];

/**
 * The time from spawn to the first rows on the screen: of a library that is filled, and, to inform,
 * of the very first start on an empty profile.
 */
export const start = {
  name: 'start',
  rows: plan.map(({ name }) => name),
  run({ wanted, say, how, profiles }) {
    const timed = (app, profile) => async () =>
      withApp(app, await profile(app), how, ({ time }) => time);
    const subjects = {
      bare: timed(bare, profiles.used),
      control: timed(bare, profiles.used),
      lectern: timed(lectern, profiles.used),
      'bare-anew': timed(bare, profiles.empty),
      'lectern-anew': timed(lectern, profiles.empty),
    };
    return compare({ suite: 'start', unit: 'ms', plan, subjects, wanted, say });
  },
};
