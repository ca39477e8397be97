import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { runApp } from '../../../scripts/start/app.mjs';
import { temporaryFolder } from '../temp-folder.ts';

const options = { cwd: process.cwd(), env: process.env };

it('gives the exit code of the app', async () => {
  expect(await runApp(process.execPath, ['-e', 'process.exit(7)'], options)).toBe(7);
});

it.skipIf(process.platform === 'win32')('gives 128 + n where signal n ended it', async () => {
  const suicide = "process.kill(process.pid, 'SIGKILL')";
  expect(await runApp(process.execPath, ['-e', suicide], options)).toBe(137);
});

it.skipIf(process.platform === 'win32')('passes signals on to the app', async () => {
  const ready = join(temporaryFolder(), 'ready');
  const patient = `process.on('SIGTERM', () => process.exit(5)); setInterval(() => {}, 1000);
    require('node:fs').writeFileSync(process.argv[1], '')`;
  const ended = runApp(process.execPath, ['-e', patient, ready], options);
  await vi.waitFor(() => expect(existsSync(ready)).toBe(true), { timeout: 30_000 });
  process.emit('SIGTERM', 'SIGTERM');
  expect(await ended).toBe(5);
});

it.skipIf(process.platform === 'win32')('ends an app that takes too long', async () => {
  const endless = 'setInterval(() => {}, 1000)';
  const limited = { ...options, limit: 200 };
  expect(await runApp(process.execPath, ['-e', endless], limited)).toBe(143);
});

it('fails where there is no such program', async () => {
  await expect(runApp('/no/such/electron', [], options)).rejects.toThrow('ENOENT');
});
