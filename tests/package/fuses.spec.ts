import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFuses } from '../../scripts/release/fuses.mjs';
import { expect, test } from './fixtures.ts';
import { packages } from './given.ts';
import { run } from './run.ts';

const binary = join(packages.dir, 'lectern');
const unboxed = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

test('the binary has every fuse as it should be', async () => {
  expect(await checkFuses(binary)).toBe('8 stand as they should');
});

test('it cannot be made to run as Node', () => {
  // Node would look for a module of that name.
  const { out } = run(binary, ['help', ...unboxed], { ELECTRON_RUN_AS_NODE: '1' });
  expect(out).toContain('Usage:');
});

test('NODE_OPTIONS loads nothing into it, and no debugger gets in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-fuses-'));
  const script = join(folder, 'intruder.cjs');
  writeFileSync(script, 'process.stdout.write("intruder");');
  const { out, error } = run(binary, [...unboxed, '--inspect=0', 'help'], {
    NODE_OPTIONS: `--require=${script}`,
  });
  rmSync(folder, { recursive: true });
  expect(out).toMatch(/^Lectern: a reading list/);
  expect(error).not.toContain('Debugger listening');
});

test('it loads no app from a folder in the place of its archive', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-fuses-'));
  run('cp', ['-r', `${packages.dir}/.`, folder]);
  rmSync(join(folder, 'resources/app.asar'));
  mkdirSync(join(folder, 'resources/app'));
  writeFileSync(join(folder, 'resources/app/package.json'), '{"main":"main.js"}');
  const main = 'process.stdout.write("another app"); process.exit(0);';
  writeFileSync(join(folder, 'resources/app/main.js'), main);
  const { out } = run('timeout', ['20', join(folder, 'lectern'), ...unboxed, 'help']);
  copyFileSync(join(packages.dir, 'resources/app.asar'), join(folder, 'resources/app.asar'));
  const whole = run('timeout', ['20', join(folder, 'lectern'), ...unboxed, 'help']);
  rmSync(folder, { recursive: true });
  expect(out).not.toContain('another app');
  // The same folder with its archive is the app.
  expect(whole.out).toContain('Usage:');
});
