import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { runApp } from '../../../scripts/start/app.mjs';

const options = { cwd: process.cwd(), env: process.env };

it('gives the exit code of the app', async () => {
  expect(await runApp(process.execPath, ['-e', 'process.exit(7)'], options)).toBe(7);
});

it.skipIf(process.platform === 'win32')('gives 128 + n where signal n ended it', async () => {
  const suicide = "process.kill(process.pid, 'SIGKILL')";
  expect(await runApp(process.execPath, ['-e', suicide], options)).toBe(137);
});

it.skipIf(process.platform === 'win32')('passes signals on to the app', async () => {
  const patient = "process.on('SIGTERM', () => process.exit(5)); setInterval(() => {}, 1000)";
  const ended = runApp(process.execPath, ['-e', patient], options);
  await pause(500);
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
