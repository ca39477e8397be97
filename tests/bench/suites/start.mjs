import { compare } from '../../../scripts/bench/comparison.mjs';
import { withApp } from '../../../scripts/bench/profiles.mjs';
import { startApp } from '../../../scripts/bench/running-app.mjs';
import { withoutValues } from '../../../scripts/bench/suite.mjs';
import { bare, lectern } from '../apps.mjs';
import { library } from '../library/library.mjs';

const plan = [
  { name: 'first-rows', unit: 'ms', of: 'large', beside: 'bare', goal: 1.35 },
  { name: 'beside-100', unit: 'ms', of: 'large', beside: 'hundred', goal: 1.1 },
  { name: 'growth', unit: 'ms', of: 'large', beside: 'tenth', goal: 1.3 },
  { name: 'starter-feed', unit: 'ms', of: 'lectern', beside: 'bare', goal: 1.5 },
  { name: 'first-run', unit: 'ms', of: 'lectern-anew', beside: 'bare-anew' },
  { name: 'control', unit: 'ms', of: 'control', beside: 'bare' },
];

/**
 * The time from spawn to the first rows on the screen: of the large library, beside a bare window, a
 * library of a hundred papers and one of a tenth of the size; of the papers that ship with the app;
 * and, to inform, of the very first start on an empty profile.
 */
export const start = {
  name: 'start',
  rows: plan.map(({ name }) => name),
  without: withoutValues('start', plan),
  async run(context) {
    const { wanted, say, how, profiles, size } = context;
    const timed = (app, profile) => async () =>
      withApp(app, await profile(app), how, ({ time }) => time);
    const subjects = {
      bare: timed(bare, profiles.used),
      control: timed(bare, profiles.used),
      lectern: timed(lectern, profiles.used),
      'bare-anew': timed(bare, profiles.empty),
      'lectern-anew': timed(lectern, profiles.empty),
      large: restarted(context, size),
      tenth: restarted(context, size / 10),
      hundred: restarted(context, 100),
    };
    await prepare(subjects, wanted);
    return compare({ suite: 'start', unit: 'ms', plan, subjects, wanted, say });
  },
};

/** The first sample makes the library, which must not happen between two others. */
async function prepare(subjects, wanted) {
  const chosen = plan.filter(({ name }) => wanted.includes(name));
  const needed = new Set(chosen.flatMap(({ of, beside }) => [of, beside]));
  for (const name of ['large', 'tenth', 'hundred']) if (needed.has(name)) await subjects[name]();
}

/**
 * Starts the library of so many papers, always on the same copy: to copy hundreds of megabytes
 * before each start would keep the disk busy during it.
 */
function restarted(context, size) {
  let own = null;
  return async () => {
    const { app, profile } = await library(context, size);
    own ??= await context.profiles.copyOf(profile);
    const running = await startApp(app, own, context.how);
    await running.stop();
    return running.time;
  };
}
