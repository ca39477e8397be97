import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { digestOf } from '../../../scripts/setup/build.mjs';
import { temporaryFolder } from '../temp-folder.ts';

it('notices a file that changes, comes, goes or moves, and nothing else', () => {
  const base = temporaryFolder();
  const put = (name: string, text: string) => writeFileSync(join(base, name), text);
  const digest = () => digestOf(base, ['app', 'absent'], ['package.json']);
  mkdirSync(join(base, 'app/deep'), { recursive: true });
  put('package.json', '{}');
  put('app/a.ts', 'one');
  const first = digest();

  put('app/a.ts', 'one');
  put('elsewhere.txt', 'no matter');
  expect(digest()).toBe(first);

  const seen = new Set([first]);
  const changes = [
    () => put('app/a.ts', 'two'),
    () => put('app/deep/b.ts', 'one'),
    () => put('package.json', '{"version":"2"}'),
    () => rmSync(join(base, 'app/a.ts')),
    () => put('app/deep/a.ts', 'two'),
  ];
  for (const change of changes) {
    change();
    expect(seen).not.toContain(digest());
    seen.add(digest());
  }
});
