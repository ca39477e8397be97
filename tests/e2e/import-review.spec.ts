import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, type RunningApp, test } from './fixtures.ts';
import { rowsOf } from './ledger.ts';

/** Papers of the bundled feed, which every library here begins with. */
const BUNDLED = 88;

const FIRST = `
@article{ward2025, title = {Kites That Learn to Land}, author = {Ward, Ada}, year = 2025,
  journal = {Journal of Kites}, doi = {10.5555/kite}, pages = {1--9}}
@misc{mill2024, title = {A Gentle Machine for Sorting Pebbles}, author = {Mill, Eva}, year = 2024}
`;

const SECOND = `
@comment{jabref-meta: grouping: 0 AllEntriesGroup:;}
@article{ward:new, title = {Kites That Learn to Land}, author = {Ward, Ada}, year = 2026,
  journal = {Journal of Kites}, doi = {10.5555/kite}, pages = {1--12}, volume = 3,
  keywords = {wind, landing}, annote = {Ask Ada about the string.}}
@misc{mill2024, title = {The Long History of Strings}, author = {Hill, Iva}, year = 2020,
  keywords = {wind}}
@misc{pond2021, title = {What Ponds Remember of the Rain}, author = {Pond, Uma}, year = 2021}
`;

/** Chooses a file in the import dialog. */
async function open({ page, electron }: RunningApp, path: string, content: string): Promise<void> {
  await writeFile(path, content);
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'Choose a file…' }).click();
}

const confirm = (dialog: Locator) =>
  dialog.getByRole('button', { name: 'Import', exact: true }).click();

/** Imports the first file. */
async function importFirst(app: RunningApp, folder: string): Promise<void> {
  await open(app, join(folder, 'first.bib'), FIRST);
  await confirm(app.lectern.dialog('Import'));
  await expect(app.lectern.status).toContainText('2 papers added');
}

/** All that the library holds of facts and of the user's, by table. */
async function allRows(page: Page) {
  const tables = ['papers', 'texts', 'identifiers', 'marks', 'tags', 'taggings', 'notes'];
  const rows = [...tables, 'citekeys', 'aliases', 'bibFiles'].map(
    async (table) => [table, await rowsOf<Record<string, unknown>>(page, table)] as const,
  );
  return Object.fromEntries(await Promise.all(rows));
}

const entries = (dialog: Locator) => dialog.getByRole('list', { name: 'Entries of the file' });

test('what is new, known and different is shown, and only what is agreed to comes in', async ({
  app,
  folder,
}) => {
  const { page, lectern } = app;
  await importFirst(app, folder);
  await lectern.find('kites learn');
  await lectern.row('Kites That Learn').click();
  await expect(lectern.article).toContainText('2025');
  const before = await allRows(page);
  await open(app, join(folder, 'second.bib'), SECOND);
  const dialog = lectern.dialog('Import');
  await expect(dialog.getByRole('status')).toHaveText(
    '3 entries read · 2 papers will be added · 1 that you have differs',
  );
  await expect(dialog.getByRole('button', { name: 'New 2' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Differs 1', exact: true }).click();
  await expect(entries(dialog).getByRole('checkbox')).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Differs: compare Kites That Learn' }).click();
  const fields = dialog.getByRole('region', { name: 'Differences of Kites That Learn to Land' });
  await expect(fields.getByRole('row')).toHaveCount(6);
  const date = fields.getByRole('row', { name: /^Date/ });
  await expect(date.getByRole('radio', { name: '2025' })).toBeChecked();
  await expect(
    fields
      .getByRole('row', { name: /^Volume/ })
      .getByRole('radio')
      .last(),
  ).toBeChecked();
  await date.getByRole('radio', { name: '2026' }).check();
  await fields
    .getByRole('row', { name: /^Volume/ })
    .getByRole('radio')
    .first()
    .check();
  await expectAccessible(page);

  await dialog.getByRole('button', { name: 'All 3' }).click();
  await dialog.getByRole('checkbox', { name: /^What Ponds Remember/ }).uncheck();
  await expect(dialog.getByRole('status')).toContainText('1 paper will be added');
  await expect(dialog.getByRole('radio', { name: /^Give the imported papers new/ })).toBeChecked();
  await dialog.getByLabel('Turn keywords and groups into tags').check();
  await dialog.getByLabel('Keywords below the tag').fill('from file');
  await dialog.getByLabel('Turn annotations into notes').check();
  await dialog.getByLabel('New papers go to').selectOption('Read');
  await confirm(dialog);
  await expect(lectern.status).toContainText(
    '1 paper added, 1 paper improved, 1 paper with a new citekey',
  );
  await lectern.expectCount('All papers', BUNDLED + 3);
  await lectern.expectCount('wind', 2);
  await lectern.expectCount('Read', 1);
  await expect(lectern.article).toContainText('2026');
  await expect(lectern.note).toHaveValue('Ask Ada about the string.');
  const after = await allRows(page);
  const kite = after.papers?.find(({ doi }) => doi === '10.5555/kite');
  expect(kite).toMatchObject({ published: '2026', venue: 'Journal of Kites' });
  const entry = after.texts?.find(({ id }) => id === kite?.id)?.entry as { fields: object };
  expect(entry.fields).toMatchObject({ pages: '1--9', date: '2026' });
  expect(entry.fields).not.toHaveProperty('volume');
  expect(after.notes).toMatchObject([{ paperId: kite?.id, text: 'Ask Ada about the string.' }]);
  expect(after.citekeys?.map(({ citekey }) => citekey).sort()).toEqual([
    'mill2024',
    'mill2024a',
    'ward2025',
  ]);
  expect(after.aliases).toMatchObject([{ citekey: 'ward:new', paperId: kite?.id }]);
  expect(after.bibFiles).toMatchObject([{ name: 'second.bib' }]);

  // One step takes all of it back.
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(lectern.status).toContainText('Undone: import of second.bib');
  await lectern.expectCount('All papers', BUNDLED + 2);
  await expect(lectern.article).toContainText('2025');
  await expect(lectern.note).toHaveValue('');
  expect(await allRows(page)).toEqual(before);
  await page.keyboard.press('Control+Shift+z');
  await expect(lectern.status).toContainText('Done again: import of second.bib');
  expect(await allRows(page)).toEqual(after);
});

test('an import is taken back after a restart, but for the paper that was worked on', async ({
  start,
  folder,
}) => {
  const app = await start();
  const before = await allRows(app.page);
  await importFirst(app, folder);
  await app.electron.close();

  const { page, lectern } = await start();
  await lectern.find('pebbles gentle');
  await lectern.row('A Gentle Machine').click();
  await lectern.note.fill('Mine.');
  await expect.poll(() => rowsOf(page, 'notes')).toMatchObject([{ text: 'Mine.' }]);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = lectern.dialog('Import');
  await dialog.getByText('Recent imports').click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Undo the import of first.bib' }).click();
  await expect(lectern.status).toContainText('1 paper that you have worked on since was kept');
  await lectern.expectCount('All papers', BUNDLED + 1);
  const { papers, notes, citekeys } = await allRows(page);
  expect(papers).toHaveLength((before.papers?.length ?? 0) + 1);
  expect(notes).toMatchObject([{ text: 'Mine.' }]);
  expect(citekeys).toMatchObject([{ citekey: 'mill2024' }]);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog.getByRole('button', { name: 'Choose a file…' })).toBeVisible();
  await expect(dialog.getByText('Recent imports')).toHaveCount(0);
});

for (const [rule, keys, count] of [
  ['Leave these papers out', ['mill2024', 'pond2021', 'ward2025'], 1],
  ['Give my papers new citekeys', ['mill2024', 'mill2024a', 'pond2021', 'ward2025'], 2],
] as const) {
  test(`citekeys of other papers: ${rule}`, async ({ app, folder }) => {
    const { page, lectern } = app;
    await importFirst(app, folder);
    await open(app, join(folder, 'second.bib'), SECOND);
    const dialog = lectern.dialog('Import');
    await dialog.getByRole('button', { name: 'Citekey taken 1' }).click();
    await expect(entries(dialog)).toContainText('mill2024 (citekey of another paper)');
    await dialog.getByRole('radio', { name: new RegExp(`^${rule}`) }).check();
    await confirm(dialog);
    await expect(lectern.status).toContainText(
      `${count} ${count === 1 ? 'paper' : 'papers'} added`,
    );
    // As many were added before, and the notice of that may still be there.
    await lectern.expectCount('All papers', BUNDLED + 2 + count);
    const { papers, citekeys } = await allRows(page);
    expect(citekeys?.map(({ citekey }) => citekey).sort()).toEqual(keys);
    const owner = citekeys?.find(({ citekey }) => citekey === 'mill2024')?.paperId;
    expect(papers?.find(({ id }) => id === owner)?.title).toMatch(
      rule.startsWith('Leave') ? /^A Gentle Machine/ : /^The Long History/,
    );
  });
}

test('with all of the file’s taken, nothing differs any more', async ({ app, folder }) => {
  const { lectern } = app;
  await importFirst(app, folder);
  const file = join(folder, 'second.bib');
  await open(app, file, SECOND);
  const dialog = lectern.dialog('Import');
  await dialog.getByRole('button', { name: "Take all of the file's" }).click();
  await dialog.getByRole('button', { name: 'New 2' }).click();
  await dialog.getByRole('button', { name: 'Select none shown' }).click();
  await expect(dialog.getByRole('status')).toContainText('0 papers will be added');
  await confirm(dialog);
  await expect(lectern.status).toContainText('0 papers added, 1 paper improved');
  await open(app, file, SECOND);
  await expect(dialog.getByRole('button', { name: 'Already here 1' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^Differs/ })).toHaveCount(0);
});

for (const [name, content, source] of [
  [
    'kites.ris',
    'TY  - JOUR\nAU  - Ward, Ada\nTI  - Kites That Learn to Land\nJO  - Journal of Kites\nPY  - 2025\nDO  - 10.5555/kite\nKW  - wind\nID  - ward2025\nER  - \n',
    'RIS file (kites.ris)',
  ],
  [
    'kites.json',
    JSON.stringify([
      {
        id: 'ward2025',
        type: 'article-journal',
        title: 'Kites That Learn to Land',
        author: [{ family: 'Ward', given: 'Ada' }],
        'container-title': 'Journal of Kites',
        issued: { 'date-parts': [[2025]] },
        DOI: '10.5555/kite',
        keyword: 'wind',
      },
    ]),
    'CSL-JSON file (kites.json)',
  ],
] as const) {
  test(`${name} is reviewed and imported, with its citekey and keywords`, async ({
    app,
    folder,
  }) => {
    const { page, lectern } = app;
    await open(app, join(folder, name), content);
    const dialog = lectern.dialog('Import');
    await expect(dialog.getByRole('status')).toHaveText('1 entry read · 1 paper will be added');
    await dialog.getByLabel('Turn keywords and groups into tags').check();
    await confirm(dialog);
    await expect(lectern.status).toContainText('1 paper added');
    await lectern.find('key:ward2025 tag:wind');
    await lectern.row('Kites That').click();
    await expect(lectern.article).toContainText('Journal of Kites');
    await expect(lectern.article.getByText(source)).toBeVisible();
    const { papers } = await allRows(page);
    expect(papers?.find(({ doi }) => doi === '10.5555/kite')).toMatchObject({ published: '2025' });
  });
}

test('a pasted bibliography is reviewed like a file', async ({ app }) => {
  const { page, lectern } = app;
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = lectern.dialog('Import');
  await dialog.getByRole('textbox', { name: 'Or paste the text' }).fill(FIRST);
  await dialog.getByRole('button', { name: 'Read the text' }).click();
  await expect(dialog.getByRole('status')).toContainText('2 entries read');
});

test('a review can be left at every step, and changes nothing', async ({ app, folder }) => {
  const { page, lectern } = app;
  const before = await allRows(page);
  const dialog = lectern.dialog('Import');
  await open(app, join(folder, 'first.bib'), FIRST);
  await expect(dialog.getByRole('status')).toContainText('2 entries read');
  await dialog.getByRole('button', { name: 'Choose another' }).click();
  await expect(dialog.getByRole('button', { name: 'Choose a file…' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await open(app, join(folder, 'first.bib'), FIRST);
  await expect(dialog.getByRole('status')).toContainText('2 entries read');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toHaveCount(0);
  expect(await allRows(page)).toEqual(before);
});

test('a file of 20,000 entries is reviewed, scrolled, imported and taken back', async ({
  app,
  folder,
}) => {
  const { page, lectern } = app;
  const many = Array.from(
    { length: 20_000 },
    (_each, nr) =>
      `@misc{kite${nr}, title = {Invented Kite Number ${nr}}, author = {Ward, Ada}, year = 2020}\n`,
  ).join('');
  const file = join(folder, 'many.bib');
  const dialog = lectern.dialog('Import');
  // Reading is stopped: nothing has happened.
  await open(app, file, many);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await open(app, file, many);
  await expect(dialog.getByRole('status')).toHaveText(
    '20,000 entries read · 20,000 papers will be added',
    { timeout: 30_000 },
  );
  const list = entries(dialog);
  await list.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect(dialog.getByRole('checkbox', { name: /^Invented Kite Number 19999/ })).toBeVisible();
  await dialog.getByRole('checkbox', { name: /^Invented Kite Number 19999/ }).uncheck();
  await expect(dialog.getByRole('status')).toContainText('19,999 papers will be added');
  expect(await list.getByRole('listitem').count()).toBeLessThan(60);
  await confirm(dialog);
  const progress = page.getByRole('progressbar', { name: 'Importing many.bib' });
  await expect(progress).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(lectern.status).toContainText(/Stopped: [\d,]+ papers added/, { timeout: 30_000 });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(lectern.status).toContainText('Undone: import of many.bib', { timeout: 60_000 });
  await lectern.expectCount('All papers', BUNDLED);
  expect(await rowsOf(page, 'citekeys')).toEqual([]);
});
