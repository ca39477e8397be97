import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { afterPack } from '../../../scripts/package/after-pack.mjs';
import { temporaryFolder } from '../temp-folder.ts';

it.skipIf(process.platform === 'win32')(
  'takes out what belongs to the folder of Electron, and makes libraries no programs',
  () => {
    const appOutDir = temporaryFolder();
    mkdirSync(join(appOutDir, 'resources'));
    const names = ['lectern', 'libEGL.so', 'libvulkan.so.1', 'version'];
    for (const name of [...names, 'resources/default_app.asar', 'resources/app.asar']) {
      writeFileSync(join(appOutDir, name), '');
      chmodSync(join(appOutDir, name), 0o755);
    }
    afterPack({ appOutDir });
    afterPack({ appOutDir });
    expect(readdirSync(appOutDir)).toEqual(['lectern', 'libEGL.so', 'libvulkan.so.1', 'resources']);
    expect(readdirSync(join(appOutDir, 'resources'))).toEqual(['app.asar']);
    const mode = (name: string) => statSync(join(appOutDir, name)).mode & 0o777;
    expect(['lectern', 'libEGL.so', 'libvulkan.so.1'].map(mode)).toEqual([0o755, 0o644, 0o644]);
  },
);
