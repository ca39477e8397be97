import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { UpdateDialog } from './pages/update-dialog.ts';
import { type Answer, content, daily, type Services, startServices } from './services.ts';
import {
  answer,
  askedForUpdates,
  fileOf,
  inAppImage,
  installAppImage,
  makeApp,
  newSigner,
  offer,
  PACKAGE,
  releaseText,
} from './update-app.ts';

let services: Services;
let elsewhere: Services;

test.beforeEach(async () => {
  [services, elsewhere] = await Promise.all([startServices(), startServices()]);
  services.on('/api/daily_papers', daily([]));
});

test.afterEach(() => Promise.all([services.close(), elsewhere.close()]));

const signer = newSigner();
const stranger = newSigner();
const BODY = 'the new version '.repeat(100);
const FILE = fileOf(PACKAGE, BODY);
const GOOD = releaseText({ files: [FILE] });

const binary = (body: string | Buffer) => content(body, 'application/octet-stream');
const status =
  (code: number): Answer =>
  (_request, response) =>
    response.writeHead(code).end();
const sendsTo =
  (address: () => string): Answer =>
  (_request, response) =>
    response.writeHead(302, { location: address() }).end();

/** Offers metadata that is otherwise, with a good signature. */
const signed = (release: Record<string, unknown>) => () =>
  offer(services, { signer, content: BODY, release });

/** Releases that are refused before anything is downloaded, and what is said of them. */
const RELEASES: [name: string, prepare: () => void, said: RegExp][] = [
  [
    'wrongly signed',
    () => answer(services, GOOD, signer.sign(`${GOOD}\n`), binary(BODY)),
    /not signed by the developers of Lectern, or was changed on the way/,
  ],
  [
    'signed by an unknown key',
    () => answer(services, GOOD, stranger.sign(GOOD), binary(BODY)),
    /not signed by the developers/,
  ],
  [
    'altered by one byte',
    () => answer(services, GOOD.replace('0.2.0', '0.2.1'), signer.sign(GOOD), binary(BODY)),
    /not signed by the developers/,
  ],
  [
    'not signed',
    () => {
      answer(services, GOOD, '', binary(BODY));
      services.on('/latest-linux.yml.sig', status(404));
    },
    /list of versions is not signed/,
  ],
  ['an older version', signed({ version: '0.0.9' }), /offers 0\.0\.9, which is older than 0\.1\.0/],
  ['out of date', signed({ expires: '2020-01-01T00:00:00Z' }), /was good until 2020-01-01 only/],
  ['for another system', signed({ channel: 'latest-mac.yml' }), /meant for other computers/],
  ['for another program', signed({ app: 'other' }), /signed, but not understood/],
  ['out of its folder', signed({ files: [{ ...FILE, url: '../x.AppImage' }] }), /not understood/],
  ['said to be huge', signed({ files: [{ ...FILE, size: 4e11 }] }), /400,000 MB, more than/],
  ['without our package', signed({ files: [fileOf('a.deb', 'x')] }), /no package of the kind/],
  ['not there', () => services.on('/latest-linux.yml', status(404)), /has nothing at this address/],
  ['a fault', () => services.on('/latest-linux.yml', status(500)), /fault of its own \(500\)/],
  [
    'at another server',
    () =>
      services.on(
        '/latest-linux.yml',
        sendsTo(() => `${elsewhere.url}/latest-linux.yml`),
      ),
    /leads into a private network|sends on to another server/,
  ],
  [
    'in a file',
    () =>
      services.on(
        '/latest-linux.yml',
        sendsTo(() => 'file:///etc/passwd'),
      ),
    /not a web page/,
  ],
];

/** Packages of a good release that are thrown away, and what is said of them. */
const PACKAGES: [name: string, body: Answer, said: RegExp][] = [
  ['corrupted', binary(BODY.replace('new', 'NEW')), /not what the developers signed.*checksum/],
  ['truncated', binary(BODY.slice(1)), /not what the developers signed.*fewer bytes/],
  ['too long', binary(`${BODY}!`), /not what the developers signed.*more bytes/],
  [
    'without end',
    (_request, response) => {
      response.writeHead(200);
      const more = () => response.write(Buffer.alloc(100_000), () => !response.destroyed && more());
      more();
    },
    /not what the developers signed.*more bytes/,
  ],
  [
    'cut off',
    (_request, response) => {
      response.writeHead(200, { 'content-length': BODY.length });
      response.write(BODY.slice(0, 100), () => response.destroy());
    },
    /only a part of its answer/,
  ],
  ['not there', status(404), /has nothing at this address/],
  ['behind a fault', status(500), /fault of its own/],
  [
    'elsewhere',
    sendsTo(() => `${elsewhere.url}/${PACKAGE}`),
    /private network|sends on to another server/,
  ],
];

test('whatever is wrong with an update is refused, told, and leaves nothing', async ({
  folder,
  start,
}) => {
  test.slow();
  const app = await makeApp(folder, { version: '0.1.0', signer });
  const appImage = await installAppImage(folder, app);
  const before = await readFile(appImage, 'utf8');
  const env = inAppImage(appImage, app);
  const { electron, lectern, page } = await start({ root: app, services: services.url, env });
  const updates = new UpdateDialog(lectern);
  const left = async () => {
    const names = await readdir(join(folder, 'profile/Updates'), { recursive: true }).catch(
      () => [],
    );
    return names.filter((name) => /AppImage|part$/.test(name));
  };
  const told = async (said: RegExp) => {
    await expect(updates.problem).toHaveText(said);
    await expect(updates.problem).toContainText('Lectern stays as it is');
  };

  // A first look that finds nothing, so that each one after it is a press of the same button.
  offer(services, { signer, release: { version: '0.1.0' } });
  await updates.look();
  await expect(updates.dialog).toContainText('This is the newest version.');
  await updates.button('Look now').click();
  for (const [name, prepare, said] of RELEASES) {
    await test.step(name, async () => {
      offer(services, { signer, release: { version: '0.1.0' } });
      await updates.button(/^(?:Try again|Look now)$/).click();
      await expect(updates.dialog).toContainText('This is the newest version.');
      prepare();
      await updates.button('Look now').click();
      await told(said);
      await expect(updates.button(/^Download/)).toHaveCount(0);
    });
  }
  await expectAccessible(page);
  expect(askedForUpdates(services)).not.toContain(`/${PACKAGE}`);

  offer(services, { signer, content: BODY });
  await updates.button('Try again').click();
  await expect(updates.button(/^Download/)).toBeVisible();
  for (const [at, [name, body, said]] of PACKAGES.entries()) {
    await test.step(name, async () => {
      services.on(`/${PACKAGE}`, body);
      await updates.button(at === 0 ? /^Download/ : 'Try again').click();
      await told(said);
      expect(await left()).toEqual([]);
    });
  }
  expect(elsewhere.asked).toEqual([]);

  // After all of this a good one is still taken.
  services.on(`/${PACKAGE}`, binary(BODY));
  await updates.button('Try again').click();
  await expect(updates.button('Install when I quit')).toBeVisible();
  expect(await readFile(appImage, 'utf8')).toBe(before);
  await electron.close();
  expect(await readFile(appImage, 'utf8')).toBe(before);
});
