import { chmodSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What an Electron brings that is started from a folder, and a packed app has no use for. */
const UNUSED = ['resources/default_app.asar', 'version'];

/**
 * electron-builder's hook between packing and signing: takes out what belongs to Electron's own
 * folder, for a folder given as `electronDist` is copied as it is; and libraries are no programs.
 * @param {{appOutDir: string}} context
 */
export function afterPack({ appOutDir }) {
  for (const name of UNUSED) rmSync(join(appOutDir, name), { recursive: true, force: true });
  const libraries = readdirSync(appOutDir).filter((name) => /\.so(?:\.\d+)?$/.test(name));
  for (const name of libraries) chmodSync(join(appOutDir, name), 0o644);
}
