import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headerLine } from '../../shared/library-file/header.ts';
import { expectAccessible } from './axe.ts';
import { expect, type RunningApp, test } from './fixtures.ts';
import { content, daily, json, recorded, type Services, startServices } from './services.ts';

let services: Services;

test.beforeEach(async () => {
  services = await startServices();
  services.on('/api/daily_papers', daily([]));
});

test.afterEach(() => services.close());

const feedLink = ({ lectern }: RunningApp) =>
  lectern.navigation.getByRole('link', { name: /^Hugging Face daily papers/ });

test('rules queue, tag and drop new papers of a feed, and touch no others', async ({ start }) => {
  const app = await start({ services: services.url });
  const { page, lectern } = app;
  await expect(feedLink(app)).toHaveAttribute('title', /Last read/);
  const menu = page.getByRole('button', { name: 'Actions for feed Hugging Face daily papers' });
  await menu.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Change…' }).click();
  const dialog = lectern.dialog('Feed');
  const rules = [
    ['title:survey', 'drop'],
    ['kites', 'queue'],
    ['wind', 'tag'],
  ] as const;
  for (const [index, [query, action]] of rules.entries()) {
    await dialog.getByRole('button', { name: 'Add rule' }).click();
    await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
    await dialog.getByRole('textbox', { name: `Papers of rule ${index + 1}` }).fill(query);
    await dialog
      .getByRole('combobox', { name: `Action of rule ${index + 1}` })
      .selectOption(action);
  }
  await dialog.getByRole('textbox', { name: 'Tag of rule 3' }).fill('weather/wind');
  await dialog.getByRole('button', { name: 'Save' }).click();

  services.on(
    '/api/daily_papers',
    daily([
      { id: '2611.99991', title: 'A Survey of Kites', abstract: 'All of them.' },
      { id: '2611.99992', title: 'Kites in Strong Wind', abstract: 'They fly.' },
      { id: '2611.99993', title: 'Nothing of the Kind', abstract: 'Not at all.' },
    ]),
  );
  await page.getByRole('button', { name: 'Refresh feeds' }).click();
  await expect(lectern.status).toContainText('3 new papers');
  await lectern.expectCount('Inbox', 89);
  await lectern.expectCount('Queue', 1);
  await lectern.expectCount('wind', 1);
  await lectern.goTo('All papers');
  await lectern.row('A Survey of Kites').click();
  await expect(lectern.article.getByText('Dropped')).toBeVisible();
});

test('of a day at arXiv only what is new comes in', async ({ start }) => {
  services.on('/rss/cs.CL', content(await recorded('arxiv-rss.xml'), 'application/rss+xml'));
  const app = await start({ services: services.url });
  const { page, lectern } = app;
  await page.keyboard.press('Control+Shift+N');
  const dialog = lectern.dialog('Follow a feed');
  await dialog.getByRole('combobox', { name: 'What to follow' }).selectOption('arxiv');
  await dialog.getByRole('textbox', { name: 'Categories' }).fill('cs.CL');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('heading', { name: 'arXiv cs.CL' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Follow', exact: true }).click();
  // Two of the four are new versions of papers that are not here.
  await lectern.expectCount('Inbox', 90);
});

test('a new version says so, and leaves the paper where the user put it', async ({ start }) => {
  const version = (number: number, announced: string) =>
    `<?xml version="1.0"?><rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0"><channel><title>cs.CL updates on arXiv.org</title><link>http://rss.arxiv.org/rss/cs.CL</link><item><title>Kites That Learn to Land${number > 1 ? ', Revised' : ''}</title><link>https://arxiv.org/abs/2611.99991</link><description>arXiv:2611.99991v${number} Announce Type: ${announced} \nAbstract: We land kites.</description><guid isPermaLink="false">oai:arXiv.org:2611.99991v${number}</guid><category>cs.CL</category><pubDate>Thu, 26 Nov 2026 00:00:00 -0500</pubDate><arxiv:announce_type>${announced}</arxiv:announce_type><dc:creator>Ada Ward</dc:creator></item></channel></rss>`;
  services.on('/mirror', content(version(1, 'new'), 'application/rss+xml'));
  const app = await start({ services: services.url });
  const { page, lectern } = app;
  await page.keyboard.press('Control+Shift+N');
  const dialog = lectern.dialog('Follow a feed');
  await dialog.getByRole('textbox', { name: 'Address' }).fill(`${services.url}/mirror`);
  await page.keyboard.press('Enter');
  await dialog.getByRole('region', { name: 'Newest papers' }).waitFor();
  await dialog.getByRole('button', { name: 'Follow', exact: true }).click();
  await lectern.expectCount('Inbox', 89);
  await lectern.row('Kites That Learn to Land').click();
  await lectern.press('Add to queue');
  await lectern.expectCount('Queue', 1);
  services.on('/mirror', content(version(2, 'replace'), 'application/rss+xml'));
  await page.getByRole('button', { name: 'Refresh feeds' }).click();
  await expect(lectern.article.getByRole('heading', { level: 1 })).toHaveText(/Revised$/);
  await expect(lectern.article.getByText('v2', { exact: true })).toBeVisible();
  await lectern.expectCount('Queue', 1);
  await lectern.expectCount('Inbox', 88);
});

test('a list of feeds goes out and comes in again', async ({ start, folder }) => {
  services.on('/journal', content(await recorded('rss20.xml'), 'application/rss+xml'));
  const first = await start({ services: services.url, profile: join(folder, 'one') });
  await first.page.keyboard.press('Control+Shift+N');
  const dialog = first.lectern.dialog('Follow a feed');
  await dialog.getByRole('textbox', { name: 'Address' }).fill(`${services.url}/journal`);
  await first.page.keyboard.press('Enter');
  await dialog.getByRole('combobox', { name: 'Folder' }).fill('Journals');
  await dialog.getByRole('button', { name: 'Follow', exact: true }).click();
  await expect(first.lectern.navigation.getByRole('link', { name: 'Journals' })).toBeVisible();
  const file = join(folder, 'feeds.opml');
  await first.electron.evaluate(({ dialog: native }, path) => {
    native.showSaveDialog = async () => ({ canceled: false, filePath: path });
  }, file);
  await first.lectern.command('Feeds…');
  await first.lectern
    .dialog('Feeds')
    .getByRole('button', { name: /^Write a list/ })
    .click();
  await first.page.keyboard.press('Escape');
  await expect(first.lectern.status).toContainText('Written to');
  expect(await readFile(file, 'utf8')).toContain(`xmlUrl="${services.url}/journal"`);

  const second = await start({ services: services.url, profile: join(folder, 'two') });
  await second.lectern.command('Feeds…');
  const feeds = second.lectern.dialog('Feeds');
  await feeds.locator('input[type="file"]').setInputFiles(file);
  await expect(feeds.getByRole('listitem')).toHaveCount(2);
  await feeds.locator('input[type="file"]').setInputFiles(file);
  const broken = join(folder, 'broken.opml');
  await writeFile(broken, 'no list at all');
  await feeds.locator('input[type="file"]').setInputFiles(broken);
  await expect(feeds.getByRole('alert')).toContainText('no list of feeds');
  await second.page.keyboard.press('Escape');
  await second.lectern.row('Salt & Pepper').waitFor();
});

test('what nobody touches leaves the inbox, is still found, and is deleted only on demand', async ({
  start,
  folder,
}) => {
  const app = await start({ services: services.url });
  const { page, lectern, electron } = app;
  const old = Date.UTC(2020, 0, 1);
  const line = (title: string, more: object = {}) =>
    `${JSON.stringify({ paper: { title, addedAt: old, authors: [{ family: 'Ward' }] }, ...more })}\n`;
  const file = join(folder, 'old.lectern.jsonl');
  await writeFile(
    file,
    headerLine(3) +
      line('Old kites that nobody looked at') +
      line('Old kites with a note', { note: { text: 'Mine.' } }) +
      line('Old kites in the queue', { mark: { status: 'queued', statusAt: old } }),
  );
  await electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, file);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await lectern.dialog('Import').getByRole('button', { name: 'Import', exact: true }).click();
  await lectern.expectCount('All papers', 91);
  await page.keyboard.press('Escape');
  await lectern.expectCount('Inbox', 89);
  await lectern.find('nobody looked');
  await lectern.expectListed(1);
  await lectern.search.fill('');

  await page.getByRole('button', { name: 'Settings' }).click();
  const settings = lectern.dialog('Settings');
  await expect(settings.getByText(/^1 paper has left it/)).toBeVisible();
  await settings.getByRole('radio', { name: 'Never' }).first().check();
  await expect(settings.getByText('None has left it so far.')).toBeVisible();
  await page.keyboard.press('Escape');
  await lectern.expectCount('Inbox', 90);
  await page.getByRole('button', { name: 'Settings' }).click();
  await settings.getByRole('radio', { name: 'After a week' }).check();
  await settings.getByRole('button', { name: 'Delete them…' }).click();
  await expect(settings.getByRole('alertdialog')).toContainText('Delete 1 paper for good?');
  await settings.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(lectern.status).toContainText('1 paper deleted');
  await lectern.expectCount('All papers', 90);
  await lectern.expectCount('Inbox', 89);
});

test('the digest shows what is new by rule and source, and is copied and saved', async ({
  start,
  folder,
}) => {
  const profile = join(folder, 'profile');
  const first = await start({ profile, services: services.url });
  await expect(feedLink(first)).toHaveAttribute('title', /Last read/);
  await first.electron.close();
  services.on('/api/daily_papers', daily([{ id: '2611.99991', title: 'Kites & <b>Wind</b>' }]));
  const second = await start({ profile, services: services.url });
  await second.page.getByRole('button', { name: 'Refresh feeds' }).click();
  await expect(second.lectern.status).toContainText('1 new paper');
  await second.page.keyboard.press('Control+d');
  const dialog = second.lectern.dialog('What is new');
  await expect(dialog.getByRole('status')).toHaveText('1 new paper');
  const group = dialog.getByRole('region', { name: 'Hugging Face daily papers' });
  await expect(group.getByRole('button', { name: /^Kites & / })).toBeVisible();
  await dialog.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect
    .poll(() => second.electron.evaluate(({ clipboard }) => clipboard.readText()))
    .toContain('- [Kites');
  await dialog.getByRole('button', { name: 'Copy as HTML' }).click();
  await expect
    .poll(() => second.electron.evaluate(({ clipboard }) => clipboard.readText()))
    .toContain('<a href="https://arxiv.org/abs/2611.99991">');
  const file = join(folder, 'digest.md');
  await second.electron.evaluate(({ dialog: native }, path) => {
    native.showSaveDialog = async () => ({ canceled: false, filePath: path });
  }, file);
  await dialog.getByRole('button', { name: 'Save…' }).click();
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('## Hugging Face');
  expect(await readFile(file, 'utf8')).toContain('## Hugging Face daily papers');
  await group.getByRole('button', { name: /^Kites & / }).click();
  await expect(second.lectern.article.getByRole('heading', { level: 1 })).toContainText('Kites');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe-core finds nothing in the dialogs of feeds, ${colorScheme}`, async ({ start }) => {
    services.on('/works', json({}));
    services.on('/api/query', content(await recorded('arxiv-query.atom'), 'application/atom+xml'));
    const app = await start({ services: services.url });
    const { page, lectern } = app;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(feedLink(app)).toHaveAttribute('title', /Last read/);
    const check = async (name: string) => {
      await lectern.dialog(name).waitFor();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(lectern.dialog(name)).toHaveCount(0);
    };
    await page.keyboard.press('Control+Shift+N');
    const follow = lectern.dialog('Follow a feed');
    await follow.getByRole('combobox', { name: 'What to follow' }).selectOption('arxiv-query');
    await follow.getByRole('textbox', { name: 'Author' }).fill('Ward');
    await page.keyboard.press('Enter');
    await follow.getByRole('region', { name: 'Newest papers' }).waitFor();
    await check('Follow a feed');
    await page.keyboard.press('Control+n');
    const add = lectern.dialog('Add paper');
    await add.getByRole('textbox').fill('Kites that land');
    await page.keyboard.press('Enter');
    await add.getByRole('radio').first().waitFor();
    await check('Add paper');
    await page.keyboard.press('Control+n');
    await add.getByRole('button', { name: 'Fill in by hand' }).click();
    await check('Add paper');
    await app.lectern.command('Network requests');
    await check('Network requests');
    await app.lectern.command('Feeds…');
    await check('Feeds');
    await app.lectern.command('What is new');
    await check('What is new');
    await app.lectern.command('Change its facts');
    await check('Change facts');
    await page.getByRole('button', { name: /^Actions for feed/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Change…' }).click();
    await lectern.dialog('Feed').getByRole('button', { name: 'Add rule' }).click();
    await check('Feed');
    await page.getByRole('button', { name: 'Settings' }).click();
    await check('Settings');
    await expectAccessible(page);
  });
}
