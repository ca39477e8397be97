import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Hidden, treeMemory, whyNoMemory } from '../../../scripts/bench/process-tree.mjs';
import { SETTLE } from '../../../scripts/bench/profiles.mjs';
import { startApp } from '../../../scripts/bench/running-app.mjs';
import { Problem } from '../../../scripts/setup/problem.mjs';
import { lectern } from '../apps.mjs';
import { writeLibraryFile } from '../corpus/library-file.mjs';
import { makeCorpus } from '../corpus/papers.mjs';
import { MARKS } from '../marks.mjs';
import { durations } from '../page/answers.mjs';
import { longestTask, pageTime, recordLongTasks } from '../page/long-tasks.mjs';
import { dropFile } from './drop-file.mjs';

/** How long the file may take to be looked at, and to be imported, in ms. */
const PATIENCE = { look: 60_000, import: 600_000 };
/** How often the memory is looked at, in ms. */
const INTERVAL = 1000;

/**
 * The large library imported from a file by the app itself, on an empty profile; once in a run.
 * Gives `{profile, took, longest, memory}`: the whole in ms by the app's own measure, the longest
 * task of the main thread in ms, and by how many MiB memory rose, null where that cannot be had.
 * @param {import('../../../scripts/bench/suite.mjs').Context} context
 */
export function importedLibrary(context) {
  return context.once('imported library', () => importLibrary(context));
}

async function importLibrary({ say, how, profiles, folder, size }) {
  const file = join(folder, 'library.lectern.jsonl');
  await writeLibraryFile(file, makeCorpus(), size);
  const profile = await profiles.empty();
  const running = await startApp(lectern, profile, how);
  try {
    await pause(SETTLE);
    say(`imports ${size} papers`);
    return { profile, ...(await importFile(running, file)) };
  } catch (error) {
    throw new Problem(`Import: ${error.message}`);
  } finally {
    await running.stop();
    await rm(file, { force: true });
  }
}

async function importFile({ page, pid }, file) {
  await page.call(recordLongTasks);
  const memory = watchMemory(pid);
  await page.press('o', { control: true });
  await page.until('import dialog', 10_000, isOpen);
  await pause(500);
  await dropFile(page, file, dropArea);
  await page.until('button "Import" in the dialog', PATIENCE.look, isReady);
  const from = await page.call(pageTime);
  await page.click(importButton);
  await page.until(`measure ${MARKS.import}`, PATIENCE.import, hasMeasure, MARKS.import);
  const took = (await page.call(durations, MARKS.import)).at(-1);
  const longest = await page.call(longestTask, from);
  const rise = await memory();
  await pause(SETTLE);
  return { took, longest, memory: rise };
}

/** Looks at the memory now and then; the function that it gives ends this and tells the rise. */
function watchMemory(pid) {
  if (whyNoMemory() !== null) return async () => null;
  const seen = [];
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      seen.push(await treeMemory(pid));
      await pause(INTERVAL);
    }
  })().catch((error) => {
    if (!(error instanceof Hidden)) throw error;
  });
  return async () => {
    isOver = true;
    await watching;
    return seen.length === 0 ? null : Math.max(...seen) - seen[0];
  };
}

// These run in the page.

function isOpen() {
  return document.querySelector('[role="dialog"]') !== null;
}

function dropArea() {
  return (
    document.querySelector('[role="dialog"] .drop-area') ??
    document.querySelector('[role="dialog"]')
  );
}

function importButton() {
  const buttons = [...document.querySelectorAll('[role="dialog"] button')];
  return buttons.find(
    (button) => /^(Import|Add)\b/.test(button.textContent.trim()) && !button.disabled,
  );
}

function isReady() {
  const buttons = [...document.querySelectorAll('[role="dialog"] button')];
  return buttons.some(
    (button) => /^(Import|Add)\b/.test(button.textContent.trim()) && !button.disabled,
  );
}

function hasMeasure(name) {
  return performance.getEntriesByName(name, 'measure').length > 0;
}
