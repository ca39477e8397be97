import { expect, test } from 'vitest';
import { progressOf } from '../../../renderer/state/work-progress.ts';

test.each([
  [[], { kind: 'none' }],
  [[{ done: 0, total: 0 }], { kind: 'unknown' }],
  [[{ done: 1, total: 3 }], { kind: 'share', share: 0.33 }],
  [[{ done: 4, total: 3 }], { kind: 'share', share: 1 }],
  [
    [
      { done: 1, total: 2 },
      { done: 1, total: 1 },
    ],
    { kind: 'share', share: 0.75 },
  ],
  [
    [
      { done: 1, total: 2 },
      { done: 0, total: 0 },
    ],
    { kind: 'unknown' },
  ],
])('work of %j is shown as %j', (works, progress) => {
  expect(progressOf(works)).toEqual(progress);
});
