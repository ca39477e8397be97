import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { expect, it } from 'vitest';
import { checkFuses, executableIn } from '../../../scripts/release/fuses.mjs';
import { temporaryFolder } from '../temp-folder.ts';

/** A file with a fuse wire of eight fuses, all off, as it stands in Electron's executable. */
function executable() {
  const file = join(temporaryFolder(), 'lectern');
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
  writeFileSync(file, Buffer.from(`before${sentinel}\u0001\u000800000000after`, 'latin1'));
  return file;
}

const good = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
};

it('passes an executable whose fuses stand as they should', async () => {
  const file = executable();
  await flipFuses(file, { version: FuseVersion.V1, ...good });
  expect(await checkFuses(file)).toBe('8 stand as they should');
});

it('names the fuses that stand wrong', async () => {
  const file = executable();
  await flipFuses(file, { version: FuseVersion.V1, ...good, [FuseV1Options.RunAsNode]: true });
  await expect(checkFuses(file)).rejects.toThrow('RunAsNode is not off');
  await expect(checkFuses(executable())).rejects.toThrow(/OnlyLoadAppFromAsar is not on/);
});

it('finds the executable on each system', () => {
  const folder = temporaryFolder();
  for (const name of ['lectern', 'Lectern.exe']) writeFileSync(join(folder, name), '');
  expect(executableIn(folder, 'linux')).toBe(join(folder, 'lectern'));
  expect(executableIn(folder, 'win32')).toBe(join(folder, 'Lectern.exe'));
  mkdirSync(join(folder, 'Lectern.app/Contents'), { recursive: true });
  expect(executableIn(join(folder, 'Lectern.app/Contents'), 'darwin')).toBe(
    join(folder, 'Lectern.app'),
  );
  expect(() => executableIn(temporaryFolder(), 'linux')).toThrow(/no lectern in/);
});
