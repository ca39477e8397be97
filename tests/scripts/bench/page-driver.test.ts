import { expect, it } from 'vitest';
import { drivePage } from '../../../scripts/bench/page-driver.mjs';

/** A page that gives these answers in turn, the last one for ever. */
function pageWith(...answers: unknown[]) {
  const asked: string[] = [];
  const told: { method: string; params: Record<string, unknown> }[] = [];
  const evaluate = async (expression: string) => {
    asked.push(expression);
    return answers.length > 1 ? answers.shift() : answers[0];
  };
  const tell = async (method: string, params: object) => {
    told.push({ method, params: { ...params } });
  };
  return { page: drivePage(evaluate, tell), asked, told };
}

it('sends functions with their arguments as text', async () => {
  const { page, asked } = pageWith(3);
  const run = (a: number, b: string) => `${a}${b}`;
  expect(await page.call(run, 1, '"x"')).toBe(3);
  expect(asked[0]).toBe(`(${run})(1, "\\"x\\"")`);
});

it('presses keys as a keyboard does', async () => {
  const { page, told } = pageWith();
  await page.type('m');
  await page.press('a', { control: true, commands: ['selectAll'] });
  await page.press('Enter');
  const downs = told.filter(({ params }) => params.type === 'keyDown').map(({ params }) => params);
  expect(downs).toEqual([
    expect.objectContaining({ key: 'm', code: 'KeyM', text: 'm', modifiers: 0 }),
    expect.objectContaining({ key: 'a', modifiers: 2, commands: ['selectAll'] }),
    expect.objectContaining({ key: 'Enter', code: 'Enter', text: '\r' }),
  ]);
  expect(downs[1]).not.toHaveProperty('text');
  expect(told.filter(({ params }) => params.type === 'keyUp')).toHaveLength(3);
});

it('presses the middle of what is found, and says when there is nothing', async () => {
  const found = pageWith({ x: 10, y: 20 });
  await found.page.click(() => null);
  expect(found.told.map(({ params }) => [params.type, params.x, params.y])).toEqual([
    ['mouseMoved', 10, 20],
    ['mousePressed', 10, 20],
    ['mouseReleased', 10, 20],
  ]);
  const find = (name: string) => name;
  await expect(pageWith(null).page.click(find, 'Inbox')).rejects.toThrow(/nothing to press.*Inbox/);
});

it('waits until something has come, but not for ever', async () => {
  const { page, asked } = pageWith(null, null, 7);
  expect(await page.until('seven', 5000, () => 7)).toBe(7);
  expect(asked).toHaveLength(3);
  await expect(pageWith(null).page.until('answer', 0, () => null)).rejects.toThrow(
    'no answer in 0 s',
  );
});
