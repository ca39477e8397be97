import { expect, test } from './fixtures.ts';

/** Stamps of the log in the order in which they were given. */
const rising = (ids: readonly string[]) =>
  ids.every((id, at) => at === 0 || id > (ids[at - 1] ?? ''));

test('operations strictly increase, also when many actions overlap', async ({ page }) => {
  const { ids, groups } = await page.evaluate(async () => {
    const { marks, dump } = window.harness;
    const papers = Array.from({ length: 40 }, (_each, index) => `paper ${index}`);
    const batches = await Promise.all(papers.map((id) => marks.setStatus([id], 'read')));
    return {
      ids: (await dump.log()).map(({ id }) => id),
      groups: batches.map(({ group }) => group),
    };
  });
  expect(new Set(ids).size).toBe(40);
  expect(rising(ids)).toBe(true);
  // In the order in which they were asked for, since each waits for the one before.
  expect(rising(groups)).toBe(true);
});

test('the clock goes on after a restart, even when the wall clock was put back', async ({
  page,
  reopen,
}) => {
  await page.evaluate(() => window.harness.marks.setStatus(['one', 'two'], 'read'));
  await reopen();
  await page.evaluate(async () => {
    Date.now = () => 5;
    await window.harness.marks.setStatus(['one', 'two', 'three'], 'queued');
  });
  await reopen();
  const log = await page.evaluate(async () => {
    await window.harness.marks.setStatus(['four'], 'queued');
    return window.harness.dump.log();
  });
  const ids = log.map(({ id }) => id);
  expect(log.map(({ key }) => key)).toEqual(['one', 'two', 'one', 'two', 'three', 'four']);
  expect(new Set(ids).size).toBe(6);
});

test('the device keeps its name for ever', async ({ page, reopen }) => {
  const device = () => page.evaluate(() => window.harness.library.library().device);
  const first = await device();
  expect(first).toMatch(/^[0-9a-f]{8}$/);
  await reopen();
  expect(await device()).toBe(first);
});

test('a library that is opened twice at once has one name and one log', async ({ page }) => {
  const { devices, stored, keys } = await page.evaluate(async () => {
    const { library, marks, dump } = window.harness;
    const name = `${library.library().db.name} twice`;
    const both = await Promise.all([library.openLibrary(name), library.openLibrary(name)]);
    await marks.setStatus(['one'], 'read');
    await library.openLibrary(name);
    await marks.setStatus(['two'], 'read');
    return {
      devices: both.map(({ device }) => device),
      stored: (await library.library().db.meta.get('device'))?.value,
      keys: (await dump.log()).map(({ key }) => key),
    };
  });
  expect(devices).toEqual([stored, stored]);
  expect(keys).toEqual(['one', 'two']);
});

test('before a library is open it says so', async ({ page }) => {
  await page.reload();
  await page.waitForFunction(() => 'harness' in window);
  const message = await page.evaluate(() => {
    try {
      window.harness.library.library();
      return null;
    } catch (error) {
      return String(error);
    }
  });
  expect(message).toContain('not open');
});
