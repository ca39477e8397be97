import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  cancelWork,
  startWork,
  stopWork,
  useWork,
  workUnderWay,
} from '../../../renderer/state/work.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const shown = () => useWork.getState().works;

it('shows work once it has taken 0.3 s, as far as it is by then, until it ends', () => {
  const work = startWork({ label: 'Counting' });
  work.update(1, 10);
  vi.advanceTimersByTime(299);
  expect(shown()).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(shown()).toMatchObject([{ label: 'Counting', done: 1, total: 10, cancel: 'none' }]);
  work.update(2, 10);
  expect(shown()).toMatchObject([{ done: 2, total: 10 }]);
  work.end();
  expect(shown()).toEqual([]);
});

it('never shows work that ends sooner', () => {
  const work = startWork({ label: 'Counting' });
  vi.advanceTimersByTime(200);
  work.end();
  vi.advanceTimersByTime(1000);
  work.update(5, 10);
  expect(shown()).toEqual([]);
});

it('keeps works in the order in which they began', () => {
  const first = startWork({ label: 'First' });
  const second = startWork({ label: 'Second' });
  vi.advanceTimersByTime(300);
  first.update(1, 2);
  expect(shown().map(({ label }) => label)).toEqual(['First', 'Second']);
  first.end();
  expect(shown().map(({ label }) => label)).toEqual(['Second']);
  second.end();
});

it('asks work to stop once, and shows that it was asked', () => {
  const cancel = vi.fn();
  const work = startWork({ label: 'Counting', cancel });
  vi.advanceTimersByTime(300);
  expect(shown()).toMatchObject([{ cancel: 'possible' }]);
  const id = shown()[0]?.id ?? Number.NaN;
  cancelWork(id);
  cancelWork(id);
  expect(cancel).toHaveBeenCalledTimes(1);
  expect(shown()).toMatchObject([{ cancel: 'asked' }]);
  work.end();
  cancelWork(id);
  expect(cancel).toHaveBeenCalledTimes(1);
});

it('stops all that can be stopped before the window closes, and waits for nothing else', async () => {
  const cancel = vi.fn();
  const [one, other] = [startWork({ label: 'One', cancel }), startWork({ label: 'Other', cancel })];
  const endless = startWork({ label: 'Endless' });
  let stopped = false;
  const stopping = stopWork().then(() => {
    stopped = true;
  });
  expect(cancel).toHaveBeenCalledTimes(2);
  one.end();
  await vi.advanceTimersByTimeAsync(1000);
  expect(stopped).toBe(false);
  other.end();
  await stopping;
  expect(stopped).toBe(true);
  endless.end();
  await stopWork();
});

it('knows what is under way before it is shown, until it ends', () => {
  const [first, second] = [startWork({ label: 'First' }), startWork({ label: 'Second' })];
  expect(shown()).toEqual([]);
  expect(workUnderWay()).toEqual(['First', 'Second']);
  first.end();
  expect(workUnderWay()).toEqual(['Second']);
  second.end();
  expect(workUnderWay()).toEqual([]);
});
