import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRuntime } from '../../../scripts/sbom/runtime.mjs';
import { standIn } from '../../../scripts/setup/stand-in.mjs';
import { temporaryFolder } from '../temp-folder.ts';

const versions = { electron: '45.4.1', chrome: '150.0.1', node: '24.1.0' };

/** A program in Electron's place that runs these lines of shell, and a file of checksums. */
function runtime(lines: string, target: string | null = null) {
  const folder = temporaryFolder();
  const executable = join(folder, 'electron');
  writeFileSync(executable, `#!/bin/sh\n${lines}\n`);
  chmodSync(executable, 0o755);
  const checksums = join(folder, 'checksums.json');
  writeFileSync(checksums, JSON.stringify({ 'electron-v45.4.1-linux-x64.zip': 'abc' }));
  const installed = { executable, version: '45.4.1', target };
  return { installed, checksums, platform: 'linux', arch: 'x64' } as const;
}

const tell = `[ "$ELECTRON_RUN_AS_NODE" = 1 ] && echo "noise" && echo '${JSON.stringify(versions)}'`;

describe.skipIf(process.platform === 'win32')('readRuntime', () => {
  it('asks an official build for its versions and finds its checksum', async () => {
    expect(await readRuntime(runtime(tell))).toEqual({
      versions,
      origin: { kind: 'official', sha256: 'abc' },
    });
  });

  it('names the package of a stand-in', async () => {
    const { origin } = await readRuntime(runtime(tell, '/cache/electron'));
    expect(origin).toMatchObject({ kind: 'stand-in', integrity: standIn.integrity });
  });

  it('does not make up the origin of another build', async () => {
    const given = { ...runtime(tell), arch: 'arm64' } as const;
    await expect(readRuntime(given)).rejects.toThrow('electron-v45.4.1-linux-arm64.zip');
  });

  it.each([
    ['echo boom; exit 3', /exit code 3.*boom/s],
    ['exit 0', /exit code 0/],
  ])('says so of one that tells nothing: %s', async (lines, words) => {
    await expect(readRuntime(runtime(lines))).rejects.toThrow(words);
  });

  it('says so where there is none', async () => {
    await expect(readRuntime({ installed: null })).rejects.toThrow(/there is no Electron/);
  });
});
