import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from '../../../scripts/bench/statistics.mjs';
import { defineSuite } from '../../../scripts/bench/suite.mjs';
import { withLibrary } from '../library/open.mjs';
import { MARKS } from '../marks.mjs';
import { durations } from '../page/answers.mjs';
import { changeTook, watchChange } from '../page/change.mjs';
import { list, viewLink } from '../page/find.mjs';

const PRESSES = 40;
const PATIENCE = 5000;

const p95 = (samples, name) =>
  samples.length > 0 ? { value: percentile(samples, 0.95) } : `the app gave no measure ${name}`;

/**
 * Papers marked as read by the key: until row and counts are painted, until that is durable, and
 * what working out all the counts takes.
 */
export const markRead = defineSuite({
  name: 'mark-read',
  plan: [
    { name: 'painted-p95', unit: 'ms', limit: 20 },
    { name: 'stored-p95', unit: 'ms', limit: 50 },
    { name: 'counts-p95', unit: 'ms', limit: 16 },
    { name: 'growth', unit: 'ms', goal: 1.3 },
  ],
  async measure(context) {
    const { painted, stored, counts } = await markIn(context, context.size);
    const findings = {
      'painted-p95': p95(painted, ''),
      'stored-p95': p95(stored, MARKS.stored),
      'counts-p95': p95(counts, MARKS.counts),
    };
    if (context.wanted.includes('growth')) {
      const small = await markIn(context, context.size / 10);
      const reference = percentile(small.painted, 0.95);
      findings.growth = { value: percentile(painted, 0.95), reference };
    }
    return { findings };
  },
});

function markIn(context, size) {
  return withLibrary(context, size, async ({ page }) => {
    context.say(`marks ${PRESSES} of ${size} papers as read`);
    await page.click(viewLink, 'Inbox');
    await page.click(list);
    const painted = [];
    for (let press = 0; press < PRESSES; press += 1) {
      await page.call(watchChange, ['rows', 'counts'], PATIENCE);
      await page.press('m');
      const took = await page.call(changeTook);
      if (took === null) throw new Error('row and counts did not change when m was pressed');
      painted.push(took);
      await pause(100);
    }
    const [stored, counts] = [MARKS.stored, MARKS.counts].map((name) => page.call(durations, name));
    return { painted, stored: await stored, counts: await counts };
  });
}
