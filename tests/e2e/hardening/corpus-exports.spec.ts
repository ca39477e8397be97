import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { micromark } from 'micromark';
import { digestHtml, digestMarkdown } from '../../../shared/digest.ts';
import type { Paper } from '../../../shared/paper.ts';
import { payloads } from '../../fixtures/hostile/payloads.ts';
import { expect, letPass, type RunningApp, test } from '../fixtures.ts';
import { rowsOf } from '../ledger.ts';
import { type Canary, hitsOn, openBare, startCanary } from './canary.ts';
import { libraryFile } from './corpus-files.ts';

let canary: Canary;

test.beforeEach(async () => {
  canary = await startCanary();
});

test.afterEach(() => canary.close());

/** Commands that do something: read or write a file, start a program, or make other commands. */
const LIVE =
  /\\(?:immediate|write|openout|openin|read|input|include|catcode|csname|def|newcommand|newread|directlua|special|usepackage|ShellEscape|loop|end\s*\{document\}|begin\s*\{filecontents|href\s*\{(?:run|javascript))(?![A-Za-z])/;

const FORMATS = {
  bibtex: 'BibTeX',
  biblatex: 'BibLaTeX',
  ris: 'RIS',
  csl: 'CSL-JSON',
  markdown: 'Markdown list',
};

/** Exports the papers on show in a format; gives the file. */
async function exported({ page, lectern, electron }: RunningApp, path: string, format: string) {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, path);
  await page.keyboard.press('Control+e');
  const dialog = lectern.dialog('Export');
  await dialog.getByRole('radio', { name: /^Everything/ }).check();
  await dialog.locator('select').first().selectOption({ label: format });
  await dialog.getByRole('button', { name: 'Save…' }).click();
  await expect(lectern.status).toContainText(path);
  return readFile(path, 'utf8');
}

test('what goes out again has nothing alive in it', async ({ app, folder, troubles }) => {
  test.slow();
  const { page, lectern, electron } = app;
  const all = payloads(canary.url);
  const file = join(folder, 'x.lectern');
  await writeFile(file, libraryFile(all));
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, file);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await lectern.dialog('Import').getByRole('button', { name: 'Import', exact: true }).click();
  await expect(lectern.status).toContainText('papers added');
  await lectern.goTo('All papers');

  const texts: Record<string, string> = {};
  for (const [format, label] of Object.entries(FORMATS)) {
    texts[format] = await exported(app, join(folder, `out.${format}`), label);
    for (const { nr } of all) expect(texts[format], format).toContain(`Lib${nr}`);
  }
  for (const format of ['bibtex', 'biblatex']) {
    const alive = (texts[format] ?? '').split('\n').filter((line) => LIVE.test(line));
    expect(alive, format).toEqual([]);
    expect((texts[format] ?? '').match(/^@(?:preamble|string)/gim)).toBeNull();
  }
  const csl: object[] = JSON.parse(texts.csl ?? '');
  expect(csl.filter((item) => Object.getPrototypeOf(item) !== Object.prototype)).toEqual([]);

  // Pages made of them, in a window that would let anything run.
  const bare = await openBare(electron, canary);
  const papers = await rowsOf<Paper>(page, 'papers');
  const pages = [
    digestHtml(
      all[0]?.text ?? '',
      all.map(({ text: name }) => ({ name, papers: papers.slice(-1) })),
    ),
    digestHtml('New', [{ name: 'Kites', papers }]),
    ...[texts.markdown ?? '', digestMarkdown('New', [{ name: all[0]?.text ?? '', papers }])].map(
      (markdown) => micromark(markdown, { allowDangerousHtml: true, allowDangerousProtocol: true }),
    ),
  ];
  for (const html of pages) {
    await bare.setContent(html);
    expect(await bare.content()).toContain('Lib');
    const addresses = await bare.evaluate(() =>
      [...document.querySelectorAll('a')].map(({ href }) => href),
    );
    expect(addresses.filter((address) => !/^https?:/.test(address))).toEqual([]);
    expect(await hitsOn(bare)).toEqual([]);
  }
  expect(canary.asked).toEqual(['/bare']);
  // It would have let them.
  await bare.setContent(`<img src="${canary.url}/seen" onerror="(globalThis.hits??=[]).push(1)">`);
  await expect.poll(() => hitsOn(bare)).toEqual([1]);
  letPass(troubles);
});
