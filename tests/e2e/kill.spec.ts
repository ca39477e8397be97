import type { Page } from 'playwright/test';
import { seededRandom } from '../../scripts/bench/shuffle.mjs';
import { cachesReady, copyOf, expect, test } from './large-library.ts';
import type { LecternPage } from './pages/lectern-page.ts';

const PAPERS = 2000;
const KILLS = 20;

/** What the ledger says, read past the app. */
async function ledger(page: Page): Promise<{ tagged: Record<string, number>; log: number }> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open('lectern');
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
    const read = <T>(table: string) =>
      new Promise<T[]>((done, failed) => {
        const request = db.transaction(table).objectStore(table).getAll();
        request.onsuccess = () => done(request.result as T[]);
        request.onerror = () => failed(request.error);
      });
    const taggings = await read<{ tag: string }>('taggings');
    const operations = await read<{ table: string; key: [string, string] }>('operations');
    db.close();
    const tagged: Record<string, number> = {};
    for (const { tag } of taggings) tagged[tag] = (tagged[tag] ?? 0) + 1;
    const own = operations.filter(
      ({ table, key }) => table === 'taggings' && key[1].startsWith('kill'),
    );
    return { tagged, log: own.length };
  });
}

/** Expects ledger, log, catalogue and search index to say the same of every tag of this test. */
async function expectAgreement(page: Page, lectern: LecternPage, tags: string[]): Promise<void> {
  const { tagged, log } = await ledger(page);
  const own = Object.entries(tagged).filter(([tag]) => tag.startsWith('kill'));
  expect(log).toBe(own.reduce((sum, [, count]) => sum + count, 0));
  for (const tag of tags.filter((each) => (tagged[each] ?? 0) > 0)) {
    await lectern.expectCount(tag, tagged[tag] ?? 0);
    await lectern.search.fill(`tag:${tag}`);
    await lectern.expectListed(tagged[tag] ?? 0);
    await lectern.search.fill(tag);
    await lectern.expectListed(tagged[tag] ?? 0);
  }
}

test('killed at any moment of tagging and saving, ledger, catalogue and search agree', async ({
  filled,
  folder,
  start,
}) => {
  test.setTimeout(300_000);
  const profile = await copyOf(await filled(PAPERS), folder);
  const random = seededRandom(7);
  const tags: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const { electron, page, lectern } = await start({ profile });
    await cachesReady(page);
    await lectern.goTo('All papers');
    await expectAgreement(page, lectern, tags.slice(-1));
    await lectern.search.fill('');
    await lectern.expectListed(PAPERS);
    await lectern.list.focus();
    await page.keyboard.press('Control+a');
    // A word that no other tag begins with.
    const tag = `kill${String.fromCharCode(97 + kill)}`;
    tags.push(tag);
    await lectern.addTag(tag);
    // The moment is the test's matter: from before the first part is stored to after the last.
    const moment = Math.floor(random() * 5000);
    await page.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), moment);
    const gone = new Promise((done) => electron.process().once('exit', done));
    electron.process().kill('SIGKILL');
    await gone;
  }
  const { page, lectern } = await start({ profile });
  await cachesReady(page);
  await lectern.goTo('All papers');
  await expectAgreement(page, lectern, tags);
});
