import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright/test';
import { expect, type RunningApp, test } from './fixtures.ts';
import { answerSaveDialog, holdPrintouts, readPdf, withoutBlanks } from './pdf.ts';

/** The system, and thus every page, is dark. */
const beDark = (electron: ElectronApplication) =>
  electron.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark';
  });

/** Closes the one window that is seen, and waits until the app has ended. */
async function closeMainWindow(electron: ElectronApplication): Promise<void> {
  const ended = electron.waitForEvent('close');
  await electron.evaluate(({ BrowserWindow }) => {
    const main = BrowserWindow.getAllWindows().find((each) => each.isVisible());
    main?.close();
  });
  await ended;
}

/** Opens a paper, highlights its first sentence, comments on it, tags it and writes a note. */
async function annotate({ page, lectern }: RunningApp, note: string): Promise<string> {
  await lectern.row('LongPO').click();
  await lectern.addTag('method/attention');
  await lectern.press('Start reading');
  await lectern.article.locator('[data-field]').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('h');
  await lectern.highlights
    .getByRole('textbox', { name: /^Comment on/ })
    .fill('Compare with DPO.\n<b>not bold</b>');
  await lectern.note.fill(note);
  await expect(lectern.article.getByText('Saved as you type')).toBeVisible();
  return (await lectern.highlights.locator('blockquote').textContent()) ?? '';
}

test('a paper is saved as PDF with its notes, whatever the theme', async ({ app, folder }) => {
  const { lectern, electron } = app;
  const file = join(folder, 'paper.pdf');
  await beDark(electron);
  const quote = await annotate(
    app,
    [
      '# Why it matters',
      'It is about $x^2 + \\alpha$ and **much more**.',
      '$$\\int_0^1 f(x)\\,dx$$',
      '- [x] read [the web](https://example.org/a?b=1) and [nothing](javascript:alert(1))',
      '<script>alert("no")</script>',
      '![a picture](https://example.org/x.png)',
      ...Array.from({ length: 80 }, (_, n) => `Paragraph ${n} of a note that flows over pages.`),
    ].join('\n\n'),
  );
  await answerSaveDialog(electron, file);
  await lectern.command('Save as PDF');
  await expect(lectern.status.getByText(`Saved to ${file}`)).toBeVisible();

  const pdf = await readPdf(file);
  const title = 'LongPO: Long Context Self-Evolution of Large Language Models through ';
  expect(pdf.information).toMatchObject({ Creator: 'Lectern', Language: 'en' });
  expect(pdf.information.Title).toEqual(expect.stringContaining(title));
  expect(pdf.information.Author).toMatch(/^Guanzheng Chen, .*Lidong Bing$/);
  expect(pdf.isTagged).toBe(true);
  expect(pdf.outline).toEqual([
    { title: expect.stringContaining(title), items: ['Summary', 'Note', 'Highlights'] },
  ]);
  // A4, in points.
  expect(pdf.size.map(Math.round)).toEqual([596, 843]);
  expect(pdf.links).toEqual([
    'https://arxiv.org/abs/2502.13922',
    expect.stringMatching(/^https:\/\/github\.com\//),
    'https://example.org/a?b=1',
  ]);

  const all = pdf.pages.join('');
  expect(pdf.pages.length).toBeGreaterThan(1);
  pdf.pages.forEach((text, at) => {
    expect(text).toContain(withoutBlanks(`${at + 1} / ${pdf.pages.length}`));
  });
  for (const words of [
    'Guanzheng Chen, Xin Li',
    'arXiv2502.13922',
    'Citekey',
    'StatusReading',
    'Tagsmethod/attention',
    'Why it matters',
    'much more',
    'Paragraph 0 of a note',
    'Paragraph 79 of a note',
    '<script>alert("no")</script>',
    'Image: a picture',
    'Compare with DPO.',
    '<b>not bold</b>',
    'Yellow',
  ]) {
    expect(all).toContain(withoutBlanks(words));
  }
  // In the text, with its number, and in the list.
  expect(all.split(withoutBlanks(quote)).length - 1).toBe(2);
  expect(all).toContain(`${withoutBlanks(quote)}1`);
  expect(all).not.toContain('**');
  expect(all).not.toContain('\\int');
  expect(electron.windows()).toHaveLength(1);
});

test('what is drawn for paper is black on white, with fonts of its own', async ({
  app,
  folder,
}) => {
  const { page, lectern, electron } = app;
  await beDark(electron);
  await lectern.row('LongPO').click();
  await answerSaveDialog(electron, join(folder, 'paper.pdf'));
  // The page is asked while it waits for the writing of the PDF, which is held up.
  await electron.evaluate(({ app: main }) => {
    main.once('browser-window-created', (_event, window) => {
      window.webContents.printToPDF = () =>
        new Promise((_done, failed) => {
          window.once('closed', () => failed(new Error('closed')));
        });
    });
  });
  const opened = electron.waitForEvent('window');
  await lectern.command('Save as PDF');
  const paper = await opened;
  await expect(paper).toHaveTitle(/^LongPO/);
  const looks = await paper.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return { color, backgroundColor };
  });
  expect(looks).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' });
  // They are loaded once something is drawn with them.
  const loaded = () =>
    paper.evaluate(() =>
      [...document.fonts].flatMap(({ family, status }) => (status === 'loaded' ? family : [])),
    );
  await expect.poll(async () => (await loaded()).join()).toContain('Source Serif 4');
  expect(await paper.evaluate(() => 'process' in window || 'require' in window)).toBe(false);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(() => electron.windows().length).toBe(1);
});

test('several papers are saved one after the other, each on a page of its own', async ({
  app,
  folder,
}) => {
  const { page, lectern, electron } = app;
  const file = join(folder, 'papers.pdf');
  await lectern.rows.nth(0).click();
  await page.keyboard.press('Shift+J');
  await page.keyboard.press('Shift+J');
  const titles = await lectern.list
    .getByRole('option', { selected: true })
    .locator('.row-title')
    .allTextContents();
  expect(titles).toHaveLength(3);
  await answerSaveDialog(electron, file);
  await lectern.command('Save as PDF');
  await expect(lectern.status.getByText(`Saved to ${file}`)).toBeVisible();
  const { pages, information, outline } = await readPdf(file);
  expect(information).toMatchObject({ Title: '3 papers from Lectern', Creator: 'Lectern' });
  expect(outline).toHaveLength(3);
  const begins = outline.map(({ title }) =>
    pages.findIndex((text) => text.startsWith(withoutBlanks(title))),
  );
  expect(new Set(begins).size).toBe(3);
  expect(begins).toEqual([...begins].sort((a, b) => a - b));
  expect(begins[0]).toBe(0);
});

test('an American system gets its own paper size', async ({ start, folder }) => {
  const { lectern, electron } = await start({ env: { LC_PAPER: 'en_US.UTF-8' } });
  const file = join(folder, 'letter.pdf');
  await lectern.row('LongPO').click();
  await answerSaveDialog(electron, file);
  await lectern.command('Save as PDF');
  await expect(lectern.status.getByText('Saved to')).toBeVisible();
  expect((await readPdf(file)).size.map(Math.round)).toEqual([612, 792]);
});

test('nothing is drawn when nowhere is chosen, and the old file stays when writing fails', async ({
  app,
  folder,
}) => {
  const { page, lectern, electron } = app;
  await lectern.row('LongPO').click();
  await answerSaveDialog(electron, null);
  const windows: unknown[] = [];
  electron.on('window', (window) => windows.push(window));
  await lectern.command('Save as PDF');
  const inTheWay = join(folder, 'paper.pdf');
  await mkdir(inTheWay);
  await answerSaveDialog(electron, inTheWay);
  await lectern.command('Save as PDF');
  await expect(page.getByRole('alert')).toContainText(
    'paper.pdf was not written: there is a folder of that name.',
  );
  expect(windows).toHaveLength(1);
  expect(await readdir(folder)).toEqual(['paper.pdf', 'profile']);
});

test('a printout is cancelled, and the file is as it was', async ({ app, folder }) => {
  const { page, lectern, electron } = app;
  const file = join(folder, 'paper.pdf');
  await writeFile(file, 'old');
  await holdPrintouts(electron);
  await answerSaveDialog(electron, file);
  await lectern.row('LongPO').click();
  await lectern.command('Save as PDF');
  await expect(page.getByRole('progressbar', { name: 'Preparing pages' })).toBeVisible();
  // One at a time.
  await page.keyboard.press('Control+p');
  await expect(page.getByRole('alert')).toContainText('Another printout is being made.');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect.poll(() => electron.windows().length).toBe(1);
  expect((await readdir(folder)).sort()).toEqual(['paper.pdf', 'profile']);
});

test('a page that crashes while it draws is told, and printing goes on afterwards', async ({
  app,
  folder,
}) => {
  const { page, lectern, electron } = app;
  const file = join(folder, 'paper.pdf');
  await answerSaveDialog(electron, file);
  await electron.evaluate(({ app: main }) => {
    main.once('browser-window-created', (_event, window) => {
      window.webContents.once('did-finish-load', () =>
        window.webContents.forcefullyCrashRenderer(),
      );
    });
  });
  await lectern.row('LongPO').click();
  await lectern.command('Save as PDF');
  await expect(page.getByRole('alert')).toContainText('The pages could not be drawn');
  await lectern.command('Save as PDF');
  await expect(lectern.status.getByText('Saved to')).toBeVisible();
  expect((await readPdf(file)).pages.length).toBeGreaterThan(0);
});

test('without a printer, printing says so; with one, it gets the pages', async ({ app }) => {
  const { page, lectern, electron } = app;
  await lectern.row('LongPO').click();
  await page.keyboard.press('Control+p');
  await expect(page.getByRole('alert')).toContainText('This computer has no printer.');
  // No printer is to be had here: what Electron would be asked for, and what it would answer.
  const answerPrinter = (isPrinted: boolean, reason: string) =>
    electron.evaluate(
      ({ app: main }, [ok, why]) => {
        main.once('browser-window-created', (_event, { webContents }) => {
          webContents.getPrintersAsync = async () => [{} as Electron.PrinterInfo];
          webContents.print = (options, answer) => {
            (globalThis as Record<string, unknown>).asked = options;
            answer?.(ok, why);
          };
        });
      },
      [isPrinted, reason] as const,
    );
  await answerPrinter(false, 'Print job failed');
  await page.keyboard.press('Control+p');
  await expect(page.getByRole('alert')).toContainText(
    'The pages were not printed: Print job failed.',
  );
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await answerPrinter(false, 'Print job canceled');
  const opened = electron.waitForEvent('window');
  await page.keyboard.press('Control+p');
  await (await opened).waitForEvent('close');
  await expect(page.getByRole('alert')).toBeEmpty();

  await answerPrinter(true, '');
  await page.keyboard.press('Control+p');
  await expect(lectern.status.getByText('Sent to the printer: LongPO')).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  expect(
    await electron.evaluate(() => (globalThis as Record<string, unknown>).asked),
  ).toMatchObject({ pageSize: 'A4', header: expect.stringContaining('LongPO') });
  // Its pages are on their way to the printer still; it does not keep the app from ending.
  expect(electron.windows()).toHaveLength(2);
  await closeMainWindow(electron);
});

test('the app ends with its window, whatever is being printed', async ({ app, folder }) => {
  const { page, lectern, electron } = app;
  await holdPrintouts(electron);
  await answerSaveDialog(electron, join(folder, 'paper.pdf'));
  await lectern.row('LongPO').click();
  await lectern.command('Save as PDF');
  await expect(page.getByRole('progressbar', { name: 'Preparing pages' })).toBeVisible();
  await closeMainWindow(electron);
  expect(await readdir(folder)).toEqual(['profile']);
});

test('more papers than can be printed at once are refused', async ({ app }) => {
  test.slow();
  const { page, lectern } = app;
  const entries = Array.from(
    { length: 450 },
    (_, n) => `@misc{kite${n}, title = {Kites of kind ${n}}, author = {Ward, Ada}, year = 2025}`,
  );
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = lectern.dialog('Import');
  await dialog.getByRole('textbox', { name: 'Or paste the text' }).fill(entries.join('\n'));
  await dialog.getByRole('button', { name: 'Read the text' }).click();
  await expect(dialog.getByRole('status')).toContainText('450 entries read');
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await lectern.expectCount('All papers', 538);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await lectern.goTo('All papers');
  await lectern.expectListed(538);
  await lectern.list.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+p');
  await expect(page.getByRole('alert')).toContainText(
    'At most 500 papers are printed at once, and 538 are selected. Select fewer of them.',
  );
});

test('a note that is not stored is not left out unsaid', async ({ app, folder }) => {
  const { page, lectern, electron } = app;
  await answerSaveDialog(electron, join(folder, 'paper.pdf'));
  await lectern.row('LongPO').click();
  await expect(lectern.note).toBeVisible();
  // The disk is full: every write of the page fails as Chromium would let it fail.
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Object.assign(window, { spaceAgain: () => Object.assign(IDBObjectStore.prototype, { put }) });
  });
  await lectern.note.fill('not stored');
  await expect(lectern.article.getByText('Not saved yet')).toBeVisible();
  await lectern.command('Save as PDF');
  await expect(page.getByRole('alert')).toContainText('What you typed last is not stored yet');
  await page.evaluate(() => (window as unknown as { spaceAgain: () => void }).spaceAgain());
  await lectern.command('Save as PDF');
  await expect(lectern.status.getByText('Saved to')).toBeVisible();
  const { pages } = await readPdf(join(folder, 'paper.pdf'));
  expect(pages.join('')).toContain('notstored');
});
