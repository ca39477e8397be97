import { preferWayland } from './display.mjs';
import { checkNode } from './node-version.mjs';
import { ensurePackages } from './packages.mjs';
import { electronPath, ensureRuntime } from './runtime.mjs';
import { step } from './say.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/** The packages: enough for type check, lint and unit tests. */
export async function setUpPackages() {
  checkNode();
  await step('Packages', () => ensurePackages());
}

/** An Electron that starts. Needs the packages. */
export async function setUpElectron() {
  preferWayland();
  await step('Electron', () => ensureRuntime());
  await step('System libraries', () => ensureSystemLibraries(electronPath()));
}
