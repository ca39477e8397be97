/** What packages there are of a platform, by electron-builder's names, as electron-builder.yml has them. */
export function targetsOf(platform) {
  if (platform === 'darwin') return ['dmg', 'zip'];
  if (platform === 'win32') return ['nsis', 'portable', 'zip'];
  return ['AppImage', 'deb', 'rpm', 'tar.gz'];
}

/** The architectures of a target, where it is not that of this machine alone; as electron-builder.yml has them. */
const ARCHITECTURES = {
  darwin: { dmg: ['universal'], zip: ['universal'] },
  win32: { nsis: ['x64', 'arm64'], portable: ['x64'], zip: ['x64', 'arm64'] },
};

/**
 * Targets as electron-builder's command line takes them. A bare name there means the architecture of
 * this machine, whatever electron-builder.yml says.
 * @param {string[]} targets
 * @param {string} platform
 */
export function withArchitectures(targets, platform) {
  return targets.flatMap(
    (name) => ARCHITECTURES[platform]?.[name]?.map((arch) => `${name}:${arch}`) ?? [name],
  );
}

/**
 * Which of the targets can be built, `chosen`, and a line for each that cannot, `left`. Upstream's
 * tools (fpm, 7-Zip, the AppImage runtime) do all of it; where they cannot be reached, we have others
 * for all but AppImages, whose runtime nothing else carries. `APPIMAGE_TOOLS_PATH` names a folder with
 * upstream's: https://www.electron.build/docs/appimage
 * @param {{targets: string[] | null, upstream: string | null, platform?: string,
 *   env?: Record<string, string | undefined>}} asked `upstream` is why it cannot be reached, or null
 * @returns {{chosen: string[], left: string[]}}
 */
export function planTargets({ targets, upstream, platform = process.platform, env = process.env }) {
  const chosen = targets ?? targetsOf(platform);
  if (upstream === null || platform !== 'linux' || env.APPIMAGE_TOOLS_PATH) {
    return { chosen, left: [] };
  }
  return {
    chosen: chosen.filter((name) => name !== 'AppImage'),
    left: chosen
      .filter((name) => name === 'AppImage')
      .map(
        () =>
          `AppImage: left out, because the runtime it begins with comes from GitHub alone (${upstream}); ` +
          'APPIMAGE_TOOLS_PATH may name a folder with it',
      ),
  };
}
