import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packArguments, toolVariables } from '../../../scripts/package/pack.mjs';
import { targetsOf } from '../../../scripts/package/targets.mjs';
import { root } from '../../../scripts/setup/paths.mjs';

const asked = {
  targets: ['deb', 'rpm'],
  output: join(root, 'dist'),
  version: '0.1.0',
  isQuick: false,
  isTryout: false,
  electronVersion: '45.4.1',
};

it('packs the Electron that was tested, and publishes nothing', () => {
  expect(packArguments({ ...asked, platform: 'linux' })).toEqual([
    '--linux',
    'deb',
    'rpm',
    '--publish=never',
    '-c.directories.output=dist',
    '-c.extraMetadata.version=0.1.0',
    '-c.electronDist=node_modules/electron/dist',
    '-c.electronVersion=45.4.1',
  ]);
});

it('names what holds the stand-in', () => {
  expect(packArguments({ ...asked, isTryout: true, platform: 'linux' })).toContain(
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills it in
    '-c.artifactName=${name}-${version}-${arch}-tryout.${ext}',
  );
});

it('lets electron-builder get Electron for other architectures on macOS and Windows', () => {
  const words = packArguments({ ...asked, targets: ['dmg'], platform: 'darwin' });
  expect(words.join(' ')).not.toContain('electronDist');
});

/** What electron-builder would build, as it reads the command line itself: architectures with targets. */
function builds(platform: 'darwin' | 'linux' | 'win32', targets: string[]) {
  const { createYargs, configureBuildCommand, normalizeOptions } = createRequire(import.meta.url)(
    'electron-builder/out/builder.js',
  );
  const { Arch } = createRequire(import.meta.url)('electron-builder');
  const words = packArguments({ ...asked, targets, platform });
  const read = normalizeOptions(configureBuildCommand(createYargs()).parse(words));
  const [all]: Map<number, string[]>[] = [...read.targets.values()];
  return Object.fromEntries([...(all ?? [])].map(([arch, names]) => [Arch[arch], names]));
}

it('builds for the architectures that electron-builder.yml names', () => {
  expect(builds('darwin', targetsOf('darwin'))).toEqual({ universal: ['dmg', 'zip'] });
  expect(builds('win32', targetsOf('win32'))).toEqual({
    x64: ['nsis', 'portable', 'zip'],
    arm64: ['nsis', 'zip'],
  });
  expect(builds('linux', ['deb', 'rpm'])).toEqual({ [process.arch]: ['deb', 'rpm'] });
  // What is only looked at is of this machine.
  expect(builds('darwin', ['dir'])).toEqual({ [process.arch]: ['dir'] });
});

it('has tools of its own where upstream cannot be reached, unless the user has better ones', () => {
  const own = toolVariables({ isUpstream: false, isQuick: false, env: {}, platform: 'linux' });
  expect(own).toEqual({
    ELECTRON_BUILDER_COMPRESSION_LEVEL: '6',
    CUSTOM_FPM_PATH: join(root, 'scripts/package/fpm.mjs'),
    ELECTRON_BUILDER_7ZIP_PATH: '/usr/bin/7za',
  });
  const env = { CUSTOM_FPM_PATH: '/usr/bin/fpm' };
  const theirs = toolVariables({ isUpstream: false, isQuick: true, env, platform: 'linux' });
  expect(theirs).toMatchObject({ CUSTOM_FPM_PATH: '/usr/bin/fpm', LECTERN_FPM_LEVEL: '1' });
});

it('leaves upstream its own tools', () => {
  const names = Object.keys(
    toolVariables({ isUpstream: true, isQuick: false, env: {}, platform: 'linux' }),
  );
  expect(names).toEqual(['ELECTRON_BUILDER_COMPRESSION_LEVEL']);
});
