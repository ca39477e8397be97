import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { servicesAt } from '../services.mjs';
import { hasDisplay, startVirtualDisplay } from '../setup/display.mjs';
import { Problem } from '../setup/problem.mjs';
import { electronPath } from '../setup/runtime.mjs';
import { sandboxSwitches } from '../setup/sandbox.mjs';
import { makeOnce } from './once.mjs';
import { makeProfiles } from './profiles.mjs';

/** How many papers the large library has, and how many it has in a quick run. */
const SIZE = { full: 100_000, quick: 20_000 };

/**
 * Runs the chosen suites, `[{suite, wanted}]`, one after the other and gives all their
 * `{rows, notes}`, and `machine`, where this was. A suite that fails gives its rows without values
 * and the others go on. Whatever is on disk meanwhile stands in one temporary folder.
 */
export async function runSuites(chosen, isQuick = false) {
  const executable = electronPath();
  const switches = await sandboxSwitches(executable, []);
  if (switches.length > 0) console.log('Sandbox: off for all apps, because root cannot have one');
  const display = hasDisplay() ? null : await startVirtualDisplay();
  if (display)
    console.log(`Display: there is none, so this runs on a virtual one (${display.name})`);
  const size = isQuick ? SIZE.quick : SIZE.full;
  const machine = `${describeMachine()}; ${size.toLocaleString('en')} papers`;
  console.log(`Machine: ${machine}`);

  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  const cleanUp = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.on('exit', cleanUp);
  const how = { executable, switches, env: environment(display?.env) };
  const profiles = makeProfiles(folder, how);
  const shared = { how, profiles, folder, size, once: makeOnce() };
  const results = { rows: [], notes: [], machine };
  try {
    for (const { suite, wanted } of chosen) {
      const say = (words) => console.log(`${suite.name}: ${words}`);
      const { rows, notes } = await runOne(suite, { ...shared, wanted, say });
      results.rows.push(...rows);
      results.notes.push(...notes);
    }
  } finally {
    await display?.stop();
  }
  return results;
}

/** A suite that fails ends only itself: the others may have taken an hour. */
async function runOne(suite, context) {
  try {
    return await suite.run(context);
  } catch (error) {
    context.say(error instanceof Problem ? error.message : error.stack);
    return { rows: suite.without(context.wanted, firstLine(error.message)), notes: [] };
  }
}

const firstLine = (text) => text.split('\n', 1)[0];

/** Ours, without what would turn Electron into Node or load something into it. */
function environment(display) {
  const { ELECTRON_RUN_AS_NODE, NODE_OPTIONS, ...env } = process.env;
  return { ...env, ...display, ...servicesAt() };
}

function describeMachine() {
  const load = process.platform === 'win32' ? '' : `, load ${loadavg()[0].toFixed(1)} at the start`;
  return `${process.platform}-${process.arch}, ${cpus().length} x ${cpus()[0]?.model.trim()}${load}`;
}
