import { preferWayland } from './display.mjs';
import { checkNode } from './node-version.mjs';
import { ensurePackages } from './packages.mjs';
import { electronPath, ensureRuntime } from './runtime.mjs';
import { step } from './say.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/** The packages: enough for type check, lint and unit tests. Says so to `out`. */
export async function setUpPackages(out = process.stdout) {
  checkNode();
  await step('Packages', () => ensurePackages(), out);
}

/** An Electron that starts. Needs the packages. Says so to `out`. */
export async function setUpElectron(out = process.stdout) {
  preferWayland();
  await step('Electron', () => ensureRuntime(), out);
  await step('System libraries', () => ensureSystemLibraries(electronPath()), out);
}
