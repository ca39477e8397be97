import { expect, test } from 'vitest';
import { ZOOMS, zoomAfter } from '../../electron/zoom.ts';

test('every step in is a step of the list, and every step out leads back', () => {
  const up: number[] = [50];
  for (let zoom = 50; zoom < 300; up.push(zoom)) zoom = zoomAfter(zoom, 'in');
  expect(up).toEqual([...ZOOMS]);
  const down: number[] = [300];
  for (let zoom = 300; zoom > 50; down.push(zoom)) zoom = zoomAfter(zoom, 'out');
  expect(down).toEqual([...ZOOMS].reverse());
});

test('it ends at 50 and 300 %, goes on from any size, and returns to 100 %', () => {
  expect(zoomAfter(50, 'out')).toBe(50);
  expect(zoomAfter(300, 'in')).toBe(300);
  expect(zoomAfter(105, 'in')).toBe(110);
  expect(zoomAfter(105, 'out')).toBe(100);
  expect(zoomAfter(250, 'reset')).toBe(100);
});
