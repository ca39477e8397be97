import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cleanText } from '../../../shared/text.ts';
import { type Payload, payloads } from '../../fixtures/hostile/payloads.ts';
import { expect, letPass, type RunningApp, test } from '../fixtures.ts';
import { rowsOf } from '../ledger.ts';
import { type Canary, startCanary } from './canary.ts';
import { bibtexFile, cslFile, isBalanced, libraryFile, risFile } from './corpus-files.ts';
import { expectInert } from './inert.ts';
import { walkThrough } from './walk.ts';
import { deedsOf, watch } from './world.ts';

let canary: Canary;

test.beforeEach(async () => {
  canary = await startCanary();
});

test.afterEach(() => canary.close());

/** Imports a file of this content. */
async function take({ page, electron, lectern }: RunningApp, path: string, content: string) {
  await writeFile(path, content);
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await lectern.dialog('Import').getByRole('button', { name: 'Import', exact: true }).click();
  await expect(lectern.status).toContainText('papers added');
}

/** Characters that mean something in TeX, and thus look otherwise when they are typeset. */
const MEANT = /[$\\{}~^_&%#"'`-]|\p{M}/u;

/** Titles of RIS and CSL-JSON may have marks of HTML, which are taken away as such. */
const MARKED = /[<&]/;

/** What is on the page of every paper whose title begins so, each with its payload. */
async function expectShown(
  app: RunningApp,
  prefix: string,
  all: readonly Payload[],
  hasMarks: boolean,
): Promise<void> {
  const { page, lectern, electron } = app;
  const titles = (await rowsOf<{ title: string }>(page, 'papers')).map(({ title }) => title);
  const numbers = titles.flatMap((title) => {
    const [, nr] = new RegExp(`^${prefix}(\\d+)\\b`).exec(title) ?? [];
    return nr === undefined ? [] : [Number(nr)];
  });
  expect(numbers.sort((a, b) => a - b)).toEqual(all.map(({ nr }) => nr));
  await lectern.find(`title:${prefix}`);
  await lectern.expectListed(all.length);
  await lectern.rows.first().click();
  const seen = await walkThrough(page, all.length);
  expect(seen.flatMap(({ bad }) => bad)).toEqual([]);
  expect(new Set(seen.map(({ title }) => title.split(' ')[0])).size).toBe(all.length);
  let compared = 0;
  for (const { nr, text } of all) {
    if (MEANT.test(text) || (hasMarks && MARKED.test(text))) continue;
    const shown = seen.find(({ title }) => title.startsWith(`${prefix}${nr} `));
    expect(shown?.text).toContain(cleanText(text));
    compared += 1;
  }
  expect(compared).toBeGreaterThan(hasMarks ? 40 : 100);
  const { opened } = await deedsOf(electron);
  expect(opened.filter((url) => !/^(?:https?|mailto):/.test(url))).toEqual([]);
  await electron.evaluate(() => {
    (globalThis as unknown as { deeds: { opened: string[] } }).deeds.opened = [];
  });
}

const CASES = {
  'a library file': { name: 'x.lectern', prefix: 'Lib', make: libraryFile, takes: () => true },
  BibTeX: {
    name: 'x.bib',
    prefix: 'Bib',
    make: bibtexFile,
    takes: ({ text }: Payload) => isBalanced(text),
  },
  RIS: { name: 'x.ris', prefix: 'Ris', make: risFile, takes: () => true },
  'CSL-JSON': { name: 'x.json', prefix: 'Csl', make: cslFile, takes: () => true },
};

for (const [kind, { name, prefix, make, takes }] of Object.entries(CASES)) {
  test(`hostile texts in every field of ${kind} run nothing, and are shown as texts`, async ({
    app,
    folder,
    troubles,
  }) => {
    test.slow();
    const all = payloads(canary.url).filter(takes);
    expect(all.length).toBeGreaterThan(280);
    await watch(app.electron);
    await take(app, join(folder, name), make(all));
    await expectShown(app, prefix, all, name === 'x.ris' || name === 'x.json');
    await expectInert(app.electron, app.page, canary);
    letPass(troubles);
  });
}
