import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { Problem } from '../setup/problem.mjs';

/** How a fuse that is off or on is written in the executable: as a digit. */
const [OFF, ON] = ['0', '1'].map((digit) => digit.charCodeAt(0));

/** How each fuse must stand in what is released. https://www.electronjs.org/docs/latest/tutorial/fuses */
const WANTED = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

/**
 * Reads the fuses of a packed app back from its executable. Throws a Problem that names those which
 * stand wrong.
 *
 * @param {string} executable on macOS the .app folder
 */
export async function checkFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  const wrong = Object.entries(WANTED).filter(
    ([name, isOn]) => wire[FuseV1Options[name]] !== (isOn ? ON : OFF),
  );
  if (wrong.length > 0) {
    const list = wrong.map(([name, isOn]) => `${name} is not ${isOn ? 'on' : 'off'}`).join(', ');
    throw new Problem(
      `fuses of the packed app: ${list}. See electronFuses in electron-builder.yml.`,
    );
  }
  return `${Object.keys(WANTED).length} stand as they should`;
}

/** The executable in an unpacked app: `folder` is the one that holds `resources`, or `Contents`. */
export function executableIn(folder, platform = process.platform) {
  // Contents/Resources/app.asar: two folders up from the archive is the bundle's inside.
  if (platform === 'darwin') return join(folder, '..');
  const name = platform === 'win32' ? 'Lectern.exe' : 'lectern';
  if (!readdirSync(folder).includes(name)) throw new Problem(`there is no ${name} in ${folder}.`);
  return join(folder, name);
}
