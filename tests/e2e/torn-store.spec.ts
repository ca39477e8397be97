import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from './fixtures.ts';

test('what a kill leaves unfinished in the log of the store costs nothing', async ({
  start,
  folder,
}) => {
  const profile = join(folder, 'profile');
  const first = await start({ profile });
  await first.lectern.press('Add to queue');
  await first.lectern.expectCount('Queue', 1);
  await first.electron.close();

  const store = join(profile, 'IndexedDB/app_lectern_0.indexeddb.leveldb');
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
