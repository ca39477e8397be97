import type { ElectronApplication, Locator, Page } from 'playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixtures.ts';

type Copied = { text: string; html?: string };

/**
 * Lets the app note what it copies instead: the tests that run at the same time share a clipboard.
 */
async function noteCopies(electron: ElectronApplication): Promise<() => Promise<Copied>> {
  await electron.evaluate(({ clipboard }) => {
    const noted = globalThis as { copied?: unknown };
    const note = (data: unknown) => {
      noted.copied = data;
    };
    Object.assign(clipboard, { writeText: (text: string) => note({ text }), write: note });
  });
  return () => electron.evaluate(() => (globalThis as unknown as { copied: Copied }).copied);
}

/** How many citekeys there are. */
const keysMinted = (page: Page) =>
  page.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    const db = await new Promise<IDBDatabase>((done, failed) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => failed(opening.error);
    });
    const count = await new Promise<number>((done, failed) => {
      const counting = db.transaction('citekeys').objectStore('citekeys').count();
      counting.onsuccess = () => done(counting.result);
      counting.onerror = () => failed(counting.error);
    });
    db.close();
    return count;
  });

/** Opens the settings and gives their section about citing. */
async function openCiting(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+,');
  const section = page.getByRole('region', { name: 'Citing' });
  await section.scrollIntoViewIfNeeded();
  return section;
}

test('a paper is copied in every form, for one program each', async ({ app }) => {
  const { page, lectern, electron } = app;
  const copied = await noteCopies(electron);
  await lectern.search.fill('pangu');
  await lectern.row('PanGu').click();

  await page.keyboard.press('Control+Shift+c');
  await expect(lectern.status).toContainText(/\\cite\{\w+\} copied/);
  const [, key = ''] = /^\\cite\{(\w+)\}$/.exec((await copied()).text) ?? [];
  expect(key).not.toBe('');

  for (const [label, text] of [
    ['Copy as \\cite', `\\cite{${key}}`],
    ['Copy as [@', `[@${key}]`],
    ['Copy as #cite', `#cite(<${key}>)`],
  ] as const) {
    await lectern.command(label);
    await expect(lectern.status).toContainText(`${text} copied`);
    expect(await copied()).toEqual({ text });
  }

  await lectern.command('Copy as BibTeX');
  await expect(lectern.status).toContainText('1 BibTeX entry copied');
  expect((await copied()).text).toMatch(new RegExp(`^@\\w+\\{${key},\\n`));

  await lectern.command('Copy as cited in the text');
  await expect(lectern.status).toContainText(/\(.+, 2021\) copied/);

  await lectern.command('Copy formatted reference');
  await expect(lectern.status).toContainText('1 reference copied');
  const { text, html } = await copied();
  expect(text).toMatch(/^Zeng, W\., .+ \(2021\)\. PanGu-α.+ arXiv\. https/);
  expect(html).toMatch(/<i>PanGu/);
});

test('several papers are copied in the order of the list, and looking mints no key', async ({
  app,
}) => {
  const { page, lectern, electron } = app;
  const copied = await noteCopies(electron);
  const rows = lectern.list.getByRole('option');
  await rows.nth(0).click();
  await rows.nth(1).click({ modifiers: ['Shift'] });
  expect(await keysMinted(page)).toBe(0);
  await lectern.command('Copy as [@');
  await expect(lectern.status).toContainText('copied');
  expect((await copied()).text).toMatch(/^\[@\w+; @\w+\]$/);
  expect(await keysMinted(page)).toBe(2);

  await openCiting(page);
  await page.getByRole('radio', { name: 'IEEE' }).check();
  await page.keyboard.press('Escape');
  await lectern.command('Copy formatted reference');
  await expect(lectern.status).toContainText('2 references copied');
  const { text, html } = await copied();
  expect(text).toMatch(/^\[1\] .+\n\n\[2\] .+$/s);
  expect(html).toMatch(/^<p>\[1\] .+<p>\[2\] /s);
});

test('a paper that is dragged into a text becomes its citation there', async ({ app }) => {
  const { page, lectern, electron } = app;
  const copied = await noteCopies(electron);
  const first = lectern.list.getByRole('option').first();
  await first.click();
  await first.dragTo(lectern.note);
  await expect(lectern.note).toHaveValue(/^\\cite\{\w+\}$/);
  const dropped = await lectern.note.inputValue();
  expect(await keysMinted(page)).toBe(1);

  await first.click();
  await page.keyboard.press('Control+Shift+c');
  await expect(lectern.status).toContainText('copied');
  expect(await copied()).toEqual({ text: dropped });
});

test('a drag carries the whole selection, and the window itself takes nothing of it', async ({
  app,
}) => {
  const { page, lectern } = app;
  await openCiting(page);
  await page.getByRole('radio', { name: /^A BibTeX entry/ }).check();
  await page.keyboard.press('Escape');
  const rows = lectern.list.getByRole('option');
  await rows.nth(0).click();
  await rows.nth(2).click({ modifiers: ['Shift'] });
  await rows.nth(1).dragTo(lectern.note);
  await expect(lectern.note).toHaveValue(/^@\w+\{.*\n@\w+\{.*\n@\w+\{.*\}\n$/s);

  await rows.nth(1).dragTo(lectern.navigation);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the keys of a command are chosen, refused where they clash, and given back', async ({
  start,
}) => {
  const { page, lectern, electron } = await start();
  const accelerator = () =>
    electron.evaluate(
      ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('copy-pandoc')?.accelerator ?? null,
    );
  expect(await accelerator()).toBeNull();
  const section = await openCiting(page);
  const button = section.getByRole('button', { name: /^Copy as \[@…\]/ });
  await button.click();
  await page.keyboard.press('Control+e');
  await expect(section.getByRole('alert')).toHaveText('“Export…” has these keys.');
  await page.keyboard.press('Control+v');
  await expect(section.getByRole('alert')).toHaveText('These keys have a meaning already.');
  await page.keyboard.press('Escape');
  await expect(lectern.dialog('Settings')).toBeVisible();
  await expect(button).toHaveText('None');

  await button.click();
  await page.keyboard.press('Control+Shift+p');
  await expect(button).toHaveText('Ctrl+Shift+P');
  await expect.poll(accelerator).toBe('CmdOrCtrl+Shift+p');
  await page.keyboard.press('Escape');
  await lectern.list.getByRole('option').first().click();
  await page.keyboard.press('Control+Shift+p');
  await expect(lectern.status).toContainText(/\[@\w+\] copied/);
  await electron.close();

  const again = await start();
  await again.lectern.list.getByRole('option').first().click();
  await again.page.keyboard.press('Control+Shift+p');
  await expect(again.lectern.status).toContainText(/\[@\w+\] copied/);
  const later = await openCiting(again.page);
  await later.getByRole('button', { name: 'Reset the keys for “Copy as [@…]”' }).click();
  await expect(later.getByRole('button', { name: /^Copy as \[@…\]/ })).toHaveText('None');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe-core finds nothing in the settings for citing, ${colorScheme}`, async ({ app }) => {
    const { page } = app;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const section = await openCiting(page);
    await section.getByText('Keys of all other commands').click();
    await section.getByRole('button', { name: /^Copy as #cite/ }).click();
    await page.keyboard.press('Control+e');
    await expect(section.getByRole('alert')).toBeVisible();
    await expectAccessible(page);
  });
}
