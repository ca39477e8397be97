import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { install, installCommand } from './apt.mjs';
import { hasDisplay } from './display.mjs';
import { Problem } from './problem.mjs';
import { run } from './run.mjs';
import { since } from './say.mjs';

/**
 * What Electron needs on a bare Debian 12. The fonts give text and mathematics in upright, italic
 * and bold, sans and serif, for Latin, Greek and Cyrillic; DejaVu brings the monospaced one.
 */
const packages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libnotify4',
  'xvfb',
  'fonts-noto-core',
  'fonts-dejavu-core',
];

const fontFolders = ['/usr/share/fonts', '/usr/local/share/fonts'];
const ownFontFolders = ['.fonts', '.local/share/fonts'].map((name) => join(homedir(), name));

/**
 * Sees to it that the runtime's shared libraries are there, a font, and a virtual display where
 * there is no real one. As root on Debian or Ubuntu it installs what is missing; otherwise it
 * throws a Problem with the command to run. Gives the words for the user; null where there is
 * nothing to see to (macOS, Windows).
 */
export async function ensureSystemLibraries(executable, platform = process.platform) {
  if (platform !== 'linux') return null;
  const missing = await findMissing(executable);
  if (missing.length === 0) return 'all there';
  if (!isOnPath('apt-get')) throw new Problem(withoutApt(missing));
  if (process.getuid() !== 0)
    throw new Problem(askForCommand(missing, await installCommand(packages)));

  const start = performance.now();
  const { code, output } = await install(packages);
  const left = await findMissing(executable);
  if (left.length > 0) {
    const what =
      code === 0 ? 'apt-get installed its packages' : `apt-get failed:\n${output.trim()}`;
    throw new Problem(`System libraries: ${what}\nStill missing: ${left.join(', ')}.`);
  }
  return `installed with apt-get in ${since(start)} (missing were ${shorten(missing)})`;
}

async function findMissing(executable) {
  const missing = await missingLibraries(executable);
  if (!hasDisplay() && !isOnPath('Xvfb')) missing.push('Xvfb (there is no display)');
  // Without a single font Chromium shows boxes at best.
  if (![...fontFolders, ...ownFontFolders].some(holdsFont)) missing.push('any font');
  return missing;
}

async function missingLibraries(executable) {
  const { output } = await run('ldd', [executable], { env: { ...process.env, LC_ALL: 'C' } });
  return unresolved(output);
}

/** The names of the libraries that `ldd` did not find. */
export function unresolved(output) {
  return output
    .split('\n')
    .filter((line) => line.endsWith('=> not found'))
    .map((line) => line.trim().split(' ')[0]);
}

export function isOnPath(program, path = process.env.PATH ?? '') {
  return path.split(delimiter).some((folder) => existsSync(join(folder, program)));
}

function holdsFont(folder) {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return false;
  }
  return (
    entries.some(({ name }) => /\.(ttf|otf|ttc|pfb|pcf\.gz)$/i.test(name)) ||
    entries.some((entry) => entry.isDirectory() && holdsFont(join(folder, entry.name)))
  );
}

const shorten = (names) =>
  names.length > 3
    ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`
    : names.join(', ');

const askForCommand = (missing, command) =>
  `System libraries: missing ${shorten(missing)}.\nInstall them with this, then try again:\n  ${command}`;

const withoutApt = (missing) =>
  `System libraries: missing ${shorten(missing)}.\nInstall the packages that carry them with your ` +
  'package manager, then try again. On Fedora, for one:\n' +
  '  sudo dnf install gtk3 nss alsa-lib mesa-libgbm libXScrnSaver at-spi2-atk libnotify ' +
  'xorg-x11-server-Xvfb dejavu-sans-fonts dejavu-serif-fonts';
