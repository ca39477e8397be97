import { expect, test } from './fixtures.ts';

test('the answers of the main process outlive the collecting of garbage', async ({ app }) => {
  const { electron } = app;
  await electron.evaluate(() => {
    process.getBuiltinModule('v8').setFlagsFromString('--expose-gc');
    const collect = process.getBuiltinModule('vm').runInNewContext('gc') as () => void;
    Object.assign(globalThis, { collect });
    setInterval(collect, 0);
  });
  for (let nr = 0; nr < 200; nr++) {
    const answer = electron.evaluate((_electron, given) => {
      queueMicrotask((globalThis as unknown as { collect: () => void }).collect);
      return { given };
    }, nr);
    expect(await answer).toEqual({ given: nr });
  }
});

test('an error of the main process comes to the test', async ({ app }) => {
  const thrown = app.electron.evaluate(() => {
    throw new Error('not today');
  });
  await expect(thrown).rejects.toThrow('not today');
});

test('nobody moves the mouse of a virtual display', async ({ app }) => {
  const isVirtual = process.env.XAUTHORITY?.includes('lectern-display-');
  test.skip(!isVirtual, 'at a display of this machine somebody may');
  const { cursor, display } = await app.electron.evaluate(({ screen }) => ({
    cursor: screen.getCursorScreenPoint(),
    display: screen.getPrimaryDisplay().bounds,
  }));
  expect(cursor).toEqual({ x: display.width - 1, y: display.height - 1 });
});
