import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  changelogProblem,
  notesOf,
  readChangelog,
  released,
  writeChangelog,
} from '../../../scripts/release/changelog.mjs';

const page = 'https://app.example';
const first = '# Changelog\n\nFor people.\n\n## [Unreleased]\n\n### Added\n\n- A thing.\n';
const release = { version: '0.1.0', date: '2026-01-02', page };

const once = released(first, release);
const again = released(once.replace('[Unreleased]\n', '[Unreleased]\n\n### Fixed\n\n- It.\n'), {
  version: '0.2.0',
  date: '2026-02-03',
  page,
});

it('gives what is not released yet a section with date and link', () => {
  expect(once).toBe(
    '# Changelog\n\nFor people.\n\n## [Unreleased]\n\n## [0.1.0] - 2026-01-02\n\n### Added\n\n- A thing.\n\n' +
      '[unreleased]: https://app.example/compare/v0.1.0...HEAD\n' +
      '[0.1.0]: https://app.example/releases/tag/v0.1.0\n',
  );
});

it('puts the next version above the last, and compares the two', () => {
  expect(readChangelog(again).sections.map(({ name, date }) => [name, date])).toEqual([
    ['Unreleased', null],
    ['0.2.0', '2026-02-03'],
    ['0.1.0', '2026-01-02'],
  ]);
  expect(readChangelog(again).links).toEqual([
    { name: 'unreleased', url: `${page}/compare/v0.2.0...HEAD` },
    { name: '0.2.0', url: `${page}/compare/v0.1.0...v0.2.0` },
    { name: '0.1.0', url: `${page}/releases/tag/v0.1.0` },
  ]);
});

it('reads what it writes, also from Windows', () => {
  for (const text of [once, again]) {
    expect(writeChangelog(readChangelog(text))).toBe(text);
    expect(writeChangelog(readChangelog(text.replaceAll('\n', '\r\n')))).toBe(text);
  }
});

it('refuses to release nothing, or a version twice', () => {
  expect(() => released(once, { ...release, version: '0.2.0' })).toThrow(/nothing under/);
  expect(() => released('# Changelog\n', release)).toThrow(/nothing under/);
  const open = once.replace('[Unreleased]\n', '[Unreleased]\n\n- More.\n');
  expect(() => released(open, release)).toThrow(/section for 0\.1\.0 already/);
});

describe('a release has its section', () => {
  const today = '2026-03-01';

  it('in order', () => {
    expect(changelogProblem(once, '0.1.0', today)).toBeNull();
    expect(changelogProblem(again, '0.2.0', today)).toBeNull();
    expect(changelogProblem(once, '0.1.0', '2026-01-02')).toBeNull();
  });

  it.each([
    ['no section', first],
    ['lacks its date', once.replace(' - 2026-01-02', '')],
    ['lacks its date', once.replace('2026-01-02', '2.1.2026')],
    ['lacks its date', once.replace('2026-01-02', '2026-02-30')],
    ['still to come', once.replace('2026-01-02', '2026-03-02')],
    ['is empty', once.replace('### Added\n\n- A thing.\n\n', '')],
    ['no link', once.replace(/^\[0\.1\.0\]: .*\n/m, '')],
    ['stands above', again],
  ])('and says so where it is wrong: %s', (words, text) => {
    expect(changelogProblem(text, '0.1.0', today)).toContain(words);
  });
});

it('gives the notes of one version', () => {
  expect(notesOf(again, '0.2.0')).toBe('### Fixed\n\n- It.');
  expect(() => notesOf(again, '0.3.0')).toThrow('says nothing of 0.3.0');
});

it('reads our own changelog and gives it back as it is', () => {
  const own = readFileSync(resolve(import.meta.dirname, '../../../CHANGELOG.md'), 'utf8');
  expect(writeChangelog(readChangelog(own))).toBe(own.replaceAll('\r\n', '\n'));
});
