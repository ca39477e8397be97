import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { _electron } from 'playwright';
import { median, percentile } from '../../../scripts/bench/statistics.mjs';
import { defineSuite } from '../../../scripts/bench/suite.mjs';
import { library } from '../library/library.mjs';
import { MARKS } from '../marks.mjs';

const WARM = 3;
const CHANGES = 10;
const PATIENCE = 600_000;
/** A file that has not followed after so many ms never will. */
const LOST = 20_000;

/**
 * The large library written to a BibTeX file from the dialog: the first time, when every paper gets
 * its citekey, and again, and saved as a file of Lectern's own. Then the BibTeX file follows the
 * library, and citekeys are changed one by one: the work for each, with reading, comparing and writing
 * the file anew, and the time until it is there.
 */
export const exporting = defineSuite({
  name: 'export',
  plan: [
    { name: 'first', unit: 's' },
    { name: 'again', unit: 's', limit: 2 },
    { name: 'library-copy', unit: 's' },
    { name: 'change-work-p95', unit: 'ms', limit: 100 },
    { name: 'change-written-p95', unit: 'ms', limit: 2000 },
  ],
  async measure(context) {
    const made = await library(context, context.size);
    const profile = await context.profiles.copyOf(made.profile);
    const folder = join(context.folder, 'export');
    mkdirSync(folder, { recursive: true });
    const { executable, switches, env } = context.how;
    const app = await _electron.launch({
      executablePath: executable,
      args: [...switches, made.app.folder, `--user-data-dir=${profile}`],
      env,
    });
    try {
      return { findings: await measureIn(app, folder, context) };
    } finally {
      await app.close();
    }
  },
});

async function measureIn(app, folder, { say, size }) {
  const page = await app.firstWindow();
  page.setDefaultTimeout(PATIENCE);
  await page.waitForFunction(
    (name) => performance.getEntriesByName(name).length > 0,
    MARKS.cachesReady,
  );
  say(`writes ${size} papers for the first time`);
  const first = await save(app, page, join(folder, 'first.bib'), false);
  const again = [];
  for (let round = 0; round < WARM; round += 1) {
    say('writes them again');
    again.push(await save(app, page, join(folder, `again-${round}.bib`), false));
  }
  say('saves a copy of the library');
  const copied = await saveCopy(app, page, join(folder, 'copy.lectern'));
  const file = join(folder, 'followed.bib');
  const before = await count(page, MARKS.autoExport);
  await save(app, page, file, true);
  await measured(page, MARKS.autoExport, before);
  const work = [];
  const written = [];
  for (let round = 0; round < CHANGES; round += 1) {
    const from = statSync(file).mtimeMs;
    const known = await count(page, MARKS.autoExport);
    await rekey(page, `bench${round}`);
    const changed = Date.now();
    // It may also have been looked at without need: only what wrote it counts.
    while (statSync(file).mtimeMs === from && Date.now() - changed < LOST) await pause(10);
    written.push(Date.now() - changed);
    await measured(page, MARKS.autoExport, known);
    work.push(await longestSince(page, MARKS.autoExport, known));
  }
  return {
    first: { value: first / 1000 },
    again: { value: median(again) / 1000 },
    'library-copy': { value: copied / 1000 },
    'change-work-p95': { value: percentile(work, 0.95) },
    'change-written-p95': { value: percentile(written, 0.95) },
  };
}

/** Lets the save dialog of the system answer with `path`. */
function saveTo(app, path) {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
}

/** Saves the library as a file of Lectern's own; gives how long that took in ms. */
async function saveCopy(app, page, path) {
  await saveTo(app, path);
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await palette.getByRole('combobox').fill('Save a copy of the library');
  const from = performance.now();
  await palette.getByRole('option', { name: /^Save a copy/ }).click();
  await page.getByRole('status').getByText('Library saved to').waitFor();
  return performance.now() - from;
}

/** Saves everything from the dialog; gives how long the job took in ms. */
async function save(app, page, path, isFollowed) {
  await saveTo(app, path);
  const known = await count(page, MARKS.exported);
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: /^Everything/ }).check();
  if (isFollowed) await dialog.getByRole('checkbox', { name: 'Keep this file up to date' }).check();
  await dialog.getByRole('button', { name: 'Save…' }).click();
  await dialog.waitFor({ state: 'hidden' });
  return isFollowed ? 0 : measured(page, MARKS.exported, known);
}

/** Gives the open paper another citekey. */
async function rekey(page, citekey) {
  await page.getByRole('button', { name: 'Change citekey…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Citekey' });
  await dialog.getByRole('textbox', { name: 'Citekey' }).fill(citekey);
  await dialog.getByRole('button', { name: 'Change', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

const count = (page, name) =>
  page.evaluate((mark) => performance.getEntriesByName(mark).length, name);

/** The measure after the first `known` ones of a name, in ms. */
async function measured(page, name, known) {
  await page.waitForFunction(
    ([mark, before]) => performance.getEntriesByName(mark).length > before,
    [name, known],
  );
  return page.evaluate((mark) => performance.getEntriesByName(mark).at(-1)?.duration ?? 0, name);
}

/** The longest measure after the first `known` ones of a name, in ms. */
function longestSince(page, name, known) {
  return page.evaluate(
    ([mark, before]) =>
      Math.max(
        ...performance
          .getEntriesByName(mark)
          .slice(before)
          .map(({ duration }) => duration),
      ),
    [name, known],
  );
}
