import { writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, it } from 'vitest';
import {
  ensureSystemLibraries,
  isOnPath,
  unresolved,
} from '../../../scripts/setup/system-libraries.mjs';
import { temporaryFolder } from '../temp-folder.ts';

it('reads from ldd what is missing', () => {
  const output = `\tlinux-vdso.so.1 (0x00007ffd)
\tlibffmpeg.so => /opt/electron/libffmpeg.so (0x00007f)
\tlibgtk-3.so.0 => not found
\tlibnss3.so => not found
`;
  expect(unresolved(output)).toEqual(['libgtk-3.so.0', 'libnss3.so']);
  expect(unresolved('')).toEqual([]);
});

it('looks for programs on the path', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'Xvfb'), '');
  expect(isOnPath('Xvfb', ['/nowhere', folder].join(delimiter))).toBe(true);
  expect(isOnPath('Xvfb', '/nowhere')).toBe(false);
});

it('has nothing to do on macOS and Windows', async () => {
  expect(await ensureSystemLibraries('/electron', 'darwin')).toBeNull();
  expect(await ensureSystemLibraries('electron.exe', 'win32')).toBeNull();
});
