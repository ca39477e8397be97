import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { alone } from '../../../scripts/setup/alone.mjs';
import { temporaryFolder } from '../temp-folder.ts';

it('lets one in at a time and gives what the work gives', async () => {
  const lock = join(temporaryFolder(), 'lock');
  let inside = 0;
  const work = async () => {
    inside += 1;
    expect(inside).toBe(1);
    await pause(30);
    inside -= 1;
    return 'done';
  };
  const results = await Promise.all([alone(work, lock), alone(work, lock), alone(work, lock)]);
  expect(results).toEqual(['done', 'done', 'done']);
  expect(existsSync(lock)).toBe(false);
});

it('opens the way again when the work fails', async () => {
  const lock = join(temporaryFolder(), 'lock');
  const failing = alone(async () => {
    throw new Error('broken');
  }, lock);
  await expect(failing).rejects.toThrow('broken');
  expect(existsSync(lock)).toBe(false);
});

it('does not wait for a run that is dead', async () => {
  const lock = join(temporaryFolder(), 'lock');
  writeFileSync(lock, String(2 ** 22 + 1));
  expect(await alone(async () => 'done', lock)).toBe('done');
});
