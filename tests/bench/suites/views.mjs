import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from '../../../scripts/bench/statistics.mjs';
import { defineSuite } from '../../../scripts/bench/suite.mjs';
import { withLibrary } from '../library/open.mjs';
import { changeTook, watchChange } from '../page/change.mjs';
import { viewLink } from '../page/find.mjs';

const VIEWS = ['All papers', 'Queue', 'Read', 'Inbox', 'Reading'];
const SORTS = ['title', 'author', 'added', 'date'];
const ROUNDS = 8;
const PATIENCE = 10_000;

/** Another list chosen in the sidebar, and another order of the largest one, until it is painted. */
export const views = defineSuite({
  name: 'views',
  plan: [
    { name: 'switch-p95', unit: 'ms', limit: 50 },
    { name: 'sort-p95', unit: 'ms', limit: 50 },
  ],
  measure: (context) =>
    withLibrary(context, context.size, async ({ page }) => {
      const timed = async (what, parts, act) => {
        await page.call(watchChange, parts, PATIENCE);
        await act();
        const took = await page.call(changeTook);
        if (took === null) throw new Error(`the list did not change: ${what}`);
        await pause(100);
        return took;
      };
      const switched = [];
      const sorted = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const view of VIEWS) {
          switched.push(await timed(view, ['list'], () => page.click(viewLink, view)));
        }
      }
      await page.click(viewLink, 'All papers');
      await pause(500);
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const sort of SORTS) {
          sorted.push(await timed(sort, ['rows'], () => page.call(chooseSort, sort)));
        }
      }
      const findings = {
        'switch-p95': { value: percentile(switched, 0.95) },
        'sort-p95': { value: percentile(sorted, 0.95) },
      };
      return { findings };
    }),
});

/** Runs in the page: chooses an order as the keys do in a closed menu of choices. */
function chooseSort(sort) {
  const field = document.querySelector('select[aria-label="Sort by"]');
  if (!field) throw new Error('the page has no "Sort by"');
  // React listens to the field's own setter.
  const { set } = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value');
  set.call(field, sort);
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
