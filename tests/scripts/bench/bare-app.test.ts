import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { bare, lectern } from '../../bench/apps.mjs';

const root = resolve(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

it('has a window like that of Lectern', () => {
  const state = read('electron/window-state.ts');
  const window = state.slice(state.indexOf('const FIRST')) + read('electron/window.ts');
  const bareWindow = readFileSync(join(bare.folder, 'main.js'), 'utf8');
  for (const option of [/\bwidth: \d+/, /\bheight: \d+/, /show: \w+/, /sandbox: \w+/]) {
    expect(window).toMatch(option);
    expect(option.exec(bareWindow)?.[0]).toBe(option.exec(window)?.[0]);
  }
});

it('has as many rows as it should', () => {
  const html = readFileSync(join(bare.folder, 'index.html'), 'utf8');
  expect(html.match(/<li>/g)).toHaveLength(bare.total);
});

it('marks its first rows by the name that Lectern uses', () => {
  const mark = "performance.mark('lectern:first-rows')";
  expect(readFileSync(join(bare.folder, 'index.html'), 'utf8')).toContain(mark);
  expect(read('renderer/main.tsx')).toContain(mark);
  expect(lectern.total).toBe(88);
});
