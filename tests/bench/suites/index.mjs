import { defineSuite } from '../../../scripts/bench/suite.mjs';
import { withLibrary } from '../library/open.mjs';
import { MARKS } from '../marks.mjs';
import { durations, lastDetail } from '../page/answers.mjs';

const MEBI = 2 ** 20;
const silent = (name) => `the app gave no measure ${name}`;

/** The search index of the large library: how it comes up when the app starts, and what it costs. */
export const index = defineSuite({
  name: 'index',
  plan: [
    { name: 'load', unit: 'ms', limit: 100 },
    { name: 'resident', unit: 'MiB', limit: 15 },
    { name: 'build', unit: 's' },
  ],
  measure: (context) =>
    withLibrary(context, context.size, async ({ page }, { caches }) => {
      const load = (await page.call(durations, MARKS.indexLoad)).at(-1);
      const detail = await page.call(lastDetail, MARKS.indexLoad);
      const bytes = detail?.bytes;
      const findings = {
        load: load === undefined ? silent(MARKS.indexLoad) : { value: load },
        resident:
          typeof bytes === 'number'
            ? { value: bytes / MEBI }
            : `${silent(MARKS.indexLoad)} with bytes`,
        build: caches === null ? silent(MARKS.cachesReady) : { value: caches / 1000 },
      };
      return { findings };
    }),
});
