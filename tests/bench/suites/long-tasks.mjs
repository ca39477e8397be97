import { setTimeout as pause } from 'node:timers/promises';
import { defineSuite } from '../../../scripts/bench/suite.mjs';
import { makeCorpus } from '../corpus/papers.mjs';
import { makeQueries } from '../corpus/queries.mjs';
import { withLibrary } from '../library/open.mjs';
import { queryTyper } from '../library/type-queries.mjs';
import { list, listSize, viewLink } from '../page/find.mjs';
import { longestTask, pageTime, recordLongTasks } from '../page/long-tasks.mjs';

const KEYSTROKES = 60;
const TAG = 'benchmarked';
/** How long a bulk action may take in ms. */
const PATIENCE = 240_000;

/** The longest task of the main thread while the large library is started, searched and tagged. */
export const longTasks = defineSuite({
  name: 'long-tasks',
  plan: [
    { name: 'start', unit: 'ms', limit: 50 },
    { name: 'search', unit: 'ms', limit: 50 },
    { name: 'bulk-tag', unit: 'ms', limit: 50 },
    { name: 'bulk-tag-time', unit: 's' },
  ],
  measure: (context) =>
    withLibrary(context, context.size, async ({ page }) => {
      await page.call(recordLongTasks);
      await pause(200);
      const findings = { start: { value: await page.call(longestTask, 0) } };
      const notes = [];
      const during = async (work) => {
        const from = await page.call(pageTime);
        await work();
        await pause(300);
        return { value: await page.call(longestTask, from) };
      };
      const attempt = async (name, work) => {
        findings[name] = await during(work).catch(({ message }) => message);
      };
      await attempt('search', () => searchIn(page, context.size));
      const begun = Date.now();
      await attempt('bulk-tag', async () => {
        const count = await tagQueue(page);
        findings['bulk-tag-time'] = { value: (Date.now() - begun) / 1000 };
        notes.push(`long-tasks/bulk-tag: ${count} papers`);
      });
      return { findings, notes };
    }),
});

async function searchIn(page, size) {
  const typer = queryTyper(page);
  await typer.prepare();
  await typer.type(makeQueries(makeCorpus(), size).keystrokes(KEYSTROKES));
  await typer.clear();
}

/** Gives all papers of the queue a tag, and waits until its count says so. */
async function tagQueue(page) {
  await page.click(viewLink, 'Queue');
  await page.click(list);
  await pause(300);
  const count = await page.call(listSize);
  await page.press('a', { control: true });
  await page.press('t');
  await page.until('focus in "Add tag"', 10_000, isInTagField);
  await page.type(TAG);
  await page.press('Enter');
  await page.until(`count of ${count} papers with the tag`, PATIENCE, isCounted, TAG, count);
  return count;
}

// These run in the page.

function isInTagField() {
  return document.activeElement?.getAttribute('role') === 'combobox';
}

function isCounted(tag, count) {
  const links = [...document.querySelectorAll('nav[aria-label="Library"] a')];
  const link = links.find(({ title }) => title === tag);
  return link?.textContent.replaceAll(',', '').includes(String(count)) ?? false;
}
