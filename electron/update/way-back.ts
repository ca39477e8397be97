import { copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compareVersions } from '../../shared/update/version.ts';
import { type Following, fetchPackage } from './fetch-package.ts';
import type { ReleaseSource } from './fetch-release.ts';
import { folderOf, pendingIn, type UpdateMemory } from './memory.ts';
import type { Metadata, PackageFile } from './metadata.ts';
import { fileFor, type PackageKind } from './package-kind.ts';
import { keepCopy } from './put-in-place.ts';

/** Where the way back is kept. */
export type WayBackTools = {
  profile: string;
  memory: UpdateMemory;
  running: string;
  kind: PackageKind;
  /** The AppImage that runs, if it is one. */
  appImage: string | null;
};

/** Whether the running version can come back, should `release` not start. */
export function hasWayBack(tools: WayBackTools, release: Metadata): boolean {
  return tools.kind === 'appimage' || hasInstaller(tools) || previousFile(tools, release) !== null;
}

/**
 * Fetches the package of the running version where that has to be kept and is not here. An AppImage
 * is its own package. Throws an `UpdateFailure`.
 */
export async function fetchWayBack(
  tools: WayBackTools,
  release: Metadata,
  source: ReleaseSource,
  following: Following,
): Promise<void> {
  const { kind, memory, profile, running } = tools;
  if (kind === 'appimage' || hasInstaller(tools)) return;
  const file = previousFile(tools, release);
  if (!file) return;
  await fetchPackage(source, file, join(folderOf(profile), file.url), following);
  const { url, sha512 } = file;
  memory.note({ installer: { version: running, kind, file: url, sha512 } });
}

/** Keeps what going back from `version` needs: just before that is installed. */
export function keepWayBack(tools: WayBackTools, version: string): void {
  const { kind, memory, profile, running, appImage } = tools;
  if (kind === 'appimage' && appImage !== null) {
    const file = `Lectern-${running}.AppImage`;
    const sha512 = keepCopy(appImage, join(folderOf(profile), file));
    memory.note({ kept: { until: version, package: { version: running, kind, file, sha512 } } });
    return;
  }
  const { installer } = memory.read();
  const isOurs = installer !== null && hasInstaller(tools);
  memory.note({ kept: isOurs ? { until: version, package: installer } : null });
}

/** Keeps the package that was installed, for the update after it. */
export function keepInstaller(
  tools: WayBackTools,
  version: string,
  file: PackageFile,
  path: string,
): void {
  const { kind, memory, profile } = tools;
  if (kind === 'appimage') return;
  copyFileSync(path, join(folderOf(profile), file.url));
  memory.note({ installer: { version, kind, file: file.url, sha512: file.sha512 } });
}

type TidyTools = Pick<WayBackTools, 'profile' | 'memory' | 'running'>;

/**
 * Removes packages that nothing needs any more; `isProven` when the running version has started well.
 * Never throws: what a disk that is full, or a program that has a package open, does not let go now
 * is removed another time.
 */
export function tidy(tools: TidyTools, isProven: boolean): void {
  try {
    removeUnneeded(tools, isProven);
  } catch {
    // See above.
  }
}

function removeUnneeded({ profile, memory, running }: TidyTools, isProven: boolean): void {
  const folder = folderOf(profile);
  if (!existsSync(folder)) return;
  const { kept, installer, seen } = memory.read();
  const isUsedUp = kept !== null && isProven && kept.until === running;
  if (isUsedUp) memory.note({ kept: null });
  const needed = new Set([isUsedUp ? null : kept?.package.file, installer?.file]);
  // What was downloaded and not installed yet is found there again; anything older is of no use.
  if (seen === null || compareVersions(seen, running) <= 0) {
    rmSync(pendingIn(profile), { recursive: true, force: true });
  }
  for (const name of readdirSync(folder, { withFileTypes: true })) {
    if (!name.isFile() || name.name.startsWith('state.json') || needed.has(name.name)) continue;
    rmSync(join(folder, name.name), { force: true });
  }
}

function hasInstaller({ memory, profile, running, kind }: WayBackTools): boolean {
  const { installer } = memory.read();
  return (
    installer?.version === running &&
    installer.kind === kind &&
    existsSync(join(folderOf(profile), installer.file))
  );
}

function previousFile({ running, kind }: WayBackTools, { previous }: Metadata): PackageFile | null {
  return previous?.version === running ? fileFor(kind, previous.files) : null;
}
