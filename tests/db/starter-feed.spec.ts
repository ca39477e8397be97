import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright/test';
import { readStarterFeed, type StarterFeed } from '../../shared/feed/starter-feed.ts';
import { expect, test } from './fixtures.ts';
import { countPapers } from './incoming.ts';

const file = resolve(import.meta.dirname, '../../data/starter-feed.json');
const FEED = readStarterFeed(JSON.parse(readFileSync(file, 'utf8'))).feed as StarterFeed;

/** Starts as the app does when it ships with this feed; gives what main was asked. */
function startWith(page: Page, feed: StarterFeed | null): Promise<[string, unknown][]> {
  return page.evaluate(async (shipped) => {
    const { main, starterFeed } = window.harness;
    main.feed = shipped;
    main.asked.length = 0;
    await starterFeed.takeInStarterFeed();
    return main.asked;
  }, feed);
}

test('the feed is taken in once, and asked for by its revision', async ({ page, reopen }) => {
  expect(await startWith(page, FEED)).toEqual([['starterFeed', { have: 0 }]]);
  expect(await countPapers(page)).toBe(88);
  const before = await page.evaluate(() => window.harness.dump.allRows());
  await reopen();
  expect(await startWith(page, FEED)).toEqual([['starterFeed', { have: FEED.revision }]]);
  expect(await page.evaluate(() => window.harness.dump.allRows())).toEqual(before);
});

test('a newer feed adds and improves, and keeps what the user did', async ({ page, reopen }) => {
  await startWith(page, { ...FEED, papers: FEED.papers.slice(0, 80) });
  await page.evaluate(async () => {
    const { marks, tags, notes, commits } = window.harness;
    await marks.setStatus(['arxiv:2502.13922'], 'read');
    await tags.addTag(['arxiv:2502.13922'], 'a');
    await notes.saveNote('arxiv:2502.13922', 'mine', commits.newSession());
  });
  const before = await page.evaluate(() => window.harness.dump.userRows());
  await reopen();
  const papers = FEED.papers.map((paper) => ({ ...paper, venue: 'KITE 2026' }));
  await startWith(page, { ...FEED, revision: FEED.revision + 1, papers });
  expect(await countPapers(page)).toBe(88);
  const after = await page.evaluate(async () => {
    const { dump, library } = window.harness;
    const { db } = library.library();
    return { rows: await dump.userRows(), paper: await db.papers.get('arxiv:2502.13922') };
  });
  expect(after.rows).toEqual(before);
  expect(after.paper?.venue).toBe('KITE 2026');
});

test('a run that was interrupted is done again', async ({ page, reopen }) => {
  await page.evaluate(() => {
    const { db } = window.harness.library.library();
    db.papers.hook('creating', () => {
      throw new Error('the disk is full');
    });
  });
  await expect(startWith(page, FEED)).rejects.toThrow();
  await reopen();
  expect(await startWith(page, FEED)).toEqual([['starterFeed', { have: 0 }]]);
  expect(await countPapers(page)).toBe(88);
});

test('a feed that cannot be read is told, and asked for again at the next start', async ({
  page,
}) => {
  const notice = await page.evaluate(async () => {
    const { main, starterFeed, notice: notices } = window.harness;
    main.trouble = 'bundled-feed';
    await starterFeed.takeInStarterFeed();
    main.trouble = null;
    return notices.useNotice.getState().notice;
  });
  expect(notice).toMatchObject({ kind: 'problem', text: 'main is in trouble' });
  expect(await startWith(page, FEED)).toEqual([['starterFeed', { have: 0 }]]);
});
