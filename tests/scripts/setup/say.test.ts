import { expect, it } from 'vitest';
import { since, step } from '../../../scripts/setup/say.mjs';

function screen() {
  let text = '';
  const write = (words: string) => {
    text += words;
  };
  return { isTTY: false, write, shown: () => text };
}

it('prints one line for a step, and none where there was nothing to do', async () => {
  const out = screen();
  await step('Packages', async () => 'up to date', out);
  await step('System libraries', async () => null, out);
  expect(out.shown()).toBe('Packages: up to date\n');
});

it('passes a failure on', async () => {
  const failing = step('Build', () => Promise.reject(new Error('broken')), screen());
  await expect(failing).rejects.toThrow('broken');
});

it('tells times in seconds', () => {
  expect(since(0, 4_230)).toBe('4.2 s');
  expect(since(0, 21_400)).toBe('21 s');
});
