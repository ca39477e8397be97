import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright/test';
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
