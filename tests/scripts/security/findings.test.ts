import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { judge, readFindings } from '../../../scripts/security/findings.mjs';
import { temporaryFolder } from '../temp-folder.ts';

const result = (ruleId: string, uri: string, startLine: number, charLength: number) => ({
  ruleId,
  locations: [
    { physicalLocation: { artifactLocation: { uri }, region: { startLine, charLength } } },
  ],
});

it('reads a report of the linter', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'electron'));
  writeFileSync(join(folder, 'electron/a.ts'), 'one\n  two();\nthree\n');
  const results = [result('A_CHECK', 'electron/a.ts', 2, 6), result('B_CHECK', 'file:///', 1, 0)];
  expect(readFindings(JSON.stringify({ runs: [{ results }] }), folder)).toEqual([
    { check: 'A_CHECK', file: 'electron/a.ts', code: 'two();' },
    { check: 'B_CHECK', file: '', code: '' },
  ]);
});

it('tells what nobody has explained, and what is explained and there no more', () => {
  const a = { check: 'A', file: 'a.ts', code: 'a();' };
  const b = { check: 'B', file: 'a.ts', code: 'a();' };
  const c = { ...a, code: 'c();' };
  const why = 'because';
  expect(
    judge(
      [a, b],
      [
        { ...a, why },
        { ...c, why },
      ],
    ),
  ).toEqual({
    unexplained: [b],
    gone: [{ ...c, why }],
  });
  expect(judge([a], [{ ...a, why }])).toEqual({ unexplained: [], gone: [] });
});

it('has explanations in words, of code that is there', () => {
  const root = resolve(import.meta.dirname, '../../..');
  const explained: { check: string; file: string; code: string; why: string }[] = JSON.parse(
    readFileSync(join(root, 'scripts/security/explained.json'), 'utf8'),
  );
  expect(explained.length).toBeGreaterThan(0);
  for (const { check, file, code, why } of explained) {
    expect(check).toMatch(/^[A-Z_]+_CHECK$/);
    expect(why.length).toBeGreaterThan(40);
    if (file) expect(readFileSync(join(root, file), 'utf8')).toContain(code);
  }
});
