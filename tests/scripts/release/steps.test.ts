import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { OnlyForTrial } from '../../../scripts/release/run-steps.mjs';
import { checkRuntime, packagesIn, releaseSteps } from '../../../scripts/release/steps.mjs';
import { repository, write } from './repository.ts';

const root = resolve(import.meta.dirname, '../../..');
const find = (folder: string, name: string) => {
  const step = releaseSteps(folder, { platform: 'linux' }).steps.find((one) => one.name === name);
  if (!step) throw new Error(`no step ${name}`);
  return step;
};

const failureOf = async (run: () => unknown): Promise<Error> => {
  try {
    await run();
  } catch (error) {
    return error as Error;
  }
  throw new Error('it did not fail');
};

it('goes from what is quick to what takes long, and everywhere the same but for Linux alone', () => {
  const names = (platform: string) =>
    releaseSteps(root, { platform }).steps.map(({ name }) => name);
  const onLinux = names('linux');
  expect(onLinux.indexOf('tree')).toBe(0);
  expect(onLinux.indexOf('test')).toBeLessThan(onLinux.indexOf('package'));
  expect(onLinux.indexOf('package')).toBeLessThan(onLinux.indexOf('package-check'));
  expect(onLinux.indexOf('reproducible')).toBeLessThan(onLinux.indexOf('fuses'));
  const others = onLinux.filter((name) => !['judges', 'package-check'].includes(name));
  expect(names('win32')).toEqual(others);
  expect(names('darwin')).toEqual(others);
});

it('takes a stand-in for a trial only', () => {
  const installed = { executable: 'electron', version: '45.4.1', target: null };
  expect(checkRuntime(installed, '45.4.1')).toContain('official');
  for (const other of [
    { ...installed, target: '/cache/electron-33.2.1' },
    { ...installed, version: '45.4.0' },
  ]) {
    expect(() => checkRuntime(other, '45.4.1')).toThrow(OnlyForTrial);
  }
  expect(() => checkRuntime(null, '45.4.1')).toThrow(/there is none/);
});

it('tells which packages were built', () => {
  const said = [
    'Build: done in 2 s',
    'deb: /dist/a b.deb, 85.1 MB',
    'tar.gz: /dist/a.tar.gz, 96 MB',
  ];
  expect(packagesIn([...said, 'AppImage: left out: no tool', 'For trying out'])).toBe(
    'built deb, tar.gz',
  );
  expect(packagesIn([])).toBe('built none');
});

it('lets a trial pass what is not committed and advisories nobody could be asked for', async () => {
  const scripts = { audit: 'exit 2', licences: 'exit 2' };
  const folder = repository({
    'package.json': JSON.stringify({ name: 'x', version: '1.0.0', scripts }),
    'CHANGELOG.md': '# Changelog\n',
  });
  write(folder, { new: 'x' });
  for (const name of ['tree', 'changelog', 'audit']) {
    expect(await failureOf(find(folder, name).run)).toBeInstanceOf(OnlyForTrial);
  }
  for (const name of ['licences', 'fuses', 'notices', 'sbom']) {
    expect(await failureOf(find(folder, name).run)).not.toBeInstanceOf(OnlyForTrial);
  }
  write(folder, { 'package.json': JSON.stringify({ scripts: { audit: 'exit 1' } }) });
  expect(await failureOf(find(folder, 'audit').run)).not.toBeInstanceOf(OnlyForTrial);
});

it('keeps the version of package.json and of the lockfile one', () => {
  const version = (name: string) => JSON.parse(readFileSync(resolve(root, name), 'utf8')).version;
  expect(version('package-lock.json')).toBe(version('package.json'));
});
