import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { releaseSteps } from '../../scripts/release/steps.mjs';

const root = resolve(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(resolve(root, name), 'utf8');
const { scripts } = JSON.parse(read('package.json'));

it.each(['README.md', 'CONTRIBUTING.md'])('%s names only commands that are there', (name) => {
  const named = [...read(name).matchAll(/npm run ([a-z][\w:-]*)/g)].map(
    ([, script]) => script ?? '',
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((script) => !scripts[script])).toEqual([]);
});

it.each(['README.md', 'CONTRIBUTING.md'])('%s links only files that are there', (name) => {
  const links = [...read(name).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => path ?? '');
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((path) => !existsSync(resolve(root, path)))).toEqual([]);
});

it('CONTRIBUTING.md tells the steps of a release in their order', () => {
  const text = read('CONTRIBUTING.md').replace(/\s+/g, ' ').toLowerCase();
  const told = releaseSteps(root, { platform: 'linux' }).steps.map(({ title }) => title);
  const words = told.join(', ').toLowerCase();
  expect(text).toContain(words.replace('reproducible,', 'reproducible archive,'));
});
