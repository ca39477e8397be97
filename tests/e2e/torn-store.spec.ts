import { appendFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';

const STORE = 'IndexedDB/app_lectern_0.indexeddb.leveldb';

test('what a kill leaves unfinished in the log of the store costs nothing', async ({
  start,
  folder,
}) => {
  const profile = join(folder, 'profile');
  const first = await start({ profile });
  await first.lectern.press('Add to queue');
  await first.lectern.expectCount('Queue', 1);
  await first.electron.close();

  const store = join(profile, STORE);
  for (const name of await readdir(store)) {
    // The head of an entry of 352 bytes, and none of them.
    const torn = Buffer.from([1, 2, 3, 4, 96, 1, 1]);
    if (/^MANIFEST|\.log$/.test(name)) await appendFile(join(store, name), torn);
  }

  // The first start writes behind it, the second reads what stands there.
  const second = await start({ profile });
  await second.lectern.expectCount('Queue', 1);
  await second.lectern.press('Star');
  await second.lectern.expectCount('Queue', 1);
  await second.electron.close();
  const third = await start({ profile });
  await third.lectern.expectCount('Queue', 1);
});

test('a store that was deleted is put back, with all that the last session had stored', async ({
  start,
  folder,
}) => {
  const profile = join(folder, 'profile');
  const first = await start({ profile });
  await first.lectern.press('Add to queue');
  await first.lectern.expectCount('Queue', 1);
  await first.electron.close();
  const second = await start({ profile });
  await second.lectern.expectCount('Queue', 1);
  await second.electron.close();
  await rm(join(profile, STORE), { recursive: true });

  const third = await start({ profile });
  await third.lectern.expectCount('Queue', 1);
  await expect(third.lectern.status).toContainText('Lectern put back its copy');
});

test('a store that is damaged beyond mending is put back as the last start found it', async ({
  start,
  folder,
}) => {
  const profile = join(folder, 'profile');
  for (const [index, action] of ['Add to queue', 'Star', 'Start reading'].entries()) {
    const { lectern, electron } = await start({ profile });
    if (index > 0) {
      await lectern.goTo('Queue');
      await lectern.expectListed(1);
    }
    await lectern.rows.first().click();
    await lectern.press(action);
    await expect(lectern.status.getByRole('button', { name: 'Undo' })).toBeVisible();
    await electron.close();
  }
  const store = join(profile, STORE);
  for (const name of await readdir(store)) {
    if (/^MANIFEST/.test(name)) await writeFile(join(store, name), 'no store at all'.repeat(40));
  }

  const { lectern, electron } = await start({ profile });
  await expect(lectern.status).toContainText('Lectern put back its copy');
  await lectern.expectCount('Queue', 1);
  await lectern.goTo('Queue');
  await lectern.expectListed(1);
  await expect(lectern.rows.first()).toHaveAccessibleName(/starred/i);
  await lectern.rows.first().click();
  await lectern.press('Mark as read');
  await lectern.expectCount('Read', 1);
  await electron.close();
  const last = await start({ profile });
  await last.lectern.expectCount('Read', 1);
});
