import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  descendants,
  parseParent,
  parsePss,
  treeMemory,
  whyNoMemory,
} from '../../../scripts/bench/process-tree.mjs';
import { temporaryFolder } from '../temp-folder.ts';

const rollup = (kib: number) =>
  '55d0c0000000-7ffd0f7f1000 ---p 00000000 00:00 0                          [rollup]\n' +
  `Rss:              123456 kB\nPss:               ${kib} kB\nPss_Dirty:         99999 kB\n`;

it('reads the parent, whatever the process is called', () => {
  expect(parseParent('42 (electron) S 7 42 42 0 -1')).toBe(7);
  expect(parseParent('42 (a b) S (c) R 7 42 42 0 -1')).toBe(7);
  expect(parseParent('')).toBeNull();
});

it('reads the PSS and nothing that looks like it', () => {
  expect(parsePss(rollup(54321))).toBe(54321);
  expect(parsePss('')).toBe(0);
});

it('finds all descendants and nobody else', () => {
  const parents = new Map([
    [1, 0],
    [10, 1],
    [11, 10],
    [12, 11],
    [13, 10],
    [20, 1],
  ]);
  expect(descendants(10, parents).sort()).toEqual([10, 11, 12, 13]);
});

function fakeProc() {
  const proc = temporaryFolder();
  const add = (pid: number, parent: number, kib: number | null) => {
    mkdirSync(join(proc, String(pid)));
    writeFileSync(join(proc, String(pid), 'stat'), `${pid} (app) S ${parent} 1 1`);
    if (kib !== null) writeFileSync(join(proc, String(pid), 'smaps_rollup'), rollup(kib));
  };
  mkdirSync(join(proc, 'sys'));
  return { proc, add };
}

it('adds up the tree and leaves out who has just ended', async () => {
  const { proc, add } = fakeProc();
  add(10, 1, 2048);
  add(11, 10, 1024);
  add(12, 11, 512);
  add(13, 10, null);
  add(20, 1, 9999);
  expect(await treeMemory(10, proc)).toBe(3.5);
});

it('says why there is no figure on other systems', () => {
  expect(whyNoMemory('linux')).toBeNull();
  expect(whyNoMemory('darwin')).toContain('not available on darwin');
});

it.runIf(process.platform === 'linux')('weighs a real process', async () => {
  expect(await treeMemory(process.pid)).toBeGreaterThan(10);
});
