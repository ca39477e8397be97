import { expect, test } from './fixtures.ts';
import { content, daily, recorded, type Services, startServices } from './services.ts';

let services: Services;

test.beforeEach(async () => {
  services = await startServices();
});

test.afterEach(() => services.close());

const KITES = { id: '2611.99991', title: 'Kites That Learn to Land' };
const WIND = { id: '2611.99992', title: 'Wind as a Teacher of Kites' };

test('a new library asks Hugging Face at its first start and takes in what is new', async ({
  start,
}) => {
  services.on('/api/daily_papers', daily([KITES, WIND]));
  const { page, lectern } = await start({ services: services.url });
  await lectern.expectCount('Inbox', 90);
  await lectern.row('Kites That Learn').click();
  await expect(lectern.article.getByText('12 votes')).toBeVisible();
  await expect(
    lectern.article.getByText('Hugging Face daily papers, 26 November 2026'),
  ).toBeVisible();
  await lectern.expectCount('Hugging Face daily papers', 2);

  // The same again is no news.
  await page.getByRole('button', { name: 'Refresh feeds' }).click();
  await expect(lectern.status).toContainText('No new papers');
  await lectern.expectCount('Inbox', 90);
  services.on('/api/daily_papers', daily([{ id: '2611.99993', title: 'A Third Kite' }, KITES]));
  await page.getByRole('button', { name: 'Refresh feeds' }).click();
  await expect(lectern.status).toContainText('1 new paper');
  await lectern.expectCount('Inbox', 91);
});

test('without a network the first refresh fails quietly, with a word beside the feed', async ({
  start,
}) => {
  const { page, lectern } = await start();
  const feed = lectern.navigation.getByRole('link', { name: /^Hugging Face daily papers/ });
  await expect(feed).toContainText('not reached');
  await expect(feed).toHaveAttribute('title', /could not be reached/);
  await expect(page.getByRole('alert')).toHaveText('');
  await expect(lectern.status).toHaveText('');
  await lectern.expectCount('Inbox', 88);
});

test('a feed is looked at, followed, and its papers are read under its name', async ({ start }) => {
  services.on('/api/daily_papers', daily([]));
  services.on('/journal/feed.xml', content(await recorded('rss20.xml'), 'application/rss+xml'));
  services.on(
    '/journal',
    content(
      '<!doctype html><title>A journal</title><link rel="alternate" type="application/rss+xml" href="/journal/feed.xml" title="All">',
      'text/html',
    ),
  );
  const { page, lectern } = await start({ services: services.url });
  await lectern.navigation.getByRole('button', { name: 'Follow a feed' }).click();
  const dialog = lectern.dialog('Follow a feed');
  await dialog.getByRole('textbox', { name: 'Address' }).fill(`${services.url}/journal`);
  await page.keyboard.press('Enter');
  const preview = dialog.getByRole('region', { name: 'Newest papers' });
  await expect(preview.getByRole('listitem').first()).toBeVisible();
  const name = await preview.getByRole('heading').innerText();
  await dialog.getByLabel('Folder').fill('Journals');
  await dialog.getByRole('button', { name: 'Follow', exact: true }).click();
  await expect(lectern.navigation.getByRole('link', { name: 'Journals' })).toBeVisible();
  const link = lectern.navigation.getByRole('link', { name: new RegExp(`^${name}`) });
  await expect(link).toHaveAccessibleName(/[1-9]\d* papers?$/);
  await link.click();
  await expect(lectern.rows.first()).toBeVisible();
  await lectern.rows.first().click();
  await expect(lectern.article.getByText('Seen in')).toBeVisible();

  // The same feed again is known.
  await page.keyboard.press('Control+Shift+N');
  await dialog.getByRole('textbox', { name: 'Address' }).fill(`${services.url}/journal`);
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('You follow this already.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Follow', exact: true })).toBeDisabled();
});
