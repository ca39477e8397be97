import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CDPSession } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { rowsOf } from './ledger.ts';
import { daily, type Services, startServices } from './services.ts';

const FEEDS = 200;
const ITEMS = 100;
/** Every work is listed by two feeds. */
const WORKS = (FEEDS * ITEMS) / 2;
const BUNDLED = 88;

test.describe.configure({ timeout: 600_000 });

let services: Services;

test.beforeEach(async () => {
  services = await startServices();
  services.on('/api/daily_papers', daily([]));
});

test.afterEach(() => services.close());

/** A feed of works, half of which each of its neighbours lists too. */
function feed(number: number): string {
  const items = Array.from({ length: ITEMS }, (_each, index) => {
    const work = (number * (ITEMS / 2) + index) % WORKS;
    const id = `2611.${String(work).padStart(5, '0')}`;
    const sentence = `Work ${work} is about kites that learn to land in wind of strength ${work % 12}.`;
    return `<item><guid isPermaLink="false">${number}-${work}</guid><title>Kites that land, number ${work}</title>
<link>https://arxiv.org/abs/${id}</link><dc:creator>Ada Ward</dc:creator><dc:creator>Otto Brandt</dc:creator>
<pubDate>Thu, 26 Nov 2026 00:00:00 GMT</pubDate><description>${`${sentence} `.repeat(8)}</description></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Feed ${number}</title>${items.join('')}</channel></rss>`;
}

/** The page's heap in bytes, without what nobody uses any more. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
}

test('200 feeds with 20,000 items, three times: no duplicate, and the window stays free', async ({
  start,
  folder,
}) => {
  for (let number = 0; number < FEEDS; number += 1) {
    // Without a validator, so that everything is sent and read each time.
    services.on(`/soak/${number}.xml`, (_request, response) =>
      response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feed(number)),
    );
  }
  const { page, lectern } = await start({ services: services.url });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.evaluate(() => {
    const longest = { ms: 0 };
    (window as unknown as { longest: typeof longest }).longest = longest;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest.ms = Math.max(longest.ms, duration);
    }).observe({ type: 'longtask' });
  });
  const outlines = Array.from(
    { length: FEEDS },
    (_each, number) =>
      `<outline type="rss" text="Feed ${number}" xmlUrl="${services.url}/soak/${number}.xml"/>`,
  );
  const file = join(folder, 'feeds.opml');
  await writeFile(file, `<opml version="2.0"><body>${outlines.join('')}</body></opml>`);
  await lectern.command('Feeds…');
  await lectern.dialog('Feeds').locator('input[type="file"]').setInputFiles(file);
  await page.keyboard.press('Escape');

  const bar = page.getByRole('progressbar', { name: 'Refreshing feeds' });
  const heaps: number[] = [];
  for (let round = 1; round <= 3; round += 1) {
    if (round > 1) await page.getByRole('button', { name: 'Refresh feeds' }).click();
    await expect(bar).toBeVisible();
    // The window answers while the feeds come in.
    await lectern.rows.first().click();
    await page.keyboard.press('s');
    await expect(bar).toHaveCount(0, { timeout: 300_000 });
    await lectern.expectCount('All papers', WORKS + BUNDLED);
    heaps.push(await heapOf(session));
  }
  const papers = await rowsOf<{ id: string; seenIn: unknown[] }>(page, 'papers');
  expect(new Set(papers.map(({ id }) => id)).size).toBe(WORKS + BUNDLED);
  const works = papers.filter(({ id }) => id.startsWith('arxiv:2611.'));
  expect(works).toHaveLength(WORKS);
  expect(works.every(({ seenIn }) => seenIn.length === 2)).toBe(true);
  const [first = 0, , last = 0] = heaps;
  expect(last, 'the heap after the third refresh').toBeLessThan(1.5 * first);
  const longest = await page.evaluate(
    () => (window as unknown as { longest: { ms: number } }).longest.ms,
  );
  const sizes = heaps.map((bytes) => `${(bytes / 2 ** 20).toFixed(1)} MiB`).join(', ');
  console.log(`soak: heap after each refresh ${sizes}; longest task ${longest} ms`);
});
