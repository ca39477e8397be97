import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { servicesAt } from '../../scripts/services.mjs';
import { expect, ROOT, test } from './fixtures.ts';

/** Starts the app with `--screenshot=FILE` and gives its exit code. */
async function takePicture(folder: string, file: string): Promise<unknown> {
  const binary = createRequire(import.meta.url)('electron') as string;
  const unboxed = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const profile = `--user-data-dir=${join(folder, 'profile')}`;
  const [code] = await once(
    spawn(binary, [...unboxed, ROOT, profile, `--screenshot=${file}`], {
      env: { ...process.env, ...servicesAt() },
    }),
    'exit',
  );
  return code;
}

test('--screenshot writes a picture of the whole window and ends', async ({ folder }) => {
  const file = join(folder, 'window.png');
  expect(await takePicture(folder, file)).toBe(0);
  const picture = await readFile(file);
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1440, 900]);
  // An empty window of this size takes 6 kB.
  expect(picture.length).toBeGreaterThan(60_000);
});

test('--screenshot to a place that cannot be written ends with an error', async ({ folder }) => {
  expect(await takePicture(folder, join(folder, 'gone', 'window.png'))).toBe(1);
});
