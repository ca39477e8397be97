import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import { headerLine } from '../../shared/library-file/header.ts';
import { LibraryReader } from '../../shared/library-file.ts';
import { expect, type RunningApp, test } from './fixtures.ts';

/** Papers of the bundled feed, which every library here begins with. */
const BUNDLED = 88;

const COMMAND = 'Save a copy of the library…';

/** Lets the save dialog of the system answer with `path`, or be cancelled; keeps what it was asked. */
async function answerSaving(electron: ElectronApplication, path: string | null): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async (...given: unknown[]) => {
      (globalThis as { asked?: unknown }).asked = given.at(-1);
      return { canceled: chosen === null, filePath: chosen ?? '' };
    };
  }, path);
}

/** Saves the library to `path`; gives the file. */
async function save({ electron, lectern }: RunningApp, path: string): Promise<string> {
  await answerSaving(electron, path);
  await lectern.command(COMMAND);
  await expect(lectern.status).toContainText(`Library saved to ${path} · `);
  return readFile(path, 'utf8');
}

/** Imports a library file. */
async function bring({ page, lectern, electron }: RunningApp, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await lectern.dialog('Import').getByRole('button', { name: 'Import', exact: true }).click();
}

/** What a person may do with a library, a little of each. */
async function annotate({ page, lectern }: RunningApp): Promise<void> {
  await lectern.find('giraffe');
  await page.getByRole('button', { name: 'Save this search' }).click();
  const search = lectern.dialog('Save this search');
  await search.getByRole('textbox', { name: 'Name' }).fill('Tall animals');
  await search.getByRole('button', { name: 'Save', exact: true }).click();
  await lectern.expectCount('Tall animals', 2);

  await lectern.find('longpo');
  await lectern.row('LongPO').click();
  await lectern.press('Star');
  await lectern.press('Start reading');
  await lectern.article.getByRole('radio', { name: '4 stars' }).click();
  await lectern.addTag('method/attention');
  await lectern.navigation
    .getByRole('button', { name: 'Actions for tag method', exact: true })
    .click();
  await page.getByRole('menuitem', { name: 'Green', exact: true }).click();
  for (const citekey of ['zeta', 'alpha', 'longpo']) {
    await lectern.press('Change citekey…');
    await lectern.dialog('Citekey').getByRole('textbox', { name: 'Citekey' }).fill(citekey);
    await lectern.dialog('Citekey').getByRole('button', { name: 'Change', exact: true }).click();
    await expect(lectern.article.locator('.paper-citekey code')).toHaveText(citekey);
  }
  const text = await lectern.article.locator('[data-field="summary"]').textContent();
  await lectern.selectText((text ?? '').split(' ').slice(0, 3).join(' '));
  await page.keyboard.press('h');
  await lectern.highlights.getByRole('radio', { name: 'Blue' }).check();
  await lectern.highlights.getByRole('textbox').fill('“worth” a second\nlook');
  await lectern.command('Change its facts');
  const facts = lectern.dialog('Change facts');
  await expect(facts.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await lectern.settle();
  await facts.getByRole('textbox', { name: 'Venue' }).fill('Kites Conference 2025');
  await facts.getByRole('button', { name: 'Save' }).click();
  await expect(lectern.article).toContainText('Kites Conference 2025');

  await page.keyboard.press('Control+n');
  const adding = lectern.dialog('Add paper');
  await adding.getByRole('button', { name: 'Fill in by hand' }).click();
  await expect(adding.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await lectern.settle();
  await adding.getByRole('textbox', { name: 'Title' }).fill('Kites, Written Down by Hand');
  await adding.getByRole('textbox', { name: /^Authors/ }).fill('Ada Ward\nOtto van der Berg');
  await adding.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(lectern.article.getByText('Ada Ward, Otto van der Berg')).toBeVisible();
  // Typed last: it may not be stored yet when the copy is asked for.
  await lectern.note.fill('Ask Ada about the $\\alpha$ of the string.');
}

/** The papers of a library file by their titles. */
function papersIn(text: string) {
  const reader = new LibraryReader();
  const items = [...reader.push(text), ...reader.end()];
  expect([reader.problems, reader.refusal]).toEqual([[], null]);
  return items.flatMap((item) => (item.kind === 'paper' ? item.record : []));
}

/** A file without the times at which papers of the bundled feed came into the library. */
function withoutArrivals(text: string): string {
  return text.replace(/^(\{"paper":\{.*)"addedAt":\d+,(.*"title":"bundled")/gm, '$1$2');
}

test('a library is saved, taken to another computer, and is the same there', async ({
  start,
  folder,
}) => {
  const app = await start();
  await annotate(app);
  const file = join(folder, 'mine.lectern');
  const early = papersIn(await save(app, join(folder, 'early.lectern')));
  expect(early.find(({ paper }) => paper.title.startsWith('Kites, Written'))).toMatchObject({
    note: { text: 'Ask Ada about the $\\alpha$ of the string.' },
  });
  // A paper that was touched gets its citekey a moment later.
  await expect(app.lectern.article.locator('.paper-citekey code')).toHaveText(/^wardKites/);
  const saved = await save(app, file);
  await expect(app.lectern.status).toContainText(`${BUNDLED + 1} papers`);
  const asked = await app.electron.evaluate(() => (globalThis as { asked?: unknown }).asked);
  expect(asked).toMatchObject({
    title: 'Save a copy of the library',
    defaultPath: expect.stringMatching(/^library-\d{4}-\d\d-\d\d\.lectern$/),
    filters: [{ name: 'Lectern library', extensions: ['lectern'] }, { name: 'All files' }],
  });
  expect(await save(app, join(folder, 'again.lectern'))).toBe(saved);
  await app.electron.close();

  const papers = papersIn(saved);
  const ids = papers.map(({ paper: { id = '' } }) => id);
  expect(ids).toEqual([...ids].sort());
  expect(saved.split('\n').slice(0, 3)).toEqual([
    headerLine(BUNDLED + 1).trim(),
    '{"tag":{"path":"method","colour":"green"}}',
    '{"tag":{"path":"method/attention"}}',
  ]);
  expect(saved).toContain('"name":"Tall animals","query":"giraffe"');
  expect(papers.find(({ citekey }) => citekey === 'longpo')).toMatchObject({
    paper: { venue: 'Kites Conference 2025', origins: { venue: 'user' } },
    mark: { status: 'reading', starred: true, rating: 4 },
    tags: ['method/attention'],
    highlights: [{ colour: 'blue', comment: '“worth” a second\nlook' }],
    aliases: [expect.stringMatching(/^chenLongPO/), 'zeta', 'alpha'],
  });
  expect(papers.find(({ paper }) => paper.title.startsWith('Kites, Written'))).toMatchObject({
    paper: { authors: [{ family: 'Ward' }, { family: 'Berg' }], origins: { title: 'user' } },
    note: { text: 'Ask Ada about the $\\alpha$ of the string.' },
  });

  const other = await start({ profile: join(folder, 'other') });
  await bring(other, file);
  await expect(other.lectern.status).toContainText('1 paper added');
  await other.lectern.expectCount('Tall animals', 2);
  const there = await save(other, join(folder, 'there.lectern'));
  // A fresh library has the bundled papers already, and keeps the time at which it got them.
  expect(withoutArrivals(there)).toBe(withoutArrivals(saved));
  expect(withoutArrivals(saved).match(/"addedAt"/g)).toHaveLength(1);
});

test('a cancelled dialog does nothing, the menu has it beside Export', async ({ app }) => {
  const { page, lectern, electron } = app;
  await answerSaving(electron, null);
  const neighbours = await electron.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
    const at = items?.findIndex(({ id }) => id === 'save-library') ?? -1;
    items?.[at]?.click();
    return [items?.[at - 1]?.id, items?.[at]?.label];
  });
  expect(neighbours).toEqual(['export', COMMAND]);
  await expect
    .poll(() => electron.evaluate(() => (globalThis as { asked?: unknown }).asked))
    .toBeTruthy();
  await page.keyboard.press('Control+k');
  await expect(lectern.dialog('Command palette')).toBeVisible();
  await expect(lectern.status).not.toContainText(/saved|written/);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('where it cannot be written it says so, and leaves nothing behind', async ({
  app,
  folder,
}) => {
  const { page, lectern, electron } = app;
  await writeFile(join(folder, 'a-file'), 'mine');
  await mkdir(join(folder, 'a-folder.lectern'));
  const before = await readdir(folder);
  for (const [path, reason] of [
    [join(folder, 'a-file', 'library.lectern'), 'the folder is not a folder'],
    [join(folder, 'gone', 'library.lectern'), 'the folder is gone'],
    [join(folder, 'a-folder.lectern'), 'there is a folder of that name'],
    [join(folder, `${'long'.repeat(80)}.lectern`), 'the name is too long'],
  ] as const) {
    await answerSaving(electron, path);
    await lectern.command(COMMAND);
    await expect(page.getByRole('alert')).toContainText(reason);
  }
  expect(await readdir(folder)).toEqual(before);
  await save(app, join(folder, 'library.lectern'));
});

/** Main writes what comes first, and then says so only when it is let. */
async function holdWriting(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ ipcMain }) => {
    type Handler = (event: unknown, input: unknown) => unknown;
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })
      ._invokeHandlers;
    const write = handlers.get('lectern:writeOutput');
    const released = new Promise<void>((release) => {
      Object.assign(globalThis, { release });
    });
    ipcMain.removeHandler('lectern:writeOutput');
    ipcMain.handle('lectern:writeOutput', async (event, input) => {
      const answer = await write?.(event, input);
      await released;
      return answer;
    });
  });
}

/** Papers enough for several pieces of a file. */
async function fill(app: RunningApp, page: Page, folder: string): Promise<void> {
  const abstract = 'We fly kites in every wind that there is. '.repeat(25);
  const lines = Array.from({ length: 2500 }, (_each, nr) =>
    JSON.stringify({ paper: { title: `Invented Kite Number ${nr}`, abstract } }),
  );
  const file = join(folder, 'large.lectern');
  await writeFile(file, `${headerLine(lines.length)}${lines.join('\n')}\n`);
  await bring(app, file);
  await expect(page.getByRole('status')).toContainText('2,500 papers added');
}

test('a copy that is stopped leaves the older file as it was', async ({ app, folder }) => {
  const { page, lectern, electron } = app;
  await fill(app, page, folder);
  const target = join(folder, 'target');
  await mkdir(target);
  const file = join(target, 'library.lectern');
  await writeFile(file, 'an older copy');
  await holdWriting(electron);
  await answerSaving(electron, file);
  await lectern.command(COMMAND);
  const progress = page.getByRole('progressbar', { name: 'Saving a copy of the library' });
  await expect(progress).toBeVisible();
  await expect.poll(() => readdir(target)).toHaveLength(2);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await electron.evaluate(() => (globalThis as unknown as { release: () => void }).release());
  await expect(lectern.status).toContainText('Stopped: no copy was saved');
  await expect(progress).toBeHidden();
  expect(await readdir(target)).toEqual(['library.lectern']);
  expect(await readFile(file, 'utf8')).toBe('an older copy');

  expect(papersIn(await save(app, file))).toHaveLength(BUNDLED + 2500);
});
