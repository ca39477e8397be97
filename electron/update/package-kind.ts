import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, sep } from 'node:path';
import type { PackageFile } from './metadata.ts';

/** How Lectern was installed, where it can install a newer version itself. */
export type PackageKind = 'appimage' | 'deb' | 'rpm' | 'nsis';

/** What tells how Lectern was installed. */
export type Surroundings = {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  /** The app's folder or archive. */
  appPath: string;
  resourcesPath: string;
  isPackaged: boolean;
};

/** The file names of each kind of package end so. */
const ENDINGS: Record<PackageKind, string> = {
  appimage: '.AppImage',
  deb: '.deb',
  rpm: '.rpm',
  nsis: '.exe',
};

/**
 * How Lectern was installed; null where it came as an archive or on a disk image, or is run from its
 * sources, and is thus not its own to replace.
 */
export function packageKind(here: Surroundings): PackageKind | null {
  if (appImageOf(here) !== null) return 'appimage';
  if (!here.isPackaged) return null;
  // The uninstaller is there only where the installer was: not in the portable version.
  if (here.platform === 'win32') {
    const uninstaller = join(here.resourcesPath, '..', 'Uninstall Lectern.exe');
    return existsSync(uninstaller) ? 'nsis' : null;
  }
  if (here.platform !== 'linux') return null;
  try {
    // Written by electron-builder into packages of these kinds.
    const kind = readFileSync(join(here.resourcesPath, 'package-type'), 'utf8').trim();
    return kind === 'deb' || kind === 'rpm' ? kind : null;
  } catch {
    return null;
  }
}

/**
 * The AppImage that Lectern runs from. `APPIMAGE` alone proves nothing: whoever starts Lectern from
 * another AppImage hands that one's on. `APPDIR` is where an AppImage is mounted.
 */
export function appImageOf({ platform, env, appPath }: Surroundings): string | null {
  const { APPIMAGE: file, APPDIR: mounted } = env;
  if (platform !== 'linux' || !file || !mounted || !isAbsolute(file)) return null;
  return `${appPath}${sep}`.startsWith(mounted.endsWith(sep) ? mounted : `${mounted}${sep}`)
    ? file
    : null;
}

/** The file of a release for a kind of package; its metadata is that of one architecture. */
export function fileFor(kind: PackageKind, files: readonly PackageFile[]): PackageFile | null {
  return files.find(({ url }) => url.endsWith(ENDINGS[kind])) ?? null;
}
