import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expectAccessible } from './axe.ts';
import { expect, type RunningApp, test } from './fixtures.ts';
import { type Answer, content, daily, recorded, type Services, startServices } from './services.ts';

let services: Services;

test.beforeEach(async () => {
  services = await startServices();
  services.on('/api/daily_papers', daily([]));
});

test.afterEach(() => services.close());

const rss = (title: string, items: readonly string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title>${items
    .map((item) => `<item><guid>${item}</guid><title>${item}</title></item>`)
    .join('')}</channel></rss>`;

const redirect =
  (status: number, to: string): Answer =>
  (_request, response) =>
    response.writeHead(status, { location: to }).end();

/** What each of these feeds answers, and what the app says of it; null where it is read well. */
const FAULTS: Record<string, [answer: Answer, said: RegExp | null]> = {
  good: [
    content(rss('Good', ['Kites that learn to land in good wind']), 'application/rss+xml'),
    null,
  ],
  moved: [redirect(301, '/moved-again'), null],
  'moved-again': [redirect(308, '/good'), null],
  loop: [redirect(302, '/loop'), /leads in a circle/],
  away: [redirect(302, 'http://10.0.0.1/feed'), /leads into a private network/],
  file: [redirect(302, 'file:///etc/passwd'), /not a web page/],
  page: [content('<!doctype html><p>Log in first', 'text/html'), /a web page and not a feed/],
  closed: [(_request, response) => response.writeHead(410).end(), /closed this address for good/],
  missing: [(_request, response) => response.writeHead(404).end(), /has nothing at this address/],
  broken: [(_request, response) => response.writeHead(503).end(), /fault of its own \(503\)/],
  cut: [
    (_request, response) => {
      response.writeHead(200, { 'content-length': '100000' });
      response.write(rss('Cut', ['A paper that is cut off']).slice(0, 80), () =>
        response.destroy(),
      );
    },
    /only a part of its answer/,
  ],
  gzip: [
    (_request, response) =>
      response
        .writeHead(200, { 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(50_000_000, 32))),
    /more than 10 MB/,
  ],
  brotli: [
    (_request, response) =>
      response
        .writeHead(200, { 'content-encoding': 'br' })
        .end(brotliCompressSync(Buffer.alloc(50_000_000, 32))),
    /more than 10 MB/,
  ],
};

/** Takes in a list of feeds by their paths on a server. */
async function follow(
  { page, lectern }: RunningApp,
  folder: string,
  paths: string[],
  server = services.url,
) {
  const outlines = paths
    .map((path) => `<outline type="rss" text="${path}" xmlUrl="${server}/${path}"/>`)
    .join('');
  const file = join(folder, 'feeds.opml');
  await writeFile(file, `<opml version="2.0"><head/><body>${outlines}</body></opml>`);
  await lectern.command('Feeds…');
  await lectern.dialog('Feeds').locator('input[type="file"]').setInputFiles(file);
  await page.keyboard.press('Escape');
}

test('each bad feed shows its error beside its name, and the others go on', async ({
  start,
  folder,
}) => {
  for (const [path, [answer]] of Object.entries(FAULTS)) services.on(`/${path}`, answer);
  const app = await start({ services: services.url });
  const { lectern } = app;
  await follow(app, folder, [...Object.keys(FAULTS), 'nobody']);
  services.on('/nobody', (_request, response) => response.destroy());
  for (const [path, [, said]] of Object.entries(FAULTS)) {
    const link = lectern.navigation.getByRole('link', { name: new RegExp(`^${path}\\b(?!-)`) });
    if (said) await expect(link, path).toHaveAttribute('title', said, { timeout: 30_000 });
    else await expect(link, path).toHaveAttribute('title', /Last read/, { timeout: 30_000 });
  }
  await expect(lectern.navigation.getByRole('link', { name: /^closed/ })).toContainText('closed');
  await lectern.expectCount('Inbox', 89);
  await lectern.find('good wind');
  await lectern.row('Kites that learn to land in good wind').waitFor();
});

test('servers are asked through the proxy that the system is set to', async ({ start, folder }) => {
  const app = await start();
  const { page, electron, lectern } = app;
  const proxyIs = (place: string) =>
    electron.evaluate(
      ({ session }, proxyRules) => session.defaultSession.setProxy({ proxyRules }),
      `http://${place}`,
    );
  // To a proxy the whole address is sent; it knows names that nobody else does.
  const server = 'http://papers.example';
  services.on(
    `${server}/kites`,
    content(rss('Kites', ['Kites behind seven proxies']), 'application/rss+xml'),
  );
  services.on(`${server}/locked`, (_request, response) => response.writeHead(407).end());
  await proxyIs(new URL(services.url).host);
  await follow(app, folder, ['kites', 'locked'], server);
  const link = (name: string) =>
    lectern.navigation.getByRole('link', { name: new RegExp(`^${name}`) });
  await expect(link('kites')).toHaveAttribute('title', /Last read/);
  await expect(link('locked')).toHaveAttribute('title', /behind a proxy that asks for a password/);
  await lectern.expectCount('Inbox', 89);
  // Nobody listens there.
  await proxyIs('127.0.0.1:9');
  await page.getByRole('button', { name: 'Refresh feeds' }).click();
  await expect(link('kites')).toHaveAttribute('title', /could not be reached through the proxy/);
  expect(services.asked).toEqual(expect.arrayContaining([`${server}/kites`, `${server}/locked`]));
});

test('who asks for rest is left alone, over a restart too', async ({ start, folder }) => {
  const profile = join(folder, 'profile');
  services.on('/api/daily_papers', (_request, response) =>
    response.writeHead(429, { 'retry-after': '3600' }).end(),
  );
  const first = await start({ profile, services: services.url });
  const name = /^Hugging Face daily papers/;
  const link = first.lectern.navigation.getByRole('link', { name });
  await expect(link).toHaveAttribute('title', /asked Lectern to wait.*1 hour/);
  const asked = services.asked.length;
  await first.page.getByRole('button', { name: 'Refresh feeds' }).click();
  await expect(first.lectern.status).toContainText('No feed can be asked now');
  await first.electron.close();
  const second = await start({ profile, services: services.url });
  await second.page.getByRole('button', { name: 'Refresh feeds' }).click();
  await expect(second.lectern.status).toContainText('No feed can be asked now');
  expect(services.asked).toHaveLength(asked);
});

test('what has not changed is not sent again', async ({ start }) => {
  const body = await recorded('hf-daily-papers.json');
  services.on('/api/daily_papers', content(body, 'application/json'));
  const { page, lectern } = await start({ services: services.url });
  await lectern.expectCount('Hugging Face daily papers', 6);
  await page.getByRole('button', { name: 'Refresh feeds' }).click();
  await expect(lectern.status).toContainText('No new papers');
  await lectern.command('Network requests');
  const dialog = lectern.dialog('Network requests');
  const rows = dialog.getByRole('row');
  await expect(rows.nth(1)).toContainText('unchanged');
  await expect(rows.nth(2)).toContainText('200 ok');
  await dialog.getByRole('searchbox', { name: 'Filter' }).fill('unchanged');
  await expect(rows).toHaveCount(2);
  await dialog.getByRole('searchbox', { name: 'Filter' }).fill('');
  await dialog.getByRole('button', { name: 'Clear' }).click();
  await expect(dialog.getByText('Lectern has asked for nothing yet.')).toBeVisible();
});

test('working offline asks nobody, and is remembered', async ({ start, folder }) => {
  const profile = join(folder, 'profile');
  const first = await start({ profile, services: services.url });
  await first.lectern.command('Network requests');
  const offline = first.lectern.dialog('Network requests').getByRole('checkbox');
  await offline.check();
  await first.page.keyboard.press('Escape');
  const asked = services.asked.length;
  await first.page.keyboard.press('Control+n');
  const dialog = first.lectern.dialog('Add paper');
  await dialog.getByRole('textbox').fill('10.5555/kites');
  await first.page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('You are working offline.');
  await first.electron.close();
  const second = await start({ profile, services: services.url });
  await second.page.getByRole('button', { name: 'Refresh feeds' }).click();
  await expect(second.lectern.status).toContainText('one feed could not be read');
  expect(services.asked).toHaveLength(asked);
});

test('a refresh can be cancelled while a server takes its time', async ({ start, folder }) => {
  const app = await start({ services: services.url });
  services.on('/slow', (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml' });
    response.write('<rss>');
  });
  await follow(app, folder, ['slow']);
  const bar = app.page.getByRole('progressbar', { name: 'Refreshing feeds' });
  await expect(bar).toBeVisible();
  await expectAccessible(app.page);
  await app.lectern.row('LongPO').click();
  await app.lectern.press('Star');
  await app.page.getByRole('button', { name: 'Cancel' }).click();
  await expect(bar).toHaveCount(0);
  const link = app.lectern.navigation.getByRole('link', { name: /^slow/ });
  await expect(link).toHaveAttribute('title', /Not read yet/);
});

test('a list of which a page is missing is asked for again whole, until all of it is here', async ({
  start,
}) => {
  const papers = (from: number, count: number) =>
    daily(
      Array.from({ length: count }, (_each, index) => ({
        id: `2611.${String(from + index).padStart(5, '0')}`,
        title: `Kites that learn to land, part ${from + index}`,
      })),
    );
  const { page, lectern } = await start({ services: services.url });
  const asking = lectern.navigation.getByRole('link', { name: /^Hugging Face papers of the week/ });
  services.on('/api/daily_papers?limit=100&p=0&week', papers(0, 100));
  services.on('/api/daily_papers?limit=100&p=1&week', (_request, response) =>
    response.writeHead(500).end(),
  );
  await page.keyboard.press('Control+Shift+N');
  const dialog = lectern.dialog('Follow a feed');
  await dialog.getByRole('combobox', { name: 'What to follow' }).selectOption('hugging-face');
  await dialog.getByRole('combobox', { name: 'List' }).selectOption('week');
  await dialog.getByRole('button', { name: 'Preview' }).click();
  await dialog.getByRole('button', { name: 'Follow', exact: true }).click();
  await lectern.expectCount('Inbox', 188);
  await expect(asking).toContainText('not reached');
  services.on('/api/daily_papers?limit=100&p=1&week', papers(100, 7));
  await page.getByRole('button', { name: 'Refresh feeds' }).click();
  await lectern.expectCount('Inbox', 195);
  await expect(asking).not.toContainText('not reached');
});
