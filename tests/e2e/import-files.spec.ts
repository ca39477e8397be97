import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { headerLine } from '../../shared/library-file/header.ts';
import { expect, type RunningApp, test } from './fixtures.ts';
import { rowsOf } from './ledger.ts';

/** Papers of the bundled feed, which every library here begins with. */
const BUNDLED = 88;

/** So many papers that there is time to stop their import. */
const LARGE = 10_000;

/** Chooses a file in the import dialog. */
async function choose({ page, electron }: RunningApp, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'Choose a file…' }).click();
}

/** Writes a file and chooses it. */
async function open(app: RunningApp, path: string, content: string): Promise<void> {
  await writeFile(path, content);
  await choose(app, path);
}

/** Imports the file on show. */
async function confirm({ lectern }: RunningApp): Promise<void> {
  await lectern.dialog('Import').getByRole('button', { name: 'Import', exact: true }).click();
}

const line = (record: object) => `${JSON.stringify(record)}\n`;

const BIBTEX = `% Kept by hand.
@string{kites = "Journal of Kites"}

@article{ward2025,
  title = {Kites That {Learn} to Land on {$\\alpha$}-Fields},
  author = {Ward, Ada and van der Berg, Otto},
  journal = kites,
  year = 2025,
  abstract = {We land kites.},
}

@misc{mill:2024, title = {G{\\"o}del's Mill}, author = {Mill, Eva}}
`;

const LIBRARY =
  headerLine(2) +
  line({ tag: { path: 'wind/strong', colour: 'teal' } }) +
  line({ view: { id: 'v1', name: 'Strong wind', query: 'tag:wind', createdAt: 1 } }) +
  line({
    paper: { title: 'Kites That Learn to Land', authors: [{ family: 'Ward', given: 'Ada' }] },
    mark: { status: 'read', starred: true, rating: 4 },
    tags: ['wind/strong', 'landing'],
    note: { text: 'Ask Ada about the string.' },
    citekey: 'ward2025',
  }) +
  line({ paper: { title: 'A Gentle Machine for Sorting Pebbles' } });

/** What the library holds beside the bundled papers. */
async function stored(page: Page) {
  const [papers, citekeys, notes, taggings, marks] = await Promise.all([
    rowsOf<{ id: string; title: string; venue?: string }>(page, 'papers'),
    rowsOf<{ paperId: string; citekey: string }>(page, 'citekeys'),
    rowsOf<{ paperId: string; text: string }>(page, 'notes'),
    rowsOf<{ paperId: string; tag: string }>(page, 'taggings'),
    rowsOf<{ paperId: string }>(page, 'marks'),
  ]);
  return { papers, citekeys, notes, taggings, marks };
}

test('a BibTeX file is shown before it is added, then kept with its citekeys', async ({
  app,
  folder,
}) => {
  const { page, lectern } = app;
  await open(app, join(folder, 'kites.bib'), BIBTEX);
  const dialog = lectern.dialog('Import');
  await expect(dialog.getByRole('status')).toHaveText('2 entries read · 2 papers will be added');
  await expect(
    dialog.getByRole('list', { name: 'Entries of the file' }).getByRole('checkbox'),
  ).toHaveCount(2);
  await expect(
    dialog.getByRole('checkbox', { name: /^Kites That Learn to Land on α-Fields/ }),
  ).toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: /^Gödel's Mill/ })).toBeChecked();
  expect((await stored(page)).papers).toHaveLength(BUNDLED);
  await confirm(app);
  await expect(lectern.status).toContainText('2 papers added');
  await lectern.expectCount('All papers', BUNDLED + 2);

  await lectern.find('kites learn');
  await lectern.row('Kites That').click();
  await expect(lectern.article.getByText('We land kites.')).toBeVisible();
  await expect(lectern.article).toContainText('Journal of Kites');
  await expect(lectern.article).toContainText('Otto van der Berg');
  await expect(lectern.article.getByText('BibTeX file (kites.bib)')).toBeVisible();
  await lectern.find('key:mill');
  await lectern.expectListed(1);
  const { citekeys } = await stored(page);
  expect(citekeys.map(({ citekey }) => citekey).sort()).toEqual(['mill:2024', 'ward2025']);
});

test('a file of PubMed is read as what it is, whatever its name says', async ({ app, folder }) => {
  const { page, lectern } = app;
  await open(
    app,
    join(folder, 'citations.txt'),
    `
PMID- 99999901
DP  - 2020 Mar 5
TI  - Kites on long strings: a randomised
      study.
FAU - Ward, Ada B
AU  - Ward AB
FAU - van der Berg, Otto
JT  - Journal of kites
TA  - J Kites
VI  - 12
PG  - 123-30
LID - 10.5555/kite.1 [doi]
AB  - We flew kites.
PT  - Journal Article
`,
  );
  await expect(lectern.dialog('Import').getByRole('status')).toContainText('1 paper will be added');
  await confirm(app);
  await lectern.find('kites randomised');
  await lectern.row('Kites on long strings').click();
  await expect(lectern.article).toContainText('Ada B Ward, Otto van der Berg');
  await expect(lectern.article.getByText('We flew kites.')).toBeVisible();
  const paper = (await stored(page)).papers.find(({ title }) => title.startsWith('Kites on'));
  expect(paper).toMatchObject({ venue: 'Journal of kites 12:123–130', doi: '10.5555/kite.1' });
});

test('a library file brings papers, marks, tags, notes, citekeys and saved searches', async ({
  start,
  folder,
}) => {
  const app = await start();
  const { lectern, electron } = app;
  await open(app, join(folder, 'mine.lectern.jsonl'), LIBRARY);
  const dialog = lectern.dialog('Import');
  await expect(dialog.getByRole('status')).toContainText(
    'mine.lectern.jsonl is a Lectern library · 1 kB · 2 papers',
  );
  await expect(dialog.getByRole('listitem').first()).toHaveText('Kites That Learn to Land');
  await confirm(app);
  await expect(lectern.status).toContainText('2 papers added');
  await electron.close();

  const again = await start();
  const { page } = again;
  await again.lectern.expectCount('All papers', BUNDLED + 2);
  await again.lectern.expectCount('Read', 1);
  await again.lectern.expectCount('strong', 1);
  await again.lectern.expectCount('landing', 1);
  await again.lectern.expectCount('Strong wind', 1);
  await again.lectern.find('key:ward2025 is:starred rating:4');
  await again.lectern.row('Kites That Learn to Land').click();
  await expect(again.lectern.note).toHaveValue('Ask Ada about the string.');
  await expect(again.lectern.tags.getByText('wind/strong')).toBeVisible();
  await expect(
    page.locator('.nav-row', { hasText: 'strong' }).locator('.tag-dot').first(),
  ).toHaveAttribute('data-colour', 'teal');
});

for (const [name, content] of [
  ['twice.bib', BIBTEX],
  ['twice.lectern.jsonl', LIBRARY],
] as const) {
  test(`${name} imported again adds nothing and keeps what the user did`, async ({
    app,
    folder,
  }) => {
    const { page, lectern } = app;
    const file = join(folder, name);
    await open(app, file, content);
    await confirm(app);
    await expect(lectern.status).toContainText('2 papers added');
    await lectern.find('kites learn land');
    await lectern.row('Kites That').click();
    await lectern.note.fill('My own words.');
    await lectern.press('Drop');
    await lectern.addTag('mine');
    await expect(lectern.status).toContainText('mine');
    await expect.poll(async () => (await stored(page)).notes[0]?.text).toBe('My own words.');
    const before = await stored(page);

    await choose(app, file);
    await confirm(app);
    await expect(lectern.status).toContainText('0 papers added');
    expect(await stored(page)).toEqual(before);
    await lectern.expectCount('All papers', BUNDLED + 2);
    await expect(lectern.note).toHaveValue('My own words.');
  });
}

test('what is wrong with a BibTeX file is told by line and column, the rest comes in', async ({
  app,
  folder,
}) => {
  const { page, lectern } = app;
  const broken = `@misc{one, title = {First Good Kite}}
@misc{none, year = 2020}
  @misc{two, title = {Second Good Kite}, journal = undefinedname}
@misc{three, title = {Never Closed Kite}, note = {open
@misc{four, title = {Last Good Kite}}
`;
  await open(app, join(folder, 'broken.bib'), broken);
  const dialog = lectern.dialog('Import');
  await dialog.getByText('4 places in the file could not be read as they stand').click();
  const problems = dialog.getByRole('list', { name: 'Problems in the file' }).getByRole('listitem');
  await expect(problems).toHaveText([
    'Line 2, column 1: this entry has no title, and was skipped',
    'Line 3, column 52: this abbreviation is not defined',
    'Line 4, column 1: this entry is never closed',
    'Line 4, column 50: this value is never closed, and was left out',
  ]);
  await expect(dialog.getByText('1 comment, group or other part of the file')).toBeVisible();
  await confirm(app);
  await expect(lectern.status).toContainText('4 papers added');
  expect(await rowsOf(page, 'bibFiles')).toMatchObject([
    { name: 'broken.bib', parts: ['@misc{none, year = 2020}'] },
  ]);
  await lectern.find('title:kite');
  await lectern.expectListed(4);
});

test('what is wrong with a library file is told by line, the rest comes in', async ({
  app,
  folder,
}) => {
  const { lectern } = app;
  const broken =
    headerLine(4) +
    line({ paper: { title: 'First Good Kite' } }) +
    'no JSON at all\n' +
    line({ paper: { title: 'A Kite with a Bad Mark' }, mark: { rating: 9 } }) +
    line({ something: 'else' }) +
    line({ paper: { title: 'Last Good Kite' }, later: 'a field of a later version' });
  await open(app, join(folder, 'broken.jsonl'), broken);
  await confirm(app);
  const dialog = lectern.dialog('Import');
  await expect(dialog.getByRole('status')).toHaveText('broken.jsonl: 2 papers added.');
  await expect(dialog.getByText('3 places in the file could not be read')).toBeVisible();
  const problems = dialog.getByRole('list', { name: 'Problems in the file' }).getByRole('listitem');
  await expect(problems).toHaveText([
    'Line 3: not JSON',
    /^Line 4: mark\.rating: /,
    'Line 5: no paper, tag or saved search',
  ]);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await lectern.expectCount('All papers', BUNDLED + 2);
});

for (const [name, content, problem] of [
  ['cut.jsonl', LIBRARY.slice(0, -20), 'Line 5: not JSON'],
] as const) {
  test(`${name}, cut off in the middle, comes in as far as it goes and says so`, async ({
    app,
    folder,
  }) => {
    const { lectern } = app;
    await open(app, join(folder, name), content);
    await confirm(app);
    const dialog = lectern.dialog('Import');
    await expect(
      dialog.getByRole('list', { name: 'Problems in the file' }).getByRole('listitem').first(),
    ).toHaveText(problem);
    await dialog.getByRole('button', { name: 'Done' }).click();
    await lectern.find('kites learn land');
    await lectern.expectListed(1);
  });
}

test('cut.bib, cut off in the middle, comes in as far as it goes and says so', async ({
  app,
  folder,
}) => {
  const { lectern } = app;
  await open(app, join(folder, 'cut.bib'), BIBTEX.slice(0, -20));
  const dialog = lectern.dialog('Import');
  await dialog.getByText('in the file could not be read').click();
  await expect(
    dialog.getByRole('list', { name: 'Problems in the file' }).getByRole('listitem').first(),
  ).toHaveText('Line 12, column 1: this entry is never closed');
  await confirm(app);
  await expect(lectern.status).toContainText('2 papers added');
  await lectern.find('kites learn land');
  await lectern.expectListed(1);
});

for (const [name, content, message] of [
  ['empty.bib', '', 'empty.bib is empty'],
  ['empty.lectern.jsonl', headerLine(0), 'empty.lectern.jsonl holds no papers'],
  ['comments.bib', '@comment{Nothing yet}\n', 'comments.bib holds no papers'],
  [
    'newer.lectern.jsonl',
    LIBRARY.replace('"version":1', '"version":2'),
    'newer.lectern.jsonl was written by a newer version of Lectern',
  ],
] as const) {
  test(`${name} is refused with a reason and changes nothing`, async ({ app, folder }) => {
    const { page, lectern } = app;
    const before = await stored(page);
    await open(app, join(folder, name), content);
    const dialog = lectern.dialog('Import');
    await expect(dialog.getByRole('alert')).toContainText(message);
    await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toHaveCount(0);
    await page.keyboard.press('Escape');
    expect(await stored(page)).toEqual(before);
  });
}

test('a large import goes on behind the window and can be stopped; what is stored stays', async ({
  start,
  folder,
}) => {
  const app = await start();
  const { page, lectern, electron } = app;
  const abstract = 'We fly kites in every wind that there is. '.repeat(25);
  const papers = Array.from({ length: LARGE }, (_each, nr) =>
    line({ paper: { title: `Invented Kite Number ${nr}`, abstract }, tags: ['kites'] }),
  );
  await open(app, join(folder, 'large.lectern.jsonl'), headerLine(LARGE) + papers.join(''));
  await expect(lectern.dialog('Import').getByRole('status')).toContainText('10,000 papers');
  await confirm(app);
  const progress = page.getByRole('progressbar', { name: 'Importing large.lectern.jsonl' });
  await expect(progress).toHaveAttribute('aria-valuetext', /^[1-9]/);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(lectern.status).toContainText(/Stopped: [\d,]+ papers added/);
  await expect(progress).toBeHidden();
  const said = /([\d,]+) papers added/.exec((await lectern.status.textContent()) ?? '')?.[1];
  const count = Number(said?.replaceAll(',', ''));
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(LARGE);
  expect((await stored(page)).papers).toHaveLength(BUNDLED + count);
  await lectern.expectCount('All papers', BUNDLED + count);
  await lectern.expectCount('kites', count);
  await electron.close();

  const again = await start();
  await again.lectern.expectCount('All papers', BUNDLED + count);
  await again.lectern.find('tag:kites');
  await again.lectern.expectListed(count);
});
