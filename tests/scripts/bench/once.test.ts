import { expect, it } from 'vitest';
import { makeOnce } from '../../../scripts/bench/once.mjs';

it('does work once for each key, whoever asks first', async () => {
  const once = makeOnce();
  let made = 0;
  const make = async () => {
    made += 1;
    return made;
  };
  expect(await Promise.all([once('a', make), once('a', make), once('b', make)])).toEqual([1, 1, 2]);
});

it('fails again for the next who asks', async () => {
  const once = makeOnce();
  const fail = () => once('a', () => Promise.reject(new Error('no disk')));
  await expect(fail()).rejects.toThrow('no disk');
  await expect(once('a', async () => 1)).rejects.toThrow('no disk');
});
