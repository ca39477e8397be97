import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headerLine } from '../../shared/library-file/header.ts';
import { expect, test } from './fixtures.ts';
import { runInTerminal } from './terminal.ts';

const LONGPO = 'LongPO: Long Context Self-Evolution';
const BIBTEX = '@article{kite2020,\n title={A Survey of Paper Kites},\n author={Ada Wind}\n}\n';

test('a link fills in the search, in the running window and at a start', async ({
  folder,
  start,
}) => {
  const profile = join(folder, 'profile');
  const open = (...words: string[]) => runInTerminal(words, { folder, profile });
  const first = await start({ profile, words: ['lectern://search?q=longpo'] });
  await expect(first.lectern.search).toHaveValue('longpo');
  await expect(first.lectern.search).toBeFocused();
  await first.lectern.expectListed(1);

  // The second process ends by itself and has brought the first one forward.
  expect(await open('lectern://search?q=title%3Along+context')).toMatchObject({ code: 0, out: '' });
  await expect(first.lectern.search).toHaveValue('title:long context');
});

test('a link fills in a paper to add, and asks nobody', async ({ folder, start }) => {
  const profile = join(folder, 'profile');
  const { lectern, page } = await start({ profile });
  await runInTerminal(['lectern://add?text=10.1145%2F3292500.3330701'], { folder, profile });
  const dialog = lectern.dialog('Add paper');
  await expect(dialog.getByRole('textbox')).toHaveValue('10.1145/3292500.3330701');
  await expect(dialog.getByRole('button', { name: 'Look up' })).toBeEnabled();
  await page.keyboard.press('Escape');
  await lectern.command('Network requests');
  await expect(lectern.dialog('Network requests')).toContainText('nothing');
  // What only shows something makes way for the next.
  await runInTerminal(['https://arxiv.org/abs/2502.13922'], { folder, profile });
  await expect(dialog.getByRole('textbox')).toHaveValue('https://arxiv.org/abs/2502.13922');
});

test('a link opens a paper by any of its names', async ({ folder, start }) => {
  const profile = join(folder, 'profile');
  const open = (id: string) =>
    runInTerminal([`lectern://paper?id=${encodeURIComponent(id)}`], { folder, profile });
  const { lectern, page } = await start({ profile });
  await lectern.row('LongPO').click();
  await lectern.addTag('thesis');
  for (const id of [
    '2502.13922',
    'https://arxiv.org/abs/2502.13922v1',
    'CHENlongPOLongContext2025',
  ]) {
    await lectern.find('title:model -longpo');
    await expect(lectern.row('LongPO')).toHaveCount(0);
    await lectern.rows.first().click();
    await open(id);
    await expect(page.getByRole('article', { name: LONGPO })).toBeVisible();
  }
  await open('10.1000/nobody');
  await expect(page.getByRole('alert')).toContainText('10.1000/nobody is not in your library.');
});

test('links that mean nothing are named, and orders in them are none', async ({
  folder,
  start,
}) => {
  const profile = join(folder, 'profile');
  const { lectern, page } = await start({ profile });
  await runInTerminal(['lectern://wipe?all=1'], { folder, profile });
  await expect(page.getByRole('alert')).toContainText(
    'does not know the link lectern://wipe?all=1.',
  );
  await runInTerminal(['lectern://search?q=kites', '--add-paper'], { folder, profile });
  await expect(lectern.search).toHaveValue('kites');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await runInTerminal(['--', '--add-paper'], { folder, profile });
  await expect(page.getByRole('alert')).toContainText('--add-paper could not be read (ENOENT).');
});

test('files are imported one after the other, none over another dialog', async ({
  folder,
  start,
}) => {
  const profile = join(folder, 'profile');
  await writeFile(join(folder, 'one.bib'), BIBTEX);
  await writeFile(join(folder, 'two.bib'), BIBTEX.replace('Paper Kites', 'Box Kites'));
  const { lectern, page } = await start({ profile, words: ['--', join(folder, 'one.bib')] });
  const dialog = lectern.dialog('Import');
  await expect(dialog).toContainText('A Survey of Paper Kites');
  const paper = { paper: { id: 'doi:10.1/kite', title: 'On Kites', authors: [] } };
  await writeFile(join(folder, 'all.lectern'), `${headerLine(1)}${JSON.stringify(paper)}\n`);
  const files = ['two.bib', 'all.lectern', 'gone.lectern'];
  await runInTerminal(files, { folder, profile });
  await expect(dialog).toContainText('A Survey of Paper Kites');
  await page.keyboard.press('Escape');
  await expect(dialog).toContainText('A Survey of Box Kites');
  await page.keyboard.press('Escape');
  await expect(dialog).toContainText('On Kites');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alert')).toContainText('gone.lectern could not be read (ENOENT).');
});

test('the actions of the desktop add a paper and refresh the feeds', async ({ folder, start }) => {
  const profile = join(folder, 'profile');
  const { lectern, page, electron } = await start({ profile, words: ['--add-paper'] });
  await expect(lectern.dialog('Add paper').getByRole('textbox')).toHaveValue('');
  await page.keyboard.press('Escape');
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  await runInTerminal(['--refresh-feeds'], { folder, profile });
  // Nobody answers here: that it was tried is what is told.
  await expect(lectern.status).toContainText('could not be read');
  const isShown = () =>
    electron.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return window?.isVisible() === true && !window.isMinimized();
    });
  await expect.poll(isShown).toBe(true);
});

test('what is too long to be handed over is cut, and ends no other Lectern', async ({
  folder,
  start,
}) => {
  const profile = join(folder, 'profile');
  const { electron, lectern, page } = await start({ profile });
  const open = (...words: string[]) => runInTerminal(words, { folder, profile });
  await open(`lectern://search?q=${'a'.repeat(60_000)}`);
  await expect(page.getByRole('alert')).toContainText('is too long');
  await open(...Array.from({ length: 400 }, (_, n) => `${n}-${'x'.repeat(120)}.bib`));
  await expect(page.getByRole('alert')).toContainText('could not be read (ENOENT).');
  const ran = await open('export', '--query', 'a'.repeat(60_000));
  expect(ran).toMatchObject({ code: 2, out: '' });
  expect(ran.error).toContain('The command line is too long.');
  expect(electron.process().signalCode).toBeNull();
  await expect(lectern.rows.first()).toBeVisible();
});

test('links and files are taken as macOS hands them over', async ({ app, folder }) => {
  const { electron, lectern, page } = app;
  await writeFile(join(folder, 'one.bib'), BIBTEX);
  const hand = (name: 'open-url' | 'open-file', what: string) =>
    electron.evaluate(
      ({ app: main }, [event, given]) => {
        let isTaken = false;
        main.emit(event, { preventDefault: () => (isTaken = true) }, given);
        return isTaken;
      },
      [name, what] as const,
    );
  expect(await hand('open-url', 'lectern://search?q=longpo')).toBe(true);
  await expect(lectern.search).toHaveValue('longpo');
  expect(await hand('open-file', join(folder, 'one.bib'))).toBe(true);
  await expect(lectern.dialog('Import')).toContainText('A Survey of Paper Kites');
  await page.keyboard.press('Escape');
});
