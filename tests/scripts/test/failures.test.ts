import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { root } from '../../../scripts/setup/paths.mjs';
import {
  failuresInPlaywright,
  failuresInVitest,
  tellFailures,
} from '../../../scripts/test/failures.mjs';

afterEach(() => vi.restoreAllMocks());

it('names unit tests that failed, and a file that broke before its tests', () => {
  const flies = { status: 'passed', fullName: 'a kite flies' };
  const sinks = { status: 'failed', fullName: 'a kite sinks' };
  const results = [
    { name: join(root, 'tests/a.test.ts'), status: 'failed', assertionResults: [flies, sinks] },
    { name: join(root, 'tests/b.test.ts'), status: 'failed', assertionResults: [] },
    { name: join(root, 'tests/c.test.ts'), status: 'passed', assertionResults: [flies] },
  ];
  expect(failuresInVitest({ testResults: results })).toEqual([
    `${join('tests', 'a.test.ts')} › a kite sinks`,
    join('tests', 'b.test.ts'),
  ]);
});

it('names end-to-end tests that failed, in suites of any depth, and errors outside of them', () => {
  const spec = (title: string, ok: boolean) => ({ title, ok, file: 'e2e/kites.spec.ts' });
  const inner = { specs: [spec('in a group', false)], suites: [] };
  const suites = [{ specs: [spec('flies', true), spec('sinks', false)], suites: [inner] }];
  expect(failuresInPlaywright({ suites, errors: [{ message: 'no server\nat all' }] })).toEqual([
    'e2e/kites.spec.ts › sinks',
    'e2e/kites.spec.ts › in a group',
    'no server',
  ]);
  expect(failuresInPlaywright({})).toEqual([]);
});

it('says each on a line of its own', () => {
  const said = vi.spyOn(console, 'log').mockReturnValue();
  tellFailures(['a › one\nof two lines', 'b']);
  expect(said.mock.calls).toEqual([['Failed: a › one'], ['Failed: b']]);
});
