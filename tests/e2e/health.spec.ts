import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, type RunningApp, test } from './fixtures.ts';
import { rowsOf } from './ledger.ts';

/** Entries with one fault each, and one without any. */
const FAULTY = `
@article{fine, title = {A Study of Quiet Lakes}, author = {Lovelace, Ada}, journal = {Lake Letters}, year = {2024}, doi = {10.5555/fine}}
@article{nojournal, title = {Kites Without a Journal}, author = {Babbage, Charles}, year = {2023}, doi = {10.5555/nojournal}}
@book{caps, title = {On Strings and Knots}, author = {DUPONT, Jean}, publisher = {Knot Press}, year = {2022}, isbn = {978-0-306-40615-8}}
@book{caps2, title = {More Strings and Knots.}, author = {MARTIN, Anne}, publisher = {Knot Press}, year = {2021}}
@inproceedings{pages, title = {Winds That Turn Backwards}, author = {Noether, Emmy}, booktitle = {Proceedings of Winds}, year = {2020}, pages = {120--112}}
@article{first, title = {Two Faces of the Same Kite}, author = {Curie, Marie}, journal = {bioRxiv}, year = {2024}, doi = {10.1101/2024.01.01.573000}}
@article{second, title = {Two Faces of the Same Kite}, author = {Curie, Marie}, journal = {Kite Letters}, year = {2024}, doi = {10.5555/second}}
`;

/** Imports a bibliography from a file, with all that it has. */
async function importFile({ page, electron, lectern }: RunningApp, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await lectern
    .dialog('Import')
    .getByRole('button', { name: /^Import( \d+ papers)?$/ })
    .click();
}

/** Opens the view and looks at all papers. */
async function checkAll({ lectern }: RunningApp): Promise<Locator> {
  await lectern.command('Bibliography health');
  const dialog = lectern.dialog('Bibliography health');
  await dialog.getByRole('radio', { name: 'all papers' }).check();
  await expect(dialog.getByText(/papers checked/)).toBeVisible();
  return dialog;
}

function rule(dialog: Locator, name: string): Locator {
  return dialog.getByRole('region', { name: new RegExp(name) });
}

async function unfold(group: Locator): Promise<void> {
  await group.getByRole('button', { expanded: false }).first().click();
}

type PaperRow = { title: string; authors: { family: string }[] };

async function familyOf(page: Page, title: string): Promise<string | undefined> {
  const rows = await rowsOf<PaperRow>(page, 'papers');
  return rows.find((row) => row.title.startsWith(title))?.authors[0]?.family;
}

test('faults of an imported bibliography are found, mended, ignored, and mends undone', async ({
  start,
  folder,
}) => {
  const app = await start();
  const { page, lectern } = app;
  const file = join(folder, 'faulty.bib');
  await writeFile(file, FAULTY);
  await importFile(app, file);
  await expect(lectern.status).toContainText('7 papers');

  const dialog = await checkAll(app);
  const capitals = rule(dialog, 'Names in capitals');
  await expect(capitals).toContainText('2 papers');
  await expect(rule(dialog, 'Fields that are missing')).toContainText('1 paper');
  await expect(rule(dialog, 'Wrong ISBNs')).toContainText('1 paper');
  await expect(rule(dialog, 'Pages that run backwards')).toContainText('1 paper');
  await expect(rule(dialog, 'Titles with a full stop')).toContainText('1 paper');

  await test.step('one is mended, and undone', async () => {
    await unfold(capitals);
    await expect(capitals.getByText('Jean DUPONT', { exact: true })).toBeVisible();
    await expect(capitals.getByText('Jean Dupont', { exact: true })).toBeVisible();
    await expectAccessible(page);
    await capitals.getByRole('button', { name: 'Mend: On Strings and Knots' }).click();
    await expect(capitals).toContainText('1 paper');
    expect(await familyOf(page, 'On Strings')).toBe('Dupont');
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await expect(capitals).toContainText('2 papers');
    expect(await familyOf(page, 'On Strings')).toBe('DUPONT');
  });

  await test.step('all of a kind are mended, as one action', async () => {
    await dialog.getByRole('button', { name: 'Mend all 2: Names in capitals' }).click();
    await expect(capitals).toBeHidden();
    expect(await familyOf(page, 'More Strings')).toBe('Martin');
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await expect(capitals).toContainText('2 papers');
    expect(await familyOf(page, 'On Strings')).toBe('DUPONT');
    expect(await familyOf(page, 'More Strings')).toBe('MARTIN');
  });

  await test.step('one is ignored for good, until it is heeded again', async () => {
    const missing = rule(dialog, 'Fields that are missing');
    await unfold(missing);
    await expect(missing).toContainText('It has no journal');
    await missing.getByRole('button', { name: 'Ignore: Kites Without a Journal' }).click();
    await expect(missing).toContainText('1 ignored');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await checkAll(app);
    await expect(missing).toContainText('0 papers · 1 ignored');
    await unfold(missing);
    await missing.getByRole('button', { name: /Show 1 ignored/ }).click();
    await missing.getByRole('button', { name: 'Heed again: Kites Without a Journal' }).click();
    await expect(missing).toContainText('1 paper');
  });

  await test.step('a field is written where it is wrong', async () => {
    const pages = rule(dialog, 'Pages that run backwards');
    await unfold(pages);
    await pages.getByRole('textbox', { name: 'New pages: Winds That Turn' }).fill('112-120');
    await pages.getByRole('button', { name: 'Set pages: Winds That Turn Backwards' }).click();
    await expect(pages).toBeHidden();
    await expect(dialog.getByRole('status').last()).toContainText('Written: pages');
  });

  await test.step('duplicates are merged, and come apart again', async () => {
    const twice = rule(dialog, 'Papers that are there twice');
    await unfold(twice);
    await expect(twice).toContainText('The same as “Two Faces of the Same Kite”');
    await twice.getByRole('button', { name: 'Merge: Two Faces of the Same Kite' }).click();
    await expect(twice).toBeHidden();
    expect(await rowsOf<PaperRow>(page, 'papers')).toHaveLength(88 + 6);
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await expect(twice).toContainText('1 paper');
    expect(await rowsOf<PaperRow>(page, 'papers')).toHaveLength(88 + 7);
  });

  await test.step('a paper is opened from its finding', async () => {
    const missing = rule(dialog, 'Fields that are missing');
    await missing.getByRole('button', { name: 'Kites Without a Journal', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(lectern.article.getByRole('heading', { level: 1 })).toHaveText(
      'Kites Without a Journal',
    );
  });
});

test('a healthy library has nothing to mend', async ({ app }) => {
  const dialog = await checkAll(app);
  await expect(dialog.getByText('Nothing to mend')).toBeVisible();
  await expect(dialog.getByText('88 papers checked, and no fault found.')).toBeVisible();
  await expectAccessible(app.page);
});
