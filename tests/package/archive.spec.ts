import { chownSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { machine, packages } from './given.ts';
import { annotate, expectAnnotated, expectSandbox } from './main-job.ts';
import { home, run, runAsUser } from './run.ts';

test.describe.configure({ mode: 'serial' });

const place = join(home, 'unpacked');
const profile = join(home, '.config/Lectern');
/** The archive holds one folder, named after itself. */
const app = () => join(place, readdirSync(place)[0] ?? '');

test.skip(
  machine.user === null && process.getuid?.() === 0,
  'root cannot have the sandbox, and makes users on Debian and Ubuntu only',
);

test.beforeAll(() => {
  rmSync(profile, { recursive: true, force: true });
  mkdirSync(place);
  if (machine.user) chownSync(place, machine.user.uid, machine.user.gid);
});

test('a user without rights unpacks it and does the main job with it, in the sandbox', async ({
  start,
}) => {
  const unpacked = await runAsUser('tar', ['-xzf', packages['tar.gz'], '-C', place]);
  expect(unpacked).toEqual({ code: 0, out: '', error: '' });
  const { pid, lectern, close } = await start(join(app(), 'bin/lectern'));
  expectSandbox(pid);
  await annotate(lectern);
  await close();
});

test('another start finds it all, and exports without a display', async ({ start }) => {
  const { lectern, close } = await start(join(app(), 'bin/lectern'));
  await expectAnnotated(lectern);
  await close();
  const ran = await runAsUser(join(app(), 'bin/lectern'), ['export', '--query', 'tag:thesis']);
  expect(ran).toEqual({
    code: 0,
    out: expect.stringMatching(/^@inproceedings\{\w+,/),
    error: expect.stringContaining('1 entry'),
  });
});

test('it brings its manual page', () => {
  const page = join(app(), 'share/man/man1/lectern.1.gz');
  const { out } = run('man', ['-l', page], { MANWIDTH: '100', MAN_KEEP_FORMATTING: '' });
  expect(out).toContain('lectern - reading list for research papers');
  expect(out).toContain('--user-data-dir');
});

test('deleting the folder leaves the library and nothing else', async () => {
  await runAsUser('rm', ['-r', place]);
  expect(existsSync(place)).toBe(false);
  expect(existsSync(profile)).toBe(true);
  const left = await runAsUser('find', [
    home,
    '-iname',
    '*lectern*',
    '-not',
    '-path',
    `${profile}*`,
  ]);
  const others = left.out.split('\n').filter((line) => line !== '' && line !== home);
  expect(others).toEqual([]);
});
