import { expect, it } from 'vitest';
import { Turns } from '../../../renderer/workers/turns.ts';

it('begins a piece of work when those before it have ended, even in an error', async () => {
  const turns = new Turns();
  const seen: string[] = [];
  const work = (name: string, error?: Error) => () => {
    seen.push(`${name} begins`);
    return Promise.resolve().then(() => {
      seen.push(`${name} ends`);
      if (error) throw error;
      return name;
    });
  };
  const results = await Promise.allSettled([
    turns.take(work('first')),
    turns.take(work('second', new Error('a full disk'))),
    turns.take(work('third')),
  ]);
  expect(seen).toEqual([
    'first begins',
    'first ends',
    'second begins',
    'second ends',
    'third begins',
    'third ends',
  ]);
  expect(results).toEqual([
    { status: 'fulfilled', value: 'first' },
    { status: 'rejected', reason: new Error('a full disk') },
    { status: 'fulfilled', value: 'third' },
  ]);
});
