import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { runInTerminal } from './terminal.ts';

const LONGPO = 'chenLongPOLongContext2025';

const entries = (text: string) => text.match(/^@/gm)?.length ?? 0;

test('help and wrong command lines are answered without a library', async ({ folder }) => {
  const profile = join(folder, 'profile');
  const run = (...words: string[]) => runInTerminal(words, { folder, profile });
  const [help, all, wrong] = await Promise.all([
    run('export', '--help'),
    run('--help'),
    run('export', '--format', 'docx'),
  ]);
  expect(help).toMatchObject({ code: 0, out: expect.stringContaining('--aux FILE'), error: '' });
  expect(all).toMatchObject({ code: 0, out: expect.stringContaining('lectern export') });
  expect(wrong).toMatchObject({
    code: 2,
    out: '',
    error: expect.stringMatching(/--format cannot be "docx".*\n.*--help/),
  });
  // Nor do they count as starts, of which several that show no library speak against a version.
  const made = await readdir(profile).catch(() => []);
  expect(made.filter((name) => ['IndexedDB', 'starts.json'].includes(name))).toEqual([]);
});

test('without a window the library is written to a file, and to standard output', async ({
  folder,
}) => {
  const profile = join(folder, 'profile');
  const run = (...words: string[]) => runInTerminal(words, { folder, profile });
  const whole = await run('export', '--format', 'biblatex', '--out', 'refs.bib');
  expect(whole).toMatchObject({ code: 0, out: '' });
  expect(whole.error).toMatch(/Exporting: \d+ %\n[\s\S]*88 entries written to refs\.bib/);
  const text = await readFile(join(folder, 'refs.bib'), 'utf8');
  expect(entries(text)).toBe(88);

  // The same again: not a byte changes, and not even the file's time.
  await utimes(join(folder, 'refs.bib'), 1_000_000_000, 1_000_000_000);
  const again = await run('export', '--format', 'biblatex', '--out', 'refs.bib');
  expect(again).toMatchObject({ code: 0, error: expect.stringContaining('was up to date') });
  expect((await stat(join(folder, 'refs.bib'))).mtimeMs).toBe(1_000_000_000_000);

  const piped = await run('export', '--query', 'longpo AND year:2025', '--quiet');
  expect(piped).toMatchObject({ code: 0, error: '' });
  expect(entries(piped.out)).toBe(1);
  expect(piped.out).toContain(`@inproceedings{${LONGPO},`);
});

test('every format is written', async ({ folder }) => {
  const profile = join(folder, 'profile');
  const starts = {
    'refs.ris': /^TY {2}- /,
    'refs.json': /^\[\s*\{/,
    'refs.yaml': /^(?:---\n)?references:/,
    'refs.md': /LongPO/,
  };
  for (const [out, start] of Object.entries(starts)) {
    const ran = await runInTerminal(['export', '--query', 'longpo', '--out', out], {
      folder,
      profile,
    });
    expect(ran).toMatchObject({ code: 0 });
    expect(await readFile(join(folder, out), 'utf8')).toMatch(start);
  }
  for (const [format, start] of [
    ['hayagriva', /^chenLongPOLongContext2025:/],
    ['references', /Chen, G.*LongPO/],
  ] as const) {
    const words = ['export', '--query', 'longpo', '--format', format];
    const ran = await runInTerminal(words, { folder, profile });
    expect(ran).toMatchObject({ code: 0, out: expect.stringMatching(start) });
  }
});

test('what a document cites is written, under the keys that it uses', async ({ folder }) => {
  const profile = join(folder, 'profile');
  const run = (...words: string[]) => runInTerminal(words, { folder, profile });
  await run('export', '--out', 'all.bib');
  await mkdir(join(folder, 'parts'));
  await writeFile(join(folder, 'main.aux'), '\\citation{nobody2020}\n\\@input{parts/one.aux}\n');
  await writeFile(join(folder, 'parts/one.aux'), `\\citation{${LONGPO.toUpperCase()}}\n`);
  const ran = await run('export', '--aux', 'main.aux', '--out', 'refs.bib');
  expect(ran).toMatchObject({
    code: 3,
    error: expect.stringMatching(/not in the library: nobody2020/i),
  });
  const text = await readFile(join(folder, 'refs.bib'), 'utf8');
  expect(entries(text)).toBe(1);
  expect(text).toContain(`{${LONGPO.toUpperCase()},`);

  const gone = await run('export', '--aux', 'gone.aux');
  expect(gone).toMatchObject({
    code: 1,
    out: '',
    error: expect.stringContaining('there is no such file'),
  });
});

test('what cannot be done is said, and leaves the file as it was', async ({ folder }) => {
  const profile = join(folder, 'profile');
  const run = (...words: string[]) => runInTerminal(words, { folder, profile });
  const query = await run('export', '--query', 'yeer:2025', '--out', 'refs.bib');
  expect(query).toMatchObject({ code: 1, error: expect.stringMatching(/There is no field yeer/) });
  const place = await run('export', '--out', 'gone/refs.bib');
  expect(place).toMatchObject({ code: 1, error: expect.stringMatching(/was not written/) });
  await mkdir(join(folder, 'folder.bib'));
  const onFolder = await run('export', '--out', 'folder.bib');
  expect(onFolder).toMatchObject({ code: 1, error: expect.stringMatching(/was not written/) });
  expect((await readdir(folder)).sort()).toEqual(['folder.bib', 'profile']);
});

test('it works while the window is open, and sees what was just done there', async ({
  folder,
  start,
}) => {
  const profile = join(folder, 'profile');
  const { electron, lectern } = await start({ profile });
  await lectern.row('LongPO').click();
  await lectern.addTag('thesis');
  const words = ['export', '--query', 'tag:thesis', '--keywords', '--out', 'refs.bib'];
  const ran = await runInTerminal(words, { folder, profile });
  expect(ran).toMatchObject({ code: 0, out: '' });
  expect(ran.error).toMatch(/1 entry written to refs\.bib/);
  expect(await readFile(join(folder, 'refs.bib'), 'utf8')).toMatch(/keywords = \{.*thesis.*\}/);
  const piped = await runInTerminal(['export', '--quiet'], { folder, profile });
  expect(piped).toMatchObject({ code: 0, error: '' });
  expect(entries(piped.out)).toBe(88);
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(
    1,
  );
  const bad = await runInTerminal(['export', '--query', 'yeer:1'], { folder, profile });
  expect(bad).toMatchObject({ code: 1, error: expect.stringContaining('no field yeer') });
});

test('a paper is found by the citekey that it had before', async ({ folder, start }) => {
  const profile = join(folder, 'profile');
  const { page, lectern } = await start({ profile });
  await lectern.row('LongPO').click();
  await page.keyboard.press('s');
  await lectern.press('Change citekey…');
  const dialog = lectern.dialog('Citekey');
  await dialog.getByRole('textbox', { name: 'Citekey' }).fill('longpo');
  await dialog.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await writeFile(join(folder, 'main.aux'), `\\citation{${LONGPO},longpo}\n`);
  const run = (...words: string[]) =>
    runInTerminal(['export', '--aux', 'main.aux', '--quiet', ...words], { folder, profile });
  const bibtex = await run();
  expect(bibtex).toMatchObject({ code: 0, error: '' });
  expect(bibtex.out.match(/^@.*/gm)).toEqual([
    `@inproceedings{${LONGPO},`,
    '@inproceedings{longpo,',
  ]);
  const biblatex = await run('--format', 'biblatex');
  expect(entries(biblatex.out)).toBe(1);
  expect(biblatex.out).toContain(`@inproceedings{${LONGPO},`);
  expect(biblatex.out).toContain('ids = {longpo}');
});

test('two terminals at once both get theirs', async ({ folder }) => {
  const profile = join(folder, 'profile');
  const run = (out: string) =>
    runInTerminal(['export', '--format', 'ris', '--out', out], { folder, profile });
  const both = await Promise.all([run('one.ris'), run('two.ris')]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  const [one, two] = await Promise.all(
    ['one.ris', 'two.ris'].map((name) => readFile(join(folder, name), 'utf8')),
  );
  expect(one).toBe(two);
  expect(one?.match(/^TY /gm)).toHaveLength(88);
});
