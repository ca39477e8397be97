import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { About, SHOWN_BY_SYSTEM } from '../shared/about.ts';
import { done, failed, type Reply } from '../shared/reply.ts';

const SYSTEMS: Record<string, string> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' };

/** What is running, from what Node and Electron tell. */
export function describe(
  app: { version: string; isPackaged: boolean; profile: string },
  { versions, platform, arch }: Pick<NodeJS.Process, 'versions' | 'platform' | 'arch'>,
  release: string,
): About {
  return {
    ...app,
    electron: versions.electron ?? '',
    chromium: versions.chrome ?? '',
    node: versions.node,
    system: `${SYSTEMS[platform] ?? platform} ${release} ${arch}`,
  };
}

/**
 * The file with the licences of Chromium's parts, or null: beside the executable, on macOS among
 * the resources, and beside the bundle where the app was started from its source.
 */
export function chromiumLicences(
  executable: string,
  resources: string,
  exists: (path: string) => boolean = existsSync,
): string | null {
  const beside = dirname(executable);
  const folders = [beside, resources, join(beside, '../../..')];
  return folders.map((folder) => join(folder, 'LICENSES.chromium.html')).find(exists) ?? null;
}

/** Shows the profile's folder or Chromium's licences; `open` gives the system's complaint. */
export async function showBySystem(
  what: (typeof SHOWN_BY_SYSTEM)[number],
  places: { profile: string; licences: string | null },
  open: (path: string) => Promise<string>,
): Promise<Reply<null>> {
  const path = what === 'profile' ? places.profile : places.licences;
  if (path === null) {
    return failed(
      'no-licences',
      'The file LICENSES.chromium.html is not where Lectern was installed.',
      'Install Lectern anew, or read the licences at https://www.chromium.org.',
    );
  }
  const complaint = await open(path);
  if (complaint === '') return done(null);
  return failed(
    'not-shown',
    `The system could not open ${path}: ${complaint}`,
    'Copy the path and open it yourself.',
  );
}
