import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

type Entry = { resolved?: string; integrity?: string; optionalDependencies?: object };

const file = resolve(import.meta.dirname, '../../package-lock.json');
const text = readFileSync(file, 'utf8');
const packages = Object.entries((JSON.parse(text) as { packages: Record<string, Entry> }).packages);

it('names no place that packages were downloaded from', () => {
  expect(packages.filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
});

it('has a checksum for every package', () => {
  const without = packages.filter(([path, entry]) => path !== '' && !entry.integrity);
  expect(without.map(([path]) => path)).toEqual([]);
});

// `npm ci` refuses a lockfile that leaves one out, which happens where the registry had not got it.
it('has the packages for every platform', () => {
  const names = new Set(
    packages.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 13)),
  );
  const left = packages.flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !names.has(name))
      .map((name) => `${path} wants ${name}`),
  );
  expect(left).toEqual([]);
});
