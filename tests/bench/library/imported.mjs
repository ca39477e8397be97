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
import { longestTask, pageTime, recordLongTasks } from '../page/long-tasks.mjs';
import { dropFile } from './drop-file.mjs';

/** How long the file may take to be looked at, in ms. */
const LOOK = 60_000;
/** How many papers a second may be imported at the least. */
const SLOWEST = 250;
/** How often the memory is looked at, in ms. */
const INTERVAL = 1000;

/**
 * The large library imported from a file by the app itself, on an empty profile; once in a run.
 * Gives `{profile, took, longest, memory}`: the ms from the press of the button until all papers are
 * counted and no progress is shown any more, the longest task of the main thread in ms, and by how
 * many MiB memory rose, null where that cannot be had.
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
    return { profile, ...(await importFile(running, file, size)) };
  } catch (error) {
    throw new Problem(`Import: ${error.message}`);
  } finally {
    await running.stop();
    await rm(file, { force: true });
  }
}

async function importFile({ page, pid }, file, size) {
  await page.call(recordLongTasks);
  const memory = watchMemory(pid);
  await page.press('o', { control: true });
  await page.until('import dialog', 10_000, isOpen);
  await pause(500);
  await dropFile(page, file, dropArea);
  await page.until('button "Import" in the dialog', LOOK, isReady);
  const from = await page.call(pageTime);
  await page.click(importButton);
  const all = size + lectern.total;
  const patience = 30_000 + (size / SLOWEST) * 1000;
  await page.until(`count of ${all} papers`, patience, isDone, all);
  const took = (await page.call(pageTime)) - from;
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

/** All papers are there, and nothing is at work any more, such as the index. */
function isDone(count) {
  const links = [...document.querySelectorAll('nav[aria-label="Library"] a')];
  const link = links.find(({ title }) => title === 'All papers');
  const isCounted = link?.textContent.replaceAll(',', '').includes(String(count)) ?? false;
  return isCounted && document.querySelector('progress, [role="progressbar"]') === null;
}
