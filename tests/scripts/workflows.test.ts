import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  convertWorkflowTemplate,
  NoOperationTraceWriter,
  parseWorkflow,
} from '@actions/workflow-parser';
import { isActionStep, isRunStep } from '@actions/workflow-parser/model/type-guards';
import type { Step } from '@actions/workflow-parser/model/workflow-template';
import { expect, it } from 'vitest';
import { releaseSteps } from '../../scripts/release/steps.mjs';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, '.github/workflows');
const files = readdirSync(folder);
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

async function read(name: string, content = textOf(name)) {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  if (!value) throw new Error(`${name} cannot be read`);
  const template = await convertWorkflowTemplate(context, value);
  return { template, errors: context.errors.getErrors().map(({ message }) => message) };
}

/** The steps of all jobs. */
async function stepsOf(name: string): Promise<Step[]> {
  const { template } = await read(name);
  return template.jobs.flatMap((job) => (job.type === 'job' ? job.steps : []));
}

/** The commands of steps, whole: how a step is displayed is its first line alone. */
const commandsIn = (steps: readonly Step[]) =>
  steps.filter(isRunStep).map(({ run }) => ('value' in run ? String(run.value) : run.toString()));

/** Every command of a workflow, a line each. */
const commandsOf = async (name: string) => commandsIn(await stepsOf(name)).join('\n');

it('are there for changes and for releases', () => {
  expect(files.sort()).toEqual(['ci.yml', 'release.yml']);
});

it.each(files)('%s is what GitHub takes for a workflow', async (name) => {
  expect((await read(name)).errors).toEqual([]);
});

it('finds what GitHub would not take', async () => {
  const { errors } = await read('ci.yml', textOf('ci.yml').replace('runs-on:', 'run-on:'));
  expect(errors.join()).toContain('run-on');
});

it.each(files)('%s calls only scripts that are there', async (name) => {
  const commands = await commandsOf(name);
  const called = [...commands.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, one]) => one);
  if (/\bnpm test\b/.test(commands)) called.push('test');
  expect(called.length).toBeGreaterThan(0);
  expect(called.filter((one) => !scripts[one ?? ''])).toEqual([]);
});

it.each(files)('%s asks the release check for steps that are there', async (name) => {
  const known = releaseSteps(root, { platform: 'linux' }).steps.map((step) => step.name);
  const asked = [...(await commandsOf(name)).matchAll(/--only=(\S+)/g)].flatMap(
    ([, names]) => names?.split(',') ?? [],
  );
  expect(asked.filter((one) => !known.includes(one))).toEqual([]);
});

it.each(files)('%s pins every action to a commit and says which version that is', async (name) => {
  const steps = (await stepsOf(name)).filter(isActionStep);
  expect(steps.length).toBeGreaterThan(0);
  for (const { uses } of steps) expect(uses.value).toMatch(/^actions\/[\w-]+@[\da-f]{40}$/);
  for (const line of textOf(name).match(/uses: .*/g) ?? [])
    expect(line).toMatch(/ # v\d+\.\d+\.\d+$/);
});

it.each(files)('%s may read and no more, but where it drafts the release', (name) => {
  const text = textOf(name);
  expect(text).toMatch(/^permissions:\n {2}contents: read\n/m);
  const writes = text.match(/^ +[\w-]+: write\b/gm) ?? [];
  expect(writes.length).toBe(name === 'release.yml' ? 3 : 0);
  expect(text).not.toMatch(/pull_request_target|write-all|secrets\.GITHUB_TOKEN/);
});

// What comes from outside must not become a part of a command.
it.each(files)('%s puts no expression into a command', async (name) => {
  expect(await commandsOf(name)).not.toContain('${{');
});

// PowerShell, which Windows has by itself, keeps the -- from npm and takes commas for lists.
it.each(files)('%s gives every command to bash', async (name) => {
  expect(textOf(name)).toMatch(/^defaults:\n {2}run:\n {4}shell: bash$/m);
  const steps = (await stepsOf(name)).filter(isRunStep);
  expect(steps.length).toBeGreaterThan(0);
});

// Ubuntu 24.04 keeps them from everybody but programs that it knows by name.
it.each(files)('%s lets Chromium have its sandbox wherever it starts one', async (name) => {
  const { template } = await read(name);
  for (const job of template.jobs) {
    if (job.type !== 'job') continue;
    const runs = commandsIn(job.steps);
    const first = runs.findIndex((run) => /npm test|release:check/.test(run));
    if (first < 0) continue;
    expect(runs.slice(0, first).join('\n')).toContain('apparmor_restrict_unprivileged_userns=0');
  }
});

// Elsewhere a secret of the environment is blank, and what it signs is left out without a word.
it('release.yml takes secrets only where they are kept', () => {
  const jobs = textOf('release.yml').split(/^ {2}(?=\w+:$)/m);
  const secret = jobs.filter((job) => job.includes('secrets.'));
  expect(secret.length).toBe(2);
  for (const job of secret) expect(job).toMatch(/^ {4}environment: release$/m);
});

it('CONTRIBUTING.md tells every secret of a release', () => {
  const used = textOf('release.yml').match(/(?<=secrets\.)\w+/g) ?? [];
  const told = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  expect(used.filter((name) => !told.includes(`\`${name}\``))).toEqual([]);
});

it('release.yml gives no system the certificate of another', () => {
  const text = textOf('release.yml');
  for (const [, system, name] of text.matchAll(/(\S+ && )?secrets\.(\w+_CERTIFICATE\w*)/g))
    expect([name, system]).toEqual([
      name,
      name?.startsWith('MAC') ? "'macOS' && " : "'Windows' && ",
    ]);
});

it('release.yml signs the way back to the release before', async () => {
  expect(await commandsOf('release.yml')).toMatch(/updates:sign -- dist .*--previous before/);
});

// A step's own variable would take its place, and a secret is no name of a file.
it('release.yml gives the key for the notary as a file', () => {
  const text = textOf('release.yml');
  expect(text).toContain('APPLE_API_KEY=$RUNNER_TEMP/notary.p8');
  expect(text).not.toMatch(/^ +APPLE_API_KEY:/m);
});

it.each(files)('%s runs on the three systems and keeps no credentials', (name) => {
  const text = textOf(name);
  expect(text).toContain('os: [ubuntu-24.04, windows-latest, macos-latest]');
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  expect(count(/persist-credentials: false/g)).toBe(count(/actions\/checkout@/g));
});
