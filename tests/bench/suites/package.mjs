import { cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compare } from '../../../scripts/bench/comparison.mjs';
import { rowsFor } from '../../../scripts/bench/rows.mjs';
import { startApp } from '../../../scripts/bench/running-app.mjs';
import { withoutValues } from '../../../scripts/bench/suite.mjs';
import { archiveIn, BUDGET, filesInArchive } from '../../../scripts/package/app-archive.mjs';
import { sizeOf } from '../../../scripts/package/artifacts.mjs';
import { pack } from '../../../scripts/package/pack.mjs';
import { whyNoUpstream } from '../../../scripts/package/upstream.mjs';
import { bare, lectern } from '../apps.mjs';
import { bytesBelow } from '../bytes-below.mjs';
import { evict } from '../evict.mjs';

const MEGA = 1e6;
const TARGETS = { deb: 'deb', rpm: 'rpm', 'tar-gz': 'tar.gz' };

const sizes = [
  { name: 'deb', unit: 'MB' },
  { name: 'rpm', unit: 'MB' },
  { name: 'tar-gz', unit: 'MB' },
  { name: 'installed', unit: 'MB', goal: 1.1 },
  { name: 'app', unit: 'MB', limit: BUDGET / MEGA },
];
const starts = [
  { name: 'start', unit: 'ms', of: 'packed', beside: 'bare', goal: 1.5 },
  { name: 'start-control', unit: 'ms', of: 'control', beside: 'bare' },
];
const coldStarts = [
  { name: 'cold-start', unit: 'ms', of: 'packed', beside: 'bare', goal: 1.5 },
  { name: 'cold-start-control', unit: 'ms', of: 'control', beside: 'bare' },
];
const plan = [...sizes, ...starts, ...coldStarts];

/**
 * What packages weigh, what the installed app takes on the disk beside Electron alone, and how long
 * it takes to its first rows beside a bare window: with its files in the system's memory, and after
 * they have been read from the disk last (`cold-start`). The libraries of the system stay where they are.
 */
export const packaging = {
  name: 'package',
  rows: plan.map(({ name }) => name),
  without: withoutValues('package', plan),
  async run(context) {
    const { wanted, say, folder } = context;
    if (process.platform !== 'linux') {
      return { rows: packaging.without(wanted, 'packages are measured on Linux'), notes: [] };
    }
    const targets = Object.keys(TARGETS).filter((name) => wanted.includes(name));
    say(`packing ${['dir', ...targets].join(', ')}`);
    const packages = await pack({
      targets: ['dir', ...targets.map((name) => TARGETS[name])],
      output: join(folder, 'packages'),
      isUpstream: (await whyNoUpstream()) === null,
    });
    const findings = await measureSizes(packages, targets, context.how.executable);
    const rows = rowsFor('package', sizes, wanted, findings);
    const apps = await makeApps(packages.dir, context);
    const warm = await timed(context, starts, apps, async () => {});
    const cold = await timed(context, coldStarts, apps, evict);
    return {
      rows: [...rows, ...warm.rows, ...cold.rows],
      notes: [...warm.notes, ...cold.notes],
    };
  },
};

async function measureSizes(packages, targets, executable) {
  const files = filesInArchive(archiveIn(packages.dir));
  return {
    ...Object.fromEntries(
      targets.map((name) => [name, { value: sizeOf(packages[TARGETS[name]]) / MEGA }]),
    ),
    installed: {
      value: (await bytesBelow(packages.dir)) / MEGA,
      reference: (await bytesBelow(dirname(executable))) / MEGA,
    },
    app: { value: files.reduce((sum, { size }) => sum + size, 0) / MEGA },
  };
}

/** Both apps with an Electron of their own, whose files nobody else keeps in memory. */
async function makeApps(packed, { how, folder }) {
  const runtime = join(folder, 'electron');
  await cp(dirname(how.executable), runtime, { recursive: true, dereference: true });
  return {
    bare: { ...bare, executable: join(runtime, 'electron'), place: runtime },
    packed: {
      ...lectern,
      name: 'Lectern, packed',
      folder: null,
      executable: join(packed, 'lectern'),
      place: packed,
    },
  };
}

/** Times the starts of both, each time on the same profile and after `prepare` was done to the files. */
async function timed({ wanted, say, how, profiles }, lines, apps, prepare) {
  if (!lines.some(({ name }) => wanted.includes(name))) return { rows: [], notes: [] };
  const timing = async (app) => {
    const profile = await profiles.used(app);
    return async () => {
      await prepare(app.place);
      const running = await startApp(app, profile, how);
      await running.stop();
      return running.time;
    };
  };
  const subjects = {
    bare: await timing(apps.bare),
    control: await timing(apps.bare),
    packed: await timing(apps.packed),
  };
  return compare({ suite: 'package', unit: 'ms', plan: lines, subjects, wanted, say });
}
