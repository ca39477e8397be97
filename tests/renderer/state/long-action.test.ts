import { expect, it } from 'vitest';
import { follow, isBusy } from '../../../renderer/state/long-action.ts';
import { failureOf } from '../../../renderer/state/notice.ts';
import { stopWork } from '../../../renderer/state/work.ts';

it('takes an action that never asks how to go on for a short one', () => {
  const short = follow('Starring');
  expect(isBusy()).toBe(false);
  short.end();
});

it('lets one long action run at a time; one that is refused ends no other', () => {
  const [first, second] = [follow('Starring'), follow('Tagging')];
  expect(first.progress(0, 10)).toBe(true);
  expect(isBusy()).toBe(true);
  let refused: unknown = null;
  try {
    second.progress(0, 10);
  } catch (error) {
    refused = error;
  }
  expect(failureOf(refused)).toMatchObject({ code: 'busy' });
  second.end();
  expect(isBusy()).toBe(true);
  first.end();
  expect(isBusy()).toBe(false);
  expect(second.progress(0, 10)).toBe(true);
  second.end();
});

it('says not to go on once it was asked to stop', async () => {
  const action = follow('Starring');
  expect(action.progress(0, 10)).toBe(true);
  const stopping = stopWork();
  expect(action.progress(5, 10)).toBe(false);
  action.end();
  await stopping;
});
