import { setTimeout as pause } from 'node:timers/promises';
import { defineSuite } from '../../../scripts/bench/suite.mjs';
import { withLibrary } from '../library/open.mjs';
import { viewLink } from '../page/find.mjs';
import { scrollList } from '../page/scroll.mjs';

const SECONDS = 5;
/** CSS pixels per second; the thumb is dragged from end to end in the same time. */
const WAYS = {
  idle: { speed: 0, whole: false },
  slow: { speed: 1500, whole: false },
  fast: { speed: 20_000, whole: false },
  thumb: { speed: 0, whole: true },
};

/** The list of all papers scrolled: frames that came late, and rows that were painted blank. */
export const scroll = defineSuite({
  name: 'scroll',
  plan: Object.keys(WAYS).flatMap((way) => [
    { name: `${way}-gaps`, unit: 'frames', ...(way !== 'idle' && { limit: 2 }) },
    { name: `${way}-blank`, unit: '% of rows', ...(way !== 'idle' && { limit: 1 }) },
  ]),
  measure: (context) =>
    withLibrary(context, context.size, async ({ page }) => {
      await page.click(viewLink, 'All papers');
      await pause(1000);
      const findings = {};
      const notes = [];
      for (const [way, { speed, whole }] of Object.entries(WAYS)) {
        const { frames, gaps, blank } = await page.call(scrollList, speed, SECONDS, whole);
        findings[`${way}-gaps`] = { value: gaps };
        findings[`${way}-blank`] = { value: blank * 100 };
        notes.push(`scroll/${way}: ${frames} frames in ${SECONDS} s`);
      }
      return { findings, notes };
    }),
});
