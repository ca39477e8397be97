import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasDisplay, startVirtualDisplay } from '../setup/display.mjs';
import { electronPath } from '../setup/runtime.mjs';
import { sandboxSwitches } from '../setup/sandbox.mjs';
import { makeProfiles } from './profiles.mjs';

/**
 * Runs the chosen suites, `[{suite, wanted}]`, one after the other and gives all their
 * `{rows, notes}`. Whatever is on disk meanwhile stands in one temporary folder.
 */
export async function runSuites(chosen) {
  const executable = electronPath();
  const switches = await sandboxSwitches(executable, []);
  if (switches.length > 0) console.log('Sandbox: off for all apps, because root cannot have one');
  const display = hasDisplay() ? null : await startVirtualDisplay();
  if (display)
    console.log(`Display: there is none, so this runs on a virtual one (${display.name})`);
  console.log(`Machine: ${machine()}`);

  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
  const cleanUp = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.on('exit', cleanUp);
  const how = { executable, switches, env: environment(display?.env) };
  const profiles = makeProfiles(folder, how);
  const results = { rows: [], notes: [] };
  try {
    for (const { suite, wanted } of chosen) {
      const say = (words) => console.log(`${suite.name}: ${words}`);
      const { rows, notes } = await suite.run({ wanted, say, how, profiles });
      results.rows.push(...rows);
      results.notes.push(...notes);
    }
  } finally {
    await display?.stop();
  }
  return results;
}

/** Ours, without what would turn Electron into Node or load something into it. */
function environment(display) {
  const { ELECTRON_RUN_AS_NODE, NODE_OPTIONS, ...env } = process.env;
  return { ...env, ...display };
}

function machine() {
  const load = process.platform === 'win32' ? '' : `, load ${loadavg()[0].toFixed(1)} at the start`;
  return `${process.platform}-${process.arch}, ${cpus().length} x ${cpus()[0]?.model.trim()}${load}`;
}
