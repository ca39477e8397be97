import { payloads } from '../../fixtures/hostile/payloads.ts';
import { expect, letPass, type RunningApp, test } from '../fixtures.ts';
import { rowsOf } from '../ledger.ts';
import type { Services } from '../services.ts';
import { content, startServices } from '../services.ts';
import { type Canary, startCanary } from './canary.ts';
import { atomFeed, huggingFace, jsonFeed, rssFeed } from './corpus-feeds.ts';
import { expectInert } from './inert.ts';
import { walkThrough } from './walk.ts';
import { deedsOf, watch } from './world.ts';

let canary: Canary;
let services: Services;

test.beforeEach(async () => {
  canary = await startCanary();
  services = await startServices();
  services.on('/api/daily_papers', content('[]', 'application/json'));
});

test.afterEach(async () => {
  await canary.close();
  await services.close();
});

/** Follows the feed at an address of the server. */
async function follow({ page, lectern }: RunningApp, path: string): Promise<void> {
  await lectern.navigation.getByRole('button', { name: 'Follow a feed' }).click();
  const dialog = lectern.dialog('Follow a feed');
  await dialog.getByRole('textbox', { name: 'Address' }).fill(services.url + path);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('region', { name: 'Newest papers' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Follow', exact: true }).click();
  await expect(dialog).toBeHidden();
}

const FEEDS = {
  RSS: { prefix: 'Rss', type: 'application/rss+xml', make: rssFeed },
  Atom: { prefix: 'Atom', type: 'application/atom+xml', make: atomFeed },
  'JSON Feed': { prefix: 'Json', type: 'application/feed+json', make: jsonFeed },
  'Hugging Face': { prefix: 'Face', type: 'application/json', make: huggingFace },
};

for (const [kind, { prefix, type, make }] of Object.entries(FEEDS)) {
  test(`hostile texts in every field of ${kind} run nothing, and are shown as texts`, async ({
    start,
    troubles,
  }) => {
    test.slow();
    const all = payloads(canary.url);
    const isFollowed = kind !== 'Hugging Face';
    services.on(isFollowed ? '/feed' : '/api/daily_papers', content(make(all), type));
    const app = await start({ services: services.url });
    const { page, lectern, electron } = app;
    await watch(electron);
    if (isFollowed) await follow(app, '/feed');
    // A feed may leave out what has no title or is there already, and nothing else.
    const numbers = async () =>
      new Set(
        (await rowsOf<{ title: string }>(page, 'papers')).flatMap(
          ({ title }) => new RegExp(`^${prefix}(\\d+)\\b`).exec(title)?.[1] ?? [],
        ),
      ).size;
    await expect.poll(numbers).toBe(all.length);
    await lectern.find(`title:${prefix}`);
    await lectern.expectListed(all.length);
    await lectern.rows.first().click();
    const seen = await walkThrough(page, all.length);
    expect(seen.flatMap(({ bad }) => bad)).toEqual([]);
    expect(new Set(seen.map(({ title }) => title.split(' ')[0])).size).toBe(all.length);
    // What is no markup is there to the letter.
    const plain = all.filter(({ text }) => /^[\w ;|()=.:/!]+$/.test(text));
    expect(plain.length).toBeGreaterThan(20);
    for (const { nr, text } of plain) {
      expect(seen.find(({ title }) => title.startsWith(`${prefix}${nr} `))?.text).toContain(
        text.trim(),
      );
    }
    const { opened } = await deedsOf(electron);
    expect(opened.filter((url) => !/^https?:/.test(url))).toEqual([]);
    await electron.evaluate(() => {
      (globalThis as unknown as { deeds: { opened: string[] } }).deeds.opened = [];
    });
    await expectInert(electron, page, canary);
    letPass(troubles);
  });
}
