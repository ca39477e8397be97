import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, letPass, ROOT, test } from '../fixtures.ts';

const DOTS = ['..', '%2e%2e', '.%2e', '%2E.', '%252e%252e', '..%00', '....', '..;', '%c0%ae%c0%ae'];
const SLASHES = ['/', '%2f', '%2F', '\\', '%5c', '%252f', '//', '%c0%af', '/./'];
const TARGETS = ['package.json', 'out/main/main.js', 'etc/passwd', 'electron/main.ts'];
const OTHERS = [
  '/etc/passwd',
  '//etc/passwd',
  '/%2fetc/passwd',
  '/file:///etc/passwd',
  '/C:/Windows/win.ini',
  '/C%3a%5cWindows%5cwin.ini',
  '/index.html%00.png',
  '/index.html%00',
  '/%00',
  '/index.html/',
  '/index.html/../../main/main.js%2f',
  '/assets',
  '/assets/',
  '/.',
  '/',
  '/CON',
  '/index.html::$DATA',
  '/INDEX.HTML.',
  '/import/',
  `/import/${'0'.repeat(32)}`,
  `/${'a/'.repeat(20_000)}`,
  `/${'../'.repeat(20_000)}etc/passwd`,
  `/${'%2e%2e%2f'.repeat(5000)}etc/passwd`,
  `/${'x'.repeat(100_000)}`,
];

/** Every way out of the folder: each spelling of dots and slashes, one to six folders up. */
const ADDRESSES = [
  ...DOTS.flatMap((dots) =>
    SLASHES.flatMap((slash) =>
      TARGETS.flatMap((target) =>
        [1, 2, 6].map((deep) => `app://lectern/${(dots + slash).repeat(deep)}${target}`),
      ),
    ),
  ),
  ...OTHERS.map((path) => `app://lectern${path}`),
  'app://lectern@other/index.html',
  'app://other/index.html',
  'app://LECTERN.other/index.html',
  'app:/etc/passwd',
];

type Answer = { address: string; status: number; text: string };

test('only what the page is made of is answered, however an address is spelt', async ({
  app,
  troubles,
}) => {
  // Past the page's own rules for addresses, as Chromium itself would ask.
  const answers = await app.electron.evaluate(
    ({ session }, addresses) =>
      Promise.all(
        addresses.map(async (address): Promise<Answer> => {
          try {
            const answer = await session.defaultSession.fetch(address);
            return { address, status: answer.status, text: await answer.text() };
          } catch {
            return { address, status: 0, text: '' };
          }
        }),
      ),
    ADDRESSES,
  );
  expect(answers.length).toBeGreaterThan(900);
  const root = join(ROOT, 'out/renderer');
  const own = new Set(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
  );
  expect(answers.filter(({ status, text }) => status === 200 && !own.has(text))).toEqual([]);
  expect(answers.filter(({ text }) => /root:|"lectern"|ipcMain/.test(text))).toEqual([]);
  // The same from the page, which may ask its own origin.
  const seen = await app.page.evaluate(
    (addresses) =>
      Promise.all(
        addresses.map((address) =>
          fetch(address).then(
            ({ status }) => status,
            () => 0,
          ),
        ),
      ),
    ADDRESSES,
  );
  expect(seen.filter((status) => status !== 404 && status !== 0)).toEqual([]);
  letPass(troubles);
});

test('a file to import is answered at its own address alone, until others are chosen', async ({
  app,
  folder,
  troubles,
}) => {
  const { page, electron } = app;
  const choose = async (name: string) => {
    const path = join(folder, name);
    await writeFile(path, `@misc{a, title = {${name}}}`);
    await electron.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    }, path);
    return page.evaluate(async () => {
      const reply = await window.lectern.ask.pickImportFile({});
      if (!reply.ok || !reply.value) throw new Error('not chosen');
      return reply.value.url;
    });
  };
  const status = (address: string) =>
    page.evaluate(
      (asked) =>
        fetch(asked).then(
          (answer) => answer.status,
          () => 0,
        ),
      address,
    );
  const url = await choose('first.bib');
  expect(await status(url)).toBe(200);
  const id = url.slice(-32);
  for (const other of [
    `${url}/`,
    `${url}?x`,
    `${url}%00`,
    `${url}/../${id.toUpperCase()}`,
    `${url}/%2e%2e/x`,
    url.slice(0, -1),
    `app://lectern/import%2f${id}`,
    `app://lectern//import/${id}`,
    `app://lectern/import/..%2f..%2f..%2fetc%2fpasswd`,
    `app://other/import/${id}`,
  ]) {
    expect(await status(other), other).not.toBe(200);
  }
  for (const name of ['second', 'third', 'fourth']) {
    expect(await status(await choose(`${name}.bib`))).toBe(200);
  }
  expect(await status(url)).toBe(404);
  letPass(troubles);
});
