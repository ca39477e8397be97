import type { Page } from 'playwright/test';
import { seededRandom } from '../../scripts/bench/shuffle.mjs';
import type { RunningApp } from './fixtures.ts';
import { cachesReady, expect, test } from './large-library.ts';
import { rowsOf } from './ledger.ts';

const PAPERS = 2000;

/**
 * What a kill interrupts: the tagging of all papers, the start after it, in which Chromium and
 * Lectern mend what the kill before left, or catalogue and index being written when all is calm.
 */
const KILLS = ['tagging', 'starting', 'saving', 'tagging', 'starting'] as const;

/** How long the tagging of all papers may take, in ms. */
const TAGGING = 3000;
/** How long a start goes on after its first rows, in ms. */
const STARTING = 900;
/** When caches are written after the last change: from and how long, in ms. */
const SAVING = 3900;
const WRITING = 1200;

test.use({ papers: PAPERS });
test.describe.configure({ timeout: 300_000 });

/** Expects ledger, log, catalogue and search index to say the same of some tags of this test. */
async function expectAgreement({ page, lectern }: RunningApp, tags: string[]): Promise<void> {
  const taggings = await rowsOf<{ tag: string }>(page, 'taggings');
  const operations = await rowsOf<{ table: string; key: [string, string] }>(page, 'operations');
  const own = taggings.filter(({ tag }) => tag.startsWith('kill'));
  const logged = operations.filter(
    ({ table, key }) => table === 'taggings' && key[1].startsWith('kill'),
  );
  expect(logged).toHaveLength(own.length);
  for (const each of tags) {
    const count = own.filter(({ tag }) => tag === each).length;
    if (count === 0) continue;
    await lectern.expectCount(each, count);
    await lectern.search.fill(`tag:${each}`);
    await lectern.expectListed(count);
    await lectern.search.fill(each);
    await lectern.expectListed(count);
  }
  await lectern.search.fill('');
  await lectern.expectListed(PAPERS);
}

async function tagAll({ page, lectern }: RunningApp, tag: string): Promise<void> {
  await lectern.list.focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('2,000 selected', { exact: true })).toBeVisible();
  await lectern.addTag(tag);
}

async function stored(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('lectern:stored').length > 0);
}

/** Kills the app after so long: the moment is what these tests are about. */
async function killIn({ electron, page }: RunningApp, moment: number): Promise<void> {
  await page.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), moment);
  const gone = new Promise((done) => electron.process().once('exit', done));
  electron.process().kill('SIGKILL');
  await gone;
}

for (const seed of [7, 11]) {
  test(`killed ten times while it stores, ledger, catalogue and search agree (seed ${seed})`, async ({
    profile,
    start,
  }) => {
    const random = seededRandom(seed);
    const tags: string[] = [];
    for (const kill of [...KILLS, ...KILLS]) {
      const app = await start({ profile });
      if (kill === 'starting') {
        await killIn(app, random() * STARTING);
        continue;
      }
      await cachesReady(app.page);
      await app.lectern.goTo('All papers');
      await expectAgreement(app, tags.slice(-1));
      // A word that no other tag begins with.
      const tag = `kill${String.fromCharCode(97 + tags.length)}`;
      tags.push(tag);
      await tagAll(app, tag);
      if (kill === 'saving') await stored(app.page);
      await killIn(app, kill === 'saving' ? SAVING + random() * WRITING : random() * TAGGING);
    }
    const app = await start({ profile });
    await cachesReady(app.page);
    await app.lectern.goTo('All papers');
    await expectAgreement(app, tags);
  });
}
