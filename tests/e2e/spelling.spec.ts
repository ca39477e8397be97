import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { ElectronApplication, Locator } from 'playwright/test';
import { expect, type RunningApp, test } from './fixtures.ts';

type Seen = { misspelledWord: string; labels: string[] };

/** Keeps context menus from opening, where they would wait for a hand, and notes what they hold. */
function watchMenus(electron: ElectronApplication): Promise<void> {
  return electron.evaluate(({ BrowserWindow, Menu }) => {
    const seen: Seen[] = [];
    let misspelledWord = '';
    Object.assign(globalThis, { seenMenus: seen });
    BrowserWindow.getAllWindows()[0]?.webContents.prependListener(
      'context-menu',
      (_event, upon) => {
        ({ misspelledWord } = upon);
      },
    );
    Menu.prototype.popup = function () {
      seen.push({ misspelledWord, labels: this.items.map(({ label }) => label) });
      Object.assign(globalThis, { lastMenu: this });
    };
  });
}

const menus = (electron: ElectronApplication): Promise<Seen[]> =>
  electron.evaluate(() => (globalThis as unknown as { seenMenus: Seen[] }).seenMenus);

const choose = (electron: ElectronApplication, label: string): Promise<void> =>
  electron.evaluate((_electron, wanted) => {
    const { lastMenu } = globalThis as unknown as { lastMenu: Electron.Menu };
    lastMenu.items.find((item) => item.label === wanted)?.click();
  }, label);

/** Presses the right button on the first word of a field until the checker has looked at it. */
async function pressOnWord({ electron, page }: RunningApp, field: Locator): Promise<Seen> {
  const before = (await menus(electron)).length;
  const box = await field.boundingBox();
  if (!box) throw new Error('the field is not on the screen');
  await page.mouse.click(box.x + 24, box.y + 18, { button: 'right' });
  await expect.poll(async () => (await menus(electron)).length).toBeGreaterThan(before);
  const last = (await menus(electron)).at(-1);
  if (!last) throw new Error('no menu');
  return last;
}

const isFlagged = (app: RunningApp, field: Locator) => async () =>
  (await pressOnWord(app, field)).misspelledWord;

test('a slip in a note is flagged and mended, a word of the trade is learnt and kept', async ({
  start,
  folder,
}) => {
  const profile = join(folder, 'profile');
  const app = await start({ profile });
  const { electron, page, lectern } = app;
  await watchMenus(electron);
  await lectern.row('LongPO').click();
  await lectern.note.click();
  await page.keyboard.type('recieve kites ');
  await expect.poll(isFlagged(app, lectern.note)).toBe('recieve');
  const [seen] = (await menus(electron)).slice(-1);
  expect(seen?.labels).toEqual(expect.arrayContaining(['receive', 'Add to dictionary', 'Paste']));
  await choose(electron, 'receive');
  await expect(lectern.note).toHaveValue('receive kites ');

  await lectern.note.fill('');
  await page.keyboard.type('superkite flies ');
  await expect.poll(isFlagged(app, lectern.note)).toBe('superkite');
  await choose(electron, 'Add to dictionary');
  await expect.poll(isFlagged(app, lectern.note)).toBe('');
  // Fields other than notes and comments are left alone.
  await lectern.search.click();
  await page.keyboard.type('recieve ');
  expect((await pressOnWord(app, lectern.search)).misspelledWord).toBe('');
  await electron.close();

  const again = await start({ profile });
  await watchMenus(again.electron);
  await again.lectern.row('LongPO').click();
  await again.lectern.note.click();
  await again.page.keyboard.press('Control+a');
  await again.page.keyboard.type('recieve superkite ');
  await expect.poll(isFlagged(again, again.lectern.note)).toBe('recieve');
  await again.page.keyboard.press('Control+a');
  await again.page.keyboard.type('superkite recieve ');
  await expect.poll(isFlagged(again, again.lectern.note)).toBe('');
});

test('spelling is checked in the language chosen, and not at all if not wanted', async ({
  start,
}) => {
  const app = await start();
  const { electron, page, lectern } = app;
  await watchMenus(electron);
  const set = async (language: string) => {
    await page.keyboard.press('Control+,');
    const group = lectern.dialog('Settings').getByRole('group', { name: 'Check spelling' });
    await group.getByRole('radio', { name: language }).check();
    await page.keyboard.press('Escape');
    await lectern.note.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('colour recieve ');
  };
  await lectern.row('LongPO').click();
  await set('English (United States)');
  await expect.poll(isFlagged(app, lectern.note)).toBe('colour');
  await set('English (United Kingdom)');
  await expect.poll(isFlagged(app, lectern.note)).toBe('');
  await set('Off');
  const languages = () =>
    electron.evaluate(({ session }) => session.defaultSession.getSpellCheckerLanguages());
  await expect.poll(languages).toEqual([]);
});

test('a dictionary that cannot be put in place is told', async ({ start, folder }) => {
  const profile = join(folder, 'profile');
  const first = await start({ profile });
  await first.electron.close();
  await rm(join(profile, 'Dictionaries'), { recursive: true, force: true });
  await writeFile(join(profile, 'Dictionaries'), '');
  const { page } = await start({ profile });
  await expect(page.getByRole('alert')).toContainText('Spelling is not checked');
});

test('Chromium itself asks nobody for anything, whatever language the system speaks', async ({
  start,
  folder,
}) => {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  try {
    for (const [language, words] of [
      ['de', 'de_DE.UTF-8'],
      ['en', 'en_US.UTF-8'],
    ] as const) {
      const { electron, page, lectern } = await start({
        profile: join(folder, language),
        // Whatever Chromium looks up leads to the server above.
        words: [`--host-resolver-rules=MAP * 127.0.0.1:${port}`],
        env: { LANG: words, LANGUAGE: language },
      });
      await lectern.row('LongPO').click();
      await lectern.note.click();
      await page.keyboard.type('recieve ');
      // A language without a dictionary of ours, too, and what it tells when it has given up.
      const gaveUp = electron.evaluate(
        ({ session: { defaultSession } }) =>
          new Promise<string>((done) => {
            defaultSession.on('spellcheck-dictionary-download-failure', (_event, code) =>
              done(code),
            );
            defaultSession.setSpellCheckerLanguages(['fr']);
          }),
      );
      expect(await gaveUp).toMatch(/^fr/);
      await electron.close();
    }
    expect(connections).toBe(0);
  } finally {
    server.close();
  }
});

test('the right button copies what is selected, and offers a link to open or to copy', async ({
  app,
}) => {
  const { electron, page, lectern } = app;
  await watchMenus(electron);
  await lectern.row('LongPO').click();
  await lectern.article.getByRole('link').first().click({ button: 'right' });
  await expect
    .poll(async () => (await menus(electron)).at(-1)?.labels)
    .toEqual(expect.arrayContaining(['Open link', 'Copy link address']));
  await choose(electron, 'Copy link address');
  expect(await electron.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/^https:\/\//);
  await page.keyboard.press('Escape');
});
