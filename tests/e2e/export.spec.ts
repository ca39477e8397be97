import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';

/** Lets the next save dialog of the system answer with `path`. */
async function saveTo(electron: ElectronApplication, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, path);
}

const entries = (text: string) => text.match(/^@\w+\{[^,]+,/gm) ?? [];

test('everything is exported, byte for byte the same after a restart', async ({
  start,
  folder,
}) => {
  const { page, lectern, electron } = await start();
  const file = join(folder, 'refs.bib');
  await saveTo(electron, file);
  await page.keyboard.press('Control+e');
  const dialog = lectern.dialog('Export');
  await dialog.getByRole('radio', { name: 'Everything (88)' }).check();
  await expect(dialog.getByRole('textbox', { name: 'Preview' })).toHaveValue(/@/);
  await dialog.getByRole('button', { name: 'Save…' }).click();
  await expect(lectern.status).toContainText('88 entries written to');
  const first = await readFile(file, 'utf8');
  expect(entries(first)).toHaveLength(88);
  expect(new Set(entries(first).map((entry) => entry.toLowerCase())).size).toBe(88);
  expect(first).toContain('archivePrefix');

  await page.keyboard.press('Control+a');
  await page.keyboard.press('m');
  await lectern.expectCount('Read', 88);
  await electron.close();
  const again = await start();
  const second = join(folder, 'again.bib');
  await saveTo(again.electron, second);
  await again.page.getByRole('button', { name: 'Export' }).click();
  await again.lectern.dialog('Export').getByRole('radio', { name: 'Everything (88)' }).check();
  await again.lectern.dialog('Export').getByRole('button', { name: 'Save…' }).click();
  await expect(again.lectern.status).toContainText('88 entries written to');
  expect(await readFile(second, 'utf8')).toBe(first);
});

test('a selection is copied in the LaTeX flavour, all in ASCII', async ({ app }) => {
  const { page, lectern, electron } = app;
  await page.getByRole('searchbox', { name: 'Search papers' }).fill('pangu');
  await lectern.row('PanGu').click();
  await page.keyboard.press('Control+e');
  const dialog = lectern.dialog('Export');
  await dialog.getByRole('radio', { name: 'Selection (1)' }).check();
  await dialog.getByRole('radio', { name: /^LaTeX commands/ }).check();
  await expect(dialog.getByRole('textbox', { name: 'Preview' })).toHaveValue(/\\alpha/);
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(lectern.status).toContainText('1 entry copied');
  const copied = await electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(entries(copied)).toHaveLength(1);
  expect(copied).toMatch(/^[\t\n\x20-\x7e]+$/);
});

test('a failed write says so and leaves the old file whole', async ({ app, folder }) => {
  const { page, lectern, electron } = app;
  const old = join(folder, 'old.bib');
  await writeFile(old, '@misc{mine, title={Mine}}\n');
  await mkdir(join(folder, 'a-folder.bib'));
  const dialog = lectern.dialog('Export');
  await page.keyboard.press('Control+e');
  for (const [path, reason] of [
    [join(old, 'refs.bib'), 'the folder is not a folder'],
    [join(folder, 'gone', 'refs.bib'), 'the folder is gone'],
    [join(folder, 'a-folder.bib'), 'there is a folder of that name'],
    [join(folder, `${'long'.repeat(80)}.bib`), 'the name is too long'],
  ] as const) {
    await saveTo(electron, path);
    await dialog.getByRole('button', { name: 'Save…' }).click();
    await expect(dialog.getByRole('alert')).toContainText(reason);
  }
  expect(await readFile(old, 'utf8')).toBe('@misc{mine, title={Mine}}\n');
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  await saveTo(electron, old);
  await dialog.getByRole('button', { name: 'Save…' }).click();
  await expect(lectern.status).toContainText('88 entries written to');
  expect(entries(await readFile(old, 'utf8'))).toHaveLength(88);
});

test('a cancelled save changes nothing and keeps the dialog open', async ({ app }) => {
  const { page, lectern, electron } = app;
  await electron.evaluate(({ dialog }) => {
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' });
  });
  await page.keyboard.press('Control+e');
  await lectern.dialog('Export').getByRole('button', { name: 'Save…' }).click();
  await expect(lectern.dialog('Export')).toBeVisible();
});

test('what is chosen for a format is remembered, and the preview follows', async ({
  start,
  folder,
}) => {
  const { page, lectern, electron } = await start();
  await lectern.addTag('thesis');
  await expect(lectern.tags).toContainText('thesis');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+e');
  const dialog = lectern.dialog('Export');
  const preview = dialog.getByRole('textbox', { name: 'Preview' });
  await dialog.getByRole('radio', { name: 'Everything (88)' }).check();
  await expect(dialog).toContainText('The first 20 of 88 entries.');
  await dialog.getByRole('radio', { name: 'Selection (1)' }).check();
  await expect(preview).toHaveValue(/@misc|@article|@inproceedings/);
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('CSL-JSON');
  await expect(preview).toHaveValue(/^\[\n/);
  await expect(preview).not.toHaveValue(/thesis/);
  await dialog.getByRole('checkbox', { name: 'Tags as keywords' }).check();
  await expect(preview).toHaveValue(/thesis/);
  await dialog.getByRole('textbox', { name: 'Fields to leave out' }).fill('keywords, tittle');
  await expect(dialog).toContainText('There is no field called tittle.');
  await expect(preview).not.toHaveValue(/thesis/);
  await dialog.getByRole('textbox', { name: 'Fields to leave out' }).fill('');
  await expectAccessible(page);
  await dialog.getByRole('radio', { name: 'Everything (88)' }).check();
  await expect(dialog).toContainText('The first 20 of 88 entries.');
  const file = join(folder, 'refs.json');
  await saveTo(electron, file);
  await dialog.getByRole('button', { name: 'Save…' }).click();
  await expect(lectern.status).toContainText('88 entries written to');
  const items: unknown = JSON.parse(await readFile(file, 'utf8'));
  expect(items).toHaveLength(88);
  await electron.close();

  const again = await start();
  await again.page.keyboard.press('Control+e');
  const reopened = again.lectern.dialog('Export');
  await expect(reopened.getByRole('combobox', { name: 'Format' })).toHaveValue('csl-json');
  await expect(reopened.getByRole('checkbox', { name: 'Tags as keywords' })).toBeChecked();
  await reopened.getByRole('combobox', { name: 'Format' }).selectOption('BibTeX');
  await expect(reopened.getByRole('checkbox', { name: 'Tags as keywords' })).not.toBeChecked();
});

test('looking at a preview gives no paper a citekey', async ({ app }) => {
  const { page, lectern } = app;
  await page.keyboard.press('Control+e');
  const dialog = lectern.dialog('Export');
  await expect(dialog.getByRole('textbox', { name: 'Preview' })).toHaveValue(/@/);
  const keys = await page.evaluate(async () => {
    const request = indexedDB.open('lectern');
    const db = await new Promise<IDBDatabase>((done) => {
      request.onsuccess = () => done(request.result);
    });
    const count = db.transaction('citekeys').objectStore('citekeys').count();
    return new Promise<number>((done) => {
      count.onsuccess = () => done(count.result);
    });
  });
  expect(keys).toBe(0);
});

test('references are formatted in the style that is chosen', async ({ app, folder }) => {
  const { page, lectern, electron } = app;
  await page.keyboard.press('Control+e');
  const dialog = lectern.dialog('Export');
  const preview = dialog.getByRole('textbox', { name: 'Preview' });
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('Formatted references');
  await expect(preview).toHaveValue(/\(20\d\d(, \w+)?( \d+)?\)/);
  await dialog.getByRole('combobox', { name: 'Style' }).selectOption('IEEE');
  await expect(preview).toHaveValue(/^\[1\] /);
  const file = join(folder, 'refs.txt');
  await saveTo(electron, file);
  await dialog.getByRole('button', { name: 'Save…' }).click();
  await expect(lectern.status).toContainText('entries written to');
  expect(await readFile(file, 'utf8')).toMatch(/^\[1\] [\s\S]*\n\n\[2\] /);
});
