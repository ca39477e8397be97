import { expect, it } from 'vitest';
import { firstRows } from '../../../scripts/bench/first-rows.mjs';

const page = { targetId: 'T', type: 'page', url: 'app://lectern/index.html' };
const empty = { targetId: 'E', type: 'page', url: '' };
const found = { painted: 1234.5, shown: 22, total: 88 };

type Command = { method: string; params: { targetId?: string; expression?: string } };

/** A browser that gives these answers to each method in turn, and the last one for ever. */
function browser(answers: Record<string, (object | Error)[]>) {
  const commands: Command[] = [];
  const send = async (method: string, params: Command['params'] = {}) => {
    commands.push({ method, params });
    const queue = answers[method] ?? [];
    const answer = queue.length > 1 ? queue.shift() : queue[0];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { send, commands };
}

const targets = (...targetInfos: object[]) => ({ targetInfos });
const attached = { 'Target.attachToTarget': [{ sessionId: 'S' }] };
const value = (value: unknown) => ({ result: { value } });

it('waits for the page and asks it once', async () => {
  const { send, commands } = browser({
    ...attached,
    'Target.getTargets': [targets(), targets(empty), targets(empty, page)],
    'Runtime.evaluate': [value(found)],
  });
  expect(await firstRows({ send }, '[role="option"]', 1000)).toMatchObject(found);
  const asked = commands.filter(({ method }) => method === 'Runtime.evaluate');
  expect(asked).toHaveLength(1);
  expect(asked[0]?.params.expression).toContain(String.raw`("[role=\"option\"]")`);
  const { params } = commands.find(({ method }) => method === 'Target.attachToTarget') ?? {};
  expect(params?.targetId).toBe('T');
});

it('asks again when the page was just being loaded', async () => {
  const { send } = browser({
    ...attached,
    'Target.getTargets': [targets(page)],
    'Runtime.evaluate': [new Error('Inspected target navigated or closed'), value(found)],
  });
  expect(await firstRows({ send }, 'li', 1000)).toMatchObject(found);
});

it('gives a function that runs an expression in the page', async () => {
  const { send } = browser({
    ...attached,
    'Target.getTargets': [targets(page)],
    'Runtime.evaluate': [
      value(found),
      value(42),
      { result: {}, exceptionDetails: { text: 'Uncaught', exception: { description: 'no x' } } },
    ],
  });
  const { evaluate } = await firstRows({ send }, 'li', 1000);
  expect(await evaluate('6 * 7')).toBe(42);
  await expect(evaluate('x')).rejects.toThrow('no x');
});

it('does not wait for ever, and not at all when the app has ended', async () => {
  const never = new Promise<never>(() => {});
  const silent = { send: () => never };
  await expect(firstRows(silent, 'li', 30)).rejects.toThrow('no rows in 0.03 s');
  const gone = browser({ 'Target.getTargets': [new Error('the app has ended')] });
  await expect(firstRows(gone, 'li', 1000)).rejects.toThrow('the app has ended');
});
