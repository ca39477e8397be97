import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from '../../../scripts/bench/statistics.mjs';
import { defineSuite } from '../../../scripts/bench/suite.mjs';
import { withLibrary } from '../library/open.mjs';
import { queryTyper } from '../library/type-queries.mjs';
import { MARKS } from '../marks.mjs';
import { durations } from '../page/answers.mjs';
import { list, listSize, searchField, viewLink } from '../page/find.mjs';

const ROUNDS = 20;
const PATIENCE = 10_000;
const LETTERS = 'abcdefghijklmnopqrst';

/**
 * One paper changed in the index: given a tag that no other has, and looked for by it right after,
 * letter by letter.
 */
export const update = defineSuite({
  name: 'update',
  plan: [
    { name: 'index-p95', unit: 'ms', limit: 2 },
    { name: 'missed', unit: 'of 20', limit: 0 },
  ],
  measure: (context) =>
    withLibrary(context, context.size, async ({ page }) => {
      const typer = queryTyper(page);
      await typer.prepare();
      let missed = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const word = `zqx${LETTERS[round]}`;
        await page.click(viewLink, 'All papers');
        await page.until('list of all papers', PATIENCE, isWhole, context.size);
        await page.click(list);
        for (let step = 0; step < round; step += 1) await page.press('j');
        await page.press('t');
        await page.until('focus in "Add tag"', PATIENCE, isInTagField);
        await page.type(word);
        await page.press('Enter');
        await page.until(`tag ${word}`, PATIENCE, hasTag, word);
        await page.click(searchField);
        await typer.type([word]);
        if ((await page.call(listSize)) !== 1) missed += 1;
        await typer.clear();
        await pause(100);
      }
      const took = await page.call(durations, MARKS.indexUpdate);
      const silent = `the app gave no measure ${MARKS.indexUpdate}`;
      const findings = {
        'index-p95': took.length > 0 ? { value: percentile(took, 0.95) } : silent,
        missed: { value: missed },
      };
      return { findings };
    }),
});

// These run in the page.

function isWhole(size) {
  const row = document.querySelector('[role="listbox"] [role="option"]');
  return Number(row?.getAttribute('aria-setsize')) === size;
}

function isInTagField() {
  return document.activeElement?.getAttribute('role') === 'combobox';
}

function hasTag(tag) {
  const links = [...document.querySelectorAll('nav[aria-label="Library"] a')];
  return links.some(({ title }) => title === tag);
}
