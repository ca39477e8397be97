import { spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from './temp-folder.ts';

const ci = resolve(import.meta.dirname, '../../.ci');

/** What comes of `.ci/run` with these scripts, and so many of its last lines. */
function run(scripts: Record<string, string>, lines = 1) {
  const folder = temporaryFolder();
  cpSync(ci, join(folder, '.ci'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts }));
  const { status, stdout } = spawnSync(join(folder, '.ci/run'), { encoding: 'utf8', cwd: '/' });
  return { status, last: lastLines(stdout, lines) };
}

const lastLines = (text: string, count: number) =>
  text.trimEnd().split('\n').slice(-count).join('\n');

const prints = (line: string, code = 0) => `echo working; echo '${line}'; exit ${code}`;

it.skipIf(process.platform === 'win32')('adds up what its parts count', () => {
  const both = { test: prints('5 passed, 0 failed'), judges: prints('2 passed, 0 failed') };
  expect(run(both)).toEqual({ status: 0, last: '7 passed, 0 failed' });
  expect(run({ test: prints('5 passed, 0 failed') })).toEqual({
    status: 0,
    last: '5 passed, 0 failed',
  });
  expect(run({ ...both, 'package:check': prints('3 passed, 1 failed', 1) })).toEqual({
    status: 1,
    last: '10 passed, 1 failed',
  });
  const oneFails = {
    test: prints('5 passed, 2 failed', 1),
    judges: prints('2 passed, 1 failed', 1),
  };
  expect(run(oneFails)).toEqual({ status: 1, last: '7 passed, 3 failed' });
});

it.skipIf(process.platform === 'win32')('counts a part that broke as a failure', () => {
  const crash = { test: prints('5 passed, 0 failed'), judges: 'echo oh; exit 3' };
  expect(run(crash)).toEqual({ status: 1, last: '5 passed, 1 failed' });
  expect(run({ test: prints('5 passed, 0 failed', 3) })).toEqual({
    status: 1,
    last: '5 passed, 1 failed',
  });
  expect(run({ test: prints('0 passed, 0 failed') })).toEqual({
    status: 1,
    last: '0 passed, 0 failed',
  });
});

it.skipIf(process.platform === 'win32')(
  'names at its end what failed, wherever it was said',
  () => {
    const scripts = {
      test: "echo 'Failed: a.test.ts › flies'; echo more; echo 'Failed: Unit tests'; echo '5 passed, 1 failed'; exit 1",
      judges: prints('2 passed, 0 failed', 1),
      'package:check': 'echo oh; exit 3',
    };
    expect(run(scripts, 6)).toEqual({
      status: 1,
      last: [
        'Failed: a.test.ts › flies',
        'Failed: Unit tests',
        'Failed: npm run test',
        'Failed: npm run judges',
        'Failed: npm run package:check',
        '7 passed, 3 failed',
      ].join('\n'),
    });
  },
);
