import type { Page } from 'playwright/test';
import { judge, takeEntries } from './entries.ts';
import { expect, test } from './fixtures.ts';
import { takeIn } from './incoming.ts';

const KITES = {
  title: 'Kites That Learn to Land',
  authors: [{ family: 'Ward', given: 'Ada' }],
  arxivId: '2502.13922',
  published: '2025-02',
};

const FILE = `
@article{ward2025, title = {Kites that Learn to Land}, author = {Ward, Ada}, eprint = {2502.13922},
  eprinttype = {arxiv}, journal = {Journal of Kites}, year = 2024, pages = {1--9},
  keywords = {wind, kites/learning}, annote = {Ask Ada.}, note = {To appear}}
@misc{mill2024, title = {A Gentle Machine for Sorting Pebbles}, author = {Mill, Eva}, year = 2024}
@misc{mill2024b, title = {A Gentle Machine for Sorting Pebbles}, author = {Mill, Eva}, month = jan}
@book{hill2020, title = {The Long History of Strings}, author = {Hill, Iva}, year = 2020}
`;

async function rows(page: Page) {
  const [user, world] = await page.evaluate(() =>
    Promise.all([window.harness.dump.userRows(), window.harness.dump.worldRows()]),
  );
  return { ...user, ...world };
}

const kite = 'arxiv:2502.13922';

test('entries are new, known with something to say, or doubles', async ({ page }) => {
  await takeIn(page, [KITES]);
  expect(await judge(page, FILE)).toEqual([
    { kind: 'conflicts', key: 'none' },
    { kind: 'new', key: 'none' },
    { kind: 'double', key: 'none' },
    { kind: 'new', key: 'none' },
  ]);
  await takeEntries(page, FILE);
  const again = await judge(page, FILE);
  expect(again.map(({ kind }) => kind)).toEqual(['conflicts', 'known', 'known', 'known']);
});

test('without consent a known paper only gets what it lacks', async ({ page }) => {
  await takeIn(page, [KITES]);
  const [first] = await takeEntries(page, FILE);
  expect(first).toMatchObject({ added: 1, improved: 1, left: 0, rekeyed: 0 });
  const { papers, texts, marks, citekeys, aliases, tags, notes } = await rows(page);
  expect(papers?.find(({ id }) => id === kite)).toMatchObject({
    title: KITES.title,
    published: '2025-02',
    venue: 'Journal of Kites',
    origins: { published: 'bundled', venue: 'user', entry: 'user' },
  });
  const stored = texts?.find(({ id }) => id === kite)?.entry as { fields: object };
  expect(stored.fields).toMatchObject({ pages: '1--9', note: 'To appear' });
  expect(stored.fields).not.toHaveProperty('date');
  // Two new papers, which never fade; the known one is as untouched as it was.
  expect(papers).toHaveLength(3);
  expect(marks?.map(({ status }) => status)).toEqual(['inbox', 'inbox']);
  expect(citekeys?.map(({ citekey }) => citekey).sort()).toEqual([
    'hill2020',
    'mill2024',
    'ward2025',
  ]);
  expect(aliases?.map(({ citekey }) => citekey)).toEqual(['mill2024b']);
  expect([tags, notes]).toEqual([[], []]);
});

test('what the user agrees to is taken, what the user refuses is not', async ({ page }) => {
  await takeIn(page, [KITES]);
  await takeEntries(page, FILE, {}, { take: ['published'], leave: ['venue', 'entry.pages'] });
  const { papers, texts } = await rows(page);
  const paper = papers?.find(({ id }) => id === kite);
  expect(paper).toMatchObject({ published: '2024', origins: { published: 'user' } });
  expect(paper).not.toHaveProperty('venue');
  const stored = texts?.find(({ id }) => id === kite)?.entry as { fields: object };
  expect(stored.fields).toMatchObject({ date: '2024' });
  expect(stored.fields).not.toHaveProperty('journaltitle');
  expect(stored.fields).not.toHaveProperty('pages');
});

test('a new paper is the user’s own words, and a feed only fills what they leave out', async ({
  page,
}) => {
  await takeEntries(page, FILE.replace('year = 2024,', 'year = 2024, abstract = {Old.},'));
  const feed = { ...KITES, title: 'KITES!', venue: 'Else', votes: 7, abstract: 'We land kites.' };
  await takeIn(page, [feed], { origin: 'arxiv' });
  const { papers, texts } = await rows(page);
  expect(papers?.find(({ id }) => id === kite)).toMatchObject({
    title: 'Kites that Learn to Land',
    published: '2024',
    venue: 'Journal of Kites',
    votes: 7,
  });
  expect(texts?.find(({ id }) => id === kite)).toMatchObject({
    abstract: 'We land kites.',
    entry: { type: 'article' },
  });
});

test('keywords become tags and remarks become notes, if asked, and only once', async ({ page }) => {
  await takeIn(page, [KITES]);
  const how = {
    status: 'read' as const,
    tags: { keywords: true, parent: 'from file', all: 'imported' },
    notes: { annotations: true, remarks: true, append: false },
  };
  await takeEntries(page, FILE, how);
  const first = await rows(page);
  expect(first.notes).toMatchObject([{ paperId: kite, text: 'Ask Ada.\n\nTo appear' }]);
  expect(first.taggings?.filter(({ paperId }) => paperId === kite).map(({ tag }) => tag)).toEqual([
    'from file/kites/learning',
    'from file/wind',
    'imported',
  ]);
  expect(first.taggings?.filter(({ tag }) => tag === 'imported')).toHaveLength(3);
  expect(first.marks?.map(({ status }) => status)).toEqual(['read', 'read']);
  const [again, later] = await takeEntries(page, FILE, how);
  expect([again, later]).toMatchObject([
    { added: 0, improved: 0, revision: 0, range: null },
    { added: 0, improved: 0, revision: 0, range: null },
  ]);
  expect(await rows(page)).toEqual(first);
});

test('a note of the user is only added to with consent', async ({ page }) => {
  await takeIn(page, [KITES]);
  await page.evaluate(
    (id) => window.harness.notes.saveNote(id, 'Mine.\n', window.harness.commits.newSession()),
    kite,
  );
  const notes = { annotations: true, remarks: false, append: false };
  await takeEntries(page, FILE, { notes });
  expect((await rows(page)).notes).toMatchObject([{ text: 'Mine.\n' }]);
  await takeEntries(page, FILE, { notes: { ...notes, append: true } });
  expect((await rows(page)).notes).toMatchObject([{ text: 'Mine.\n\nAsk Ada.' }]);
  await takeEntries(page, FILE, { notes: { ...notes, append: true } });
  expect((await rows(page)).notes).toMatchObject([{ text: 'Mine.\n\nAsk Ada.' }]);
});

const misc = (key: string, nr: number) =>
  `@misc{${key}, title = {Invented Kite Number ${nr} of the Wind}, year = 2020}\n`;

async function keysByTitle(page: Page): Promise<Record<string, string>> {
  const { papers, citekeys } = await rows(page);
  const titles = new Map(papers?.map(({ id, title }) => [id, String(title)]));
  return Object.fromEntries(
    (citekeys ?? []).map(({ paperId, citekey }) => [
      /Number (\d+)/.exec(titles.get(paperId) ?? '')?.[1] ?? '',
      String(citekey),
    ]),
  );
}

test('a key of another paper is told, and by default the imported paper gets a new one', async ({
  page,
}) => {
  await takeEntries(page, misc('Kite', 1));
  const file = misc('kite', 2) + misc('kitea', 3) + misc('KITE', 4) + misc('other', 5);
  expect((await judge(page, file)).map(({ key }) => key)).toEqual([
    'taken',
    'none',
    'taken',
    'none',
  ]);
  const [first, second] = await takeEntries(page, file);
  expect([first?.rekeyed, second?.rekeyed]).toEqual([1, 1]);
  expect(await keysByTitle(page)).toEqual({
    1: 'Kite',
    2: 'kiteb',
    3: 'kitea',
    4: 'KITEc',
    5: 'other',
  });
});

test('papers with a taken key stay out, if that is asked', async ({ page }) => {
  await takeEntries(page, misc('kite', 1));
  const [taken] = await takeEntries(page, misc('kite', 2) + misc('other', 3), { clash: 'leave' });
  expect(taken).toMatchObject({ added: 1, left: 1, rekeyed: 0 });
  expect(await keysByTitle(page)).toEqual({ 1: 'kite', 3: 'other' });
});

test('the file’s key has its way, if that is asked, and undo gives it back', async ({ page }) => {
  await takeEntries(page, misc('kite', 1));
  const before = await rows(page);
  const file = misc('kite', 2) + misc('other', 3) + misc('kite', 4);
  const taken = await takeEntries(page, file, { clash: 'rename' });
  expect(await keysByTitle(page)).toEqual({ 1: 'kitea', 2: 'kite', 3: 'other', 4: 'kiteb' });
  const after = await rows(page);
  const range = taken.at(-1)?.range;
  if (!range) throw new Error('nothing was stored');
  await page.evaluate(async (what) => {
    const { history, steps } = window.harness;
    await history.rememberImport('import of kites.bib', what, steps.moment());
    await history.undo();
  }, range);
  expect(await rows(page)).toEqual(before);
  await page.evaluate(() => window.harness.history.redo());
  expect(await rows(page)).toEqual(after);
});

test('a key that a paper had before is given to no other', async ({ page }) => {
  await takeEntries(page, misc('kite', 1));
  await takeEntries(page, misc('second', 1));
  expect((await rows(page)).aliases).toMatchObject([{ citekey: 'second' }]);
  await takeEntries(page, misc('second', 2), { clash: 'rename' });
  expect(await keysByTitle(page)).toEqual({ 1: 'kite', 2: 'seconda' });
});

test('two entries of one key are told, and the second gets another', async ({ page }) => {
  const file = misc('kite', 1) + misc('kite', 2) + misc('kite', 1);
  expect(await judge(page, file)).toEqual([
    { kind: 'new', key: 'none' },
    { kind: 'new', key: 'twice' },
    { kind: 'double', key: 'none' },
  ]);
  await takeEntries(page, file);
  expect(await keysByTitle(page)).toEqual({ 1: 'kite', 2: 'kitea' });
});

test('a thousand entries of one key all get keys', async ({ page }) => {
  const file = Array.from({ length: 1000 }, (_each, nr) => misc('kite', nr)).join('');
  await takeEntries(page, file, {}, {}, 300);
  const keys = Object.values(await keysByTitle(page));
  expect(new Set(keys).size).toBe(1000);
  expect(keys).toContain('kitea');
});
