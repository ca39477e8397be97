import { setTimeout as pause } from 'node:timers/promises';
import { compare } from '../../scripts/bench/comparison.mjs';
import { Hidden, treeMemory, whyNoMemory } from '../../scripts/bench/process-tree.mjs';
import { SETTLE, withApp } from '../../scripts/bench/profiles.mjs';
import { rowWithout } from '../../scripts/bench/rows.mjs';
import { bare, lectern } from './apps.mjs';

const suite = 'memory';
const unit = 'MiB';
const plan = [
  { name: 'at-rest', of: 'lectern', beside: 'bare', goal: 1.6 },
  { name: 'control', of: 'control', beside: 'bare' },
];

/** The memory of all processes of the app together, at rest after its first rows. */
export const memory = {
  name: suite,
  rows: plan.map(({ name }) => name),
  async run({ wanted, say, how, profiles }) {
    const reason = whyNoMemory();
    if (reason !== null) return without(wanted, reason);
    const weighed = (app) => async () =>
      withApp(app, await profiles.used(app), how, async ({ pid }) => {
        await pause(SETTLE);
        return treeMemory(pid);
      });
    const subjects = { bare: weighed(bare), control: weighed(bare), lectern: weighed(lectern) };
    try {
      return await compare({ suite, unit, plan, subjects, wanted, say });
    } catch (error) {
      if (!(error instanceof Hidden)) throw error;
      return without(wanted, `not available: ${error.message}. ${wayOut}`);
    }
  },
};

const wayOut =
  "Chromium's setuid sandbox hides its processes; as root, or with user namespaces, it works";

function without(wanted, reason) {
  const chosen = plan.filter(({ name }) => wanted.includes(name));
  const rows = chosen.map(({ name, goal }) => rowWithout({ suite, name, unit, goal }, reason));
  return { rows, notes: [] };
}
