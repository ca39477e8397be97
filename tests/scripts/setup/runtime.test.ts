import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installedRuntime } from '../../../scripts/setup/link.mjs';
import { ensureRuntime } from '../../../scripts/setup/runtime.mjs';
import { standInExists, standInFolder } from '../../../scripts/setup/stand-in.mjs';
import { temporaryFolder } from '../temp-folder.ts';

function bench() {
  const base = temporaryFolder();
  const folder = join(base, 'node_modules', 'electron');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"version":"45.0.0"}');
  const tries: string[] = [];
  return {
    folder,
    tries,
    env: {},
    official: async (version: string): Promise<string | null> => {
      tries.push(version);
      return 'fetch failed: ENOTFOUND';
    },
    prepare: async () => fill(join(base, basename(standInFolder())), '33.2.1'),
  };
}

function fill(folder: string, version: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'electron'), '');
  return folder;
}

it('refuses a choice that it does not know', async () => {
  const choice = ensureRuntime({ ...bench(), env: { LECTERN_RUNTIME: 'offical' } });
  await expect(choice).rejects.toThrow('LECTERN_RUNTIME is "offical"');
});

it('says why there is none when the official one was asked for', async () => {
  const choice = ensureRuntime({ ...bench(), env: { LECTERN_RUNTIME: 'official' } });
  await expect(choice).rejects.toThrow('could not be downloaded: fetch failed: ENOTFOUND');
  await expect(ensureRuntime({ ...bench(), env: { LECTERN_RUNTIME: 'official' } })).rejects.toThrow(
    'ELECTRON_MIRROR',
  );
});

describe.runIf(standInExists())('where there is a stand-in', () => {
  it('takes the official build where it can be had, and stays with it', async () => {
    const at = bench();
    const official = async (version: string) => {
      at.tries.push(version);
      fill(join(at.folder, 'dist'), version);
      writeFileSync(join(at.folder, 'path.txt'), 'electron');
      return null;
    };
    expect(await ensureRuntime({ ...at, official })).toBe('45.0.0, the official build');
    expect(await ensureRuntime({ ...at, official })).toBe('45.0.0, the official build');
    expect(at.tries).toEqual(['45.0.0']);
  });

  it('takes the stand-in otherwise, says why each time, and tries only once', async () => {
    const at = bench();
    const words = await ensureRuntime(at);
    expect(words).toContain('33.2.1, the stand-in from the npm registry');
    expect(words).toContain('the official 45.0.0 could not be downloaded: fetch failed: ENOTFOUND');
    expect(words).toContain('not for a release');
    expect(await ensureRuntime(at)).toBe(words);
    expect(at.tries).toEqual(['45.0.0']);
    expect(installedRuntime(at.folder)?.version).toBe('33.2.1');
  });

  it('does not try to download when the stand-in is asked for', async () => {
    const at = { ...bench(), env: { LECTERN_RUNTIME: 'stand-in' } };
    expect(await ensureRuntime(at)).toContain('asked for by LECTERN_RUNTIME');
    expect(at.tries).toEqual([]);
  });

  it('prepares anew when the stand-in in use is of an older recipe', async () => {
    const at = bench();
    const older = async () => fill(join(at.folder, '../../electron-33.2.1-old'), '33.2.1');
    await ensureRuntime({ ...at, prepare: older });
    await ensureRuntime(at);
    expect(basename(installedRuntime(at.folder)?.target ?? '')).toBe(basename(standInFolder()));
  });

  it('tells both failures when neither can be had', async () => {
    const prepare = () => Promise.reject(new Error('npm could not fetch it'));
    const choice = ensureRuntime({ ...bench(), prepare });
    await expect(choice).rejects.toThrow(
      /ENOTFOUND;\nand for the stand-in: npm could not fetch it/,
    );
  });
});
