import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sweep } from '../../../electron/files/sweep.ts';
import { temporaryFolder } from '../../scripts/temp-folder.ts';

const NOW = Date.parse('2026-02-03T00:00:00Z');
const HOUR = 3600;

function make(folder: string, name: string, hoursAgo: number): void {
  writeFileSync(join(folder, name), '');
  const at = NOW / 1000 - hoursAgo * HOUR;
  utimesSync(join(folder, name), at, at);
}

it('takes away old files that a crash has left, and nothing else', async () => {
  const folder = temporaryFolder();
  make(folder, '.lectern-0123456789abcdef.tmp', 25);
  make(folder, '.lectern-fedcba9876543210.tmp', 23);
  make(folder, '.lectern-0123456789abcdef.tmp.bib', 100);
  make(folder, '.lectern-mine.tmp', 100);
  make(folder, 'refs.bib', 100);
  mkdirSync(join(folder, '.lectern-aaaaaaaaaaaaaaaa.tmp'));
  await sweep(folder, NOW);
  expect(readdirSync(folder).sort()).toEqual([
    '.lectern-0123456789abcdef.tmp.bib',
    '.lectern-aaaaaaaaaaaaaaaa.tmp',
    '.lectern-fedcba9876543210.tmp',
    '.lectern-mine.tmp',
    'refs.bib',
  ]);
});

it('minds no folder that is gone', async () => {
  await expect(sweep(join(temporaryFolder(), 'gone'), NOW)).resolves.toBeUndefined();
});
