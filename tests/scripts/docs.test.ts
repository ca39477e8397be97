import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { releaseSteps } from '../../scripts/release/steps.mjs';
import { requests } from '../../shared/ipc.ts';
import { policyAttacks } from '../e2e/hardening/policy-attacks.ts';
import { payloads } from '../fixtures/hostile/payloads.ts';

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

it('every npm script is told of', () => {
  const told = read('README.md') + read('CONTRIBUTING.md');
  const isTold = (name: string) =>
    new RegExp(`npm (?:run )?${name}(?![\\w:-])`).test(told.replaceAll('npm run ', 'npm '));
  expect(Object.keys(scripts).filter((name) => !isTold(name))).toEqual([]);
});

it.each(['electron', 'renderer', 'scripts'])('README.md lays out every folder of %s', (folder) => {
  const [, layout = ''] = /## How it is built\n\n```\n([^`]+)```/.exec(read('README.md')) ?? [];
  const [, told = ''] = new RegExp(`^${folder}/(.*(?:\\n .*)*)`, 'm').exec(layout) ?? [];
  const folders = readdirSync(resolve(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${name}/`);
  expect(folders.length).toBeGreaterThan(3);
  expect(folders.filter((name) => !told.includes(name))).toEqual([]);
});

it('SECURITY.md counts what is tried as it is', () => {
  const text = read('SECURITY.md');
  const channels = Object.keys(requests).length;
  expect(text).toContain(
    `malformed requests to every channel, by the bridge | ${channels} × 1,000 |`,
  );
  expect(text).toContain(`from a frame of our own | 7 × ${channels} |`);
  expect(text).toContain(`against the policy | ${Object.keys(policyAttacks()).length} |`);
  expect(text).toContain(`typed and pressed | ${payloads('').length} |`);
});

it('CONTRIBUTING.md tells the steps of a release in their order', () => {
  const text = read('CONTRIBUTING.md').replace(/\s+/g, ' ').toLowerCase();
  const told = releaseSteps(root, { platform: 'linux' }).steps.map(({ title }) => title);
  const words = told.join(', ').toLowerCase();
  expect(text).toContain(words.replace('reproducible,', 'reproducible archive,'));
});
