import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type RequestName, requests } from '../../../shared/ipc.ts';
import { payloads } from '../../fixtures/hostile/payloads.ts';
import { expect, letPass, ROOT, test } from '../fixtures.ts';
import { type Canary, startCanary } from './canary.ts';
import { SAMPLES } from './sample-requests.ts';
import { belongings, deedsOf, watch } from './world.ts';

const NAMES = Object.keys(requests) as RequestName[];

let canary: Canary;

test.beforeEach(async () => {
  canary = await startCanary();
});

test.afterEach(() => canary.close());

/** Asks for everything that the contract has; says how each was answered. Sent to a page as text. */
async function askAll(samples: Record<string, unknown>): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  const { ask } = window.lectern as unknown as {
    ask: Record<string, (input: unknown) => Promise<{ ok: boolean; failure?: { code: string } }>>;
  };
  for (const [name, input] of Object.entries(samples)) {
    const reply = await ask[name]?.(input);
    answers[name] = reply?.ok ? 'done' : String(reply?.failure?.code);
  }
  return answers;
}

const ASKING = `(${askAll})(${JSON.stringify(SAMPLES)})`;
const REFUSED = Object.fromEntries(NAMES.map((name) => [name, 'foreign-sender']));

test('a page of another origin that has the preload script is refused everything', async ({
  start,
  folder,
  troubles,
}) => {
  const profile = join(folder, 'profile');
  const { page, electron, lectern } = await start({ profile });
  await expect(lectern.navigation.getByText('not reached')).toBeVisible();
  await watch(electron);
  const before = await belongings(electron, page, profile);
  await writeFile(join(folder, 'page.html'), '<!doctype html>');
  const addresses = [
    `${canary.url}/bare`,
    `file://${join(folder, 'page.html')}`,
    'data:text/html,<p>x',
    'about:blank',
    'app://other/index.html',
    'app://lectern.evil/index.html',
  ];
  for (const address of addresses) {
    const answers = await electron.evaluate(
      async ({ BrowserWindow }, [preload, url, script]) => {
        const window = new BrowserWindow({
          show: false,
          webPreferences: { preload, partition: 'foreign', sandbox: true },
        });
        const { protocol } = window.webContents.session;
        if (!protocol.isProtocolHandled('app')) protocol.handle('app', () => new Response('x'));
        await window.loadURL(url);
        const told: unknown = await window.webContents.executeJavaScript(script);
        window.destroy();
        return told;
      },
      [join(ROOT, 'out/preload/preload.cjs'), address, ASKING] as const,
    );
    expect(answers, address).toEqual(REFUSED);
  }
  expect(await belongings(electron, page, profile)).toEqual(before);
  expect(await deedsOf(electron)).toEqual({ opened: [], dialogs: 0, notified: [], uncaught: [] });
  letPass(troubles);
});

test('a frame in a page of ours that has the preload script is refused everything', async ({
  app,
  troubles,
}) => {
  const answers = await app.electron.evaluate(
    async ({ BrowserWindow }, [preload, script]) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          preload,
          partition: 'framed',
          nodeIntegrationInSubFrames: true,
          sandbox: true,
        },
      });
      // Our origin without its policy, which would let no frame load.
      const html = { headers: { 'content-type': 'text/html' } };
      window.webContents.session.protocol.handle('app', ({ url }) =>
        url.endsWith('/inner')
          ? new Response('<p>x', html)
          : new Response('<iframe src="app://lectern/inner"></iframe>', html),
      );
      window.webContents.removeAllListeners('will-frame-navigate');
      await window.loadURL('app://lectern/outer');
      const frame = window.webContents.mainFrame.frames[0];
      const told: unknown = await frame?.executeJavaScript(script);
      const origin = frame?.origin;
      // The page itself would be answered: it is only the frame that is not.
      const own: unknown = await window.webContents.executeJavaScript(
        'window.lectern.ask.readSettings({}).then(({ ok }) => ok)',
      );
      window.destroy();
      return { told, origin, own };
    },
    [join(ROOT, 'out/preload/preload.cjs'), ASKING] as const,
  );
  expect(answers).toEqual({ told: REFUSED, origin: 'app://lectern', own: true });
  letPass(troubles);
});

test('only web addresses and plain mail links ever leave, whatever is asked', async ({ app }) => {
  const { page, electron } = app;
  await watch(electron);
  const schemes = [
    '',
    'http:',
    'https:',
    'mailto:',
    'javascript:',
    'file:',
    'data:',
    'smb:',
    ' https:',
  ];
  const all = payloads(canary.url).flatMap(({ text }) => schemes.map((scheme) => scheme + text));
  const codes = await page.evaluate(
    (urls) =>
      Promise.all(
        urls.map(async (url) => {
          const reply = await window.lectern.ask.openLink({ url });
          return reply.ok ? 'done' : reply.failure.code;
        }),
      ),
    all,
  );
  expect(codes.length).toBeGreaterThan(2500);
  expect(new Set(codes)).toEqual(new Set(['done', 'bad-link', 'link-refused', 'mail-refused']));
  const { opened } = await deedsOf(electron);
  expect(opened.length).toBe(codes.filter((code) => code === 'done').length);
  expect(opened.filter((url) => !/^(?:https?:\/\/[^/]|mailto:\w)/.test(url))).toEqual([]);
  expect(opened.filter((url) => /[\s"<>]|^mailto:.*attach=/.test(url))).toEqual([]);
});

test('nobody who guesses gets at a file', async ({ app, folder }) => {
  const { page, electron } = app;
  await watch(electron);
  const path = join(folder, 'mine.bib');
  await writeFile(path, 'mine');
  const guesses = [
    path,
    ...payloads(canary.url).map(({ text }) => text.slice(0, 64)),
    ...Array.from({ length: 700 }, (_, at) => at.toString(16).padStart(32, '0')),
  ].filter((id) => id.length <= 64);
  const codes = await page.evaluate(async (ids) => {
    const { ask } = window.lectern;
    const told = new Set<string>();
    const note = (
      what: string,
      reply: { ok: boolean; value?: unknown; failure?: { code: string } },
    ) => told.add(`${what} ${reply.ok ? JSON.stringify(reply.value) : reply.failure?.code}`);
    for (const [at, id] of ids.entries()) {
      note('begin', await ask.beginOutput({ to: id, over: 'any' }));
      note('follow', await ask.followOutput({ id }));
      note('offer', await ask.offerFollowed({ id }));
      note('write', await ask.writeOutput({ output: at, parts: [new Uint8Array([1])] }));
      note('commit', await ask.commitOutput({ output: at, stamp: '' }));
    }
    return [...told].sort();
  }, guesses);
  expect(codes).toEqual([
    'begin unknown-file',
    'commit no-output',
    'follow unknown-file',
    'offer null',
    'write no-output',
  ]);
  expect(await page.evaluate(() => window.lectern.ask.followedFiles({}))).toEqual({
    ok: true,
    value: [],
  });
});
