import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, type RunningApp, test } from './fixtures.ts';

/** Lets the next save dialog of the system answer with `path`. */
async function saveTo(electron: ElectronApplication, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, path);
}

const count = (text: string) => (text.match(/^@\w+\{[^,]+,/gm) ?? []).length;
const textOf = (file: string) => readFile(file, 'utf8').catch(() => '');
const entriesIn = async (file: string) => count(await textOf(file));

/** Has a file follow all papers. */
async function follow({ page, lectern, electron }: RunningApp, file: string): Promise<void> {
  await saveTo(electron, file);
  await page.keyboard.press('Control+e');
  const dialog = lectern.dialog('Export');
  await dialog.getByRole('radio', { name: 'Everything (88)' }).check();
  await dialog.getByRole('checkbox', { name: 'Keep this file up to date' }).check();
  await dialog.getByRole('button', { name: 'Save…' }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => entriesIn(file)).toBe(88);
}

/** Changes the title of the open paper. */
async function retitle({ page, lectern }: RunningApp, title: string): Promise<void> {
  await lectern.command('Change its facts');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
}

/** The row of the only file in the dialog, which is opened. */
async function exportsDialog({ lectern }: RunningApp) {
  await lectern.command('Automatic exports');
  return lectern.dialog('Automatic exports').getByRole('listitem');
}

test('a file follows the library, and is not touched without need', async ({ app, folder }) => {
  const file = join(folder, 'refs.bib');
  await follow(app, file);
  const first = await readFile(file, 'utf8');
  await retitle(app, 'Kites that follow the wind');
  await expect.poll(() => textOf(file)).toContain('Kites that follow the wind');
  const second = await readFile(file, 'utf8');
  expect(count(second)).toBe(88);
  expect(second.replace(/.*Kites that follow.*/, '')).toBe(
    first
      .split('\n')
      .map((line, n) => (line === second.split('\n')[n] ? line : ''))
      .join('\n'),
  );
  // What is not in the file does not change it.
  const { mtimeMs } = await stat(file);
  await app.page.keyboard.press('s');
  await expect(app.lectern.status).toContainText('Undo');
  await retitle(app, 'Kites that followed the wind');
  await expect.poll(() => textOf(file)).toContain('Kites that followed the wind');
  await app.page.keyboard.press('Control+z');
  await expect.poll(() => textOf(file)).toBe(second);
  expect((await stat(file)).mtimeMs).toBeGreaterThan(mtimeMs);
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a file that follows a tag gains and loses papers', async ({ app, folder }) => {
  const { page, lectern, electron } = app;
  await lectern.addTag('thesis');
  await expect(lectern.tags).toContainText('thesis');
  const file = join(folder, 'thesis.bib');
  await saveTo(electron, file);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+e');
  const dialog = lectern.dialog('Export');
  await dialog.getByRole('radio', { name: 'A tag' }).check();
  await dialog.getByRole('checkbox', { name: 'Keep this file up to date' }).check();
  await dialog.getByRole('button', { name: 'Save…' }).click();
  await expect.poll(() => entriesIn(file)).toBe(1);
  await lectern.rows.nth(2).click();
  await lectern.addTag('thesis');
  await expect.poll(() => entriesIn(file), { timeout: 2000 }).toBe(2);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect.poll(() => entriesIn(file), { timeout: 2000 }).toBe(1);
});

test('a file that follows a tag goes on with it under another name', async ({ app, folder }) => {
  const { page, lectern, electron } = app;
  await lectern.addTag('thesis');
  await expect(lectern.tags).toContainText('thesis');
  const file = join(folder, 'thesis.bib');
  await saveTo(electron, file);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+e');
  const dialog = lectern.dialog('Export');
  await dialog.getByRole('radio', { name: 'A tag' }).check();
  await dialog.getByRole('checkbox', { name: 'Keep this file up to date' }).check();
  await dialog.getByRole('button', { name: 'Save…' }).click();
  await expect.poll(() => entriesIn(file)).toBe(1);
  await lectern.navigation.getByRole('button', { name: 'Actions for tag thesis' }).click();
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await lectern.dialog('Rename tag thesis').getByRole('textbox').fill('book');
  await page.keyboard.press('Enter');
  await lectern.expectCount('book', 1);
  await lectern.rows.nth(2).click();
  await lectern.addTag('book');
  await expect.poll(() => entriesIn(file)).toBe(2);
});

test('a file that someone else has changed is kept until the user has chosen', async ({
  app,
  folder,
}) => {
  const { lectern } = app;
  const file = join(folder, 'refs.bib');
  await follow(app, file);
  const ours = await readFile(file, 'utf8');
  const theirs = `${ours}\n@misc{mine,\n  title = {Written by hand}\n}\n`;
  await writeFile(file, theirs);
  await retitle(app, 'Kites in conflict');
  await expect(app.page.getByRole('alert')).toContainText('changed by another program');
  const row = await exportsDialog(app);
  await expect(row).toContainText('Changed by another program');
  expect(await readFile(file, 'utf8')).toBe(theirs);

  await row.getByRole('button', { name: 'Look at the difference…' }).click();
  const conflict = lectern.dialog('A file was changed');
  await expect(conflict.getByRole('region', { name: 'Difference' })).toContainText(
    'Written by hand',
  );
  await expect(conflict.getByRole('region', { name: 'Difference' })).toContainText(
    'Kites in conflict',
  );
  await expectAccessible(app.page);
  await conflict.getByRole('button', { name: 'Keep theirs' }).click();
  const paused = await exportsDialog(app);
  await expect(paused).toContainText('Paused');
  expect(await readFile(file, 'utf8')).toBe(theirs);
  await expectAccessible(app.page);

  await paused.getByRole('button', { name: /^Go on with/ }).click();
  await expect(paused).toContainText('Changed by another program');
  await paused.getByRole('button', { name: 'Look at the difference…' }).click();
  await conflict.getByRole('button', { name: 'Keep ours' }).click();
  await expect(lectern.status).toContainText('theirs is beside it');
  const now = await readFile(file, 'utf8');
  expect(now).toContain('Kites in conflict');
  expect(now).not.toContain('Written by hand');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.bib'));
  expect(names).toHaveLength(2);
  const [copy = ''] = names.filter((name) => name !== 'refs.bib');
  expect(await readFile(join(folder, copy), 'utf8')).toBe(theirs);
  await retitle(app, 'Kites in peace');
  await expect.poll(() => textOf(file)).toContain('Kites in peace');
});

test('a paused file stays as it is until it goes on', async ({ app, folder }) => {
  const file = join(folder, 'refs.bib');
  await follow(app, file);
  const before = await readFile(file, 'utf8');
  const row = await exportsDialog(app);
  await expect(row).toContainText('Up to date');
  await row.getByRole('button', { name: /^Pause/ }).click();
  await expect(row).toContainText('Paused');
  await app.page.keyboard.press('Escape');
  await retitle(app, 'Kites that wait');
  await app.lectern.row('Kites that wait').waitFor();
  const again = await exportsDialog(app);
  expect(await readFile(file, 'utf8')).toBe(before);
  await again.getByRole('button', { name: /^Go on with/ }).click();
  await expect.poll(() => textOf(file)).toContain('Kites that wait');
  await again.getByRole('button', { name: /^Remove/ }).click();
  await expect(app.lectern.dialog('Automatic exports')).toContainText('No file follows');
});

test('a file follows the library after a restart, and is not written where nothing is new', async ({
  start,
  folder,
}) => {
  const first = await start();
  const file = join(folder, 'refs.bib');
  await follow(first, file);
  const { ino, mtimeMs } = await stat(file);
  await first.electron.close();

  const second = await start();
  const row = await exportsDialog(second);
  await expect(row).toContainText('Up to date');
  expect(await stat(file)).toMatchObject({ ino, mtimeMs });
  await second.page.keyboard.press('Escape');
  await retitle(second, 'Kites of another day');
  await expect.poll(() => textOf(file), { timeout: 4000 }).toContain('Kites of another day');

  await second.electron.close();
  await writeFile(file, 'not ours');
  const third = await start();
  await expect(await exportsDialog(third)).toContainText('Changed by another program');
  expect(await readFile(file, 'utf8')).toBe('not ours');
});

test('a folder that is gone is told, and the file comes when it is back', async ({
  app,
  folder,
}) => {
  const place = join(folder, 'paper');
  await mkdir(place);
  const file = join(place, 'refs.bib');
  await follow(app, file);
  await rm(place, { recursive: true });
  await retitle(app, 'Kites without a place');
  const row = await exportsDialog(app);
  await expect(row).toContainText('Could not be written');
  await expect(row).toContainText('the folder is gone');
  await mkdir(place);
  await row.getByRole('button', { name: /^Export .* now$/ }).click();
  await expect(row).toContainText('Up to date');
  expect(await readFile(file, 'utf8')).toContain('Kites without a place');
});

test('a file is exported at the press of a button, but not over what others wrote', async ({
  app,
  folder,
}) => {
  const file = join(folder, 'refs.bib');
  await follow(app, file);
  await rm(file);
  const row = await exportsDialog(app);
  await row.getByRole('button', { name: /^Export .* now$/ }).click();
  await expect.poll(() => entriesIn(file)).toBe(88);
  await writeFile(file, 'theirs');
  await row.getByRole('button', { name: /^Export .* now$/ }).click();
  await expect(row).toContainText('Changed by another program');
  expect(await readFile(file, 'utf8')).toBe('theirs');
});

test('a file that was removed is made again', async ({ app, folder }) => {
  const file = join(folder, 'refs.bib');
  await follow(app, file);
  await rm(file);
  await retitle(app, 'Kites that come back');
  await expect.poll(() => entriesIn(file)).toBe(88);
  expect(await readFile(file, 'utf8')).toContain('Kites that come back');
});
