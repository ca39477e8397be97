import { setTimeout as pause } from 'node:timers/promises';
import { compare } from '../../../scripts/bench/comparison.mjs';
import { Hidden, treeMemory, whyNoMemory } from '../../../scripts/bench/process-tree.mjs';
import { SETTLE, withApp } from '../../../scripts/bench/profiles.mjs';
import { withoutValues } from '../../../scripts/bench/suite.mjs';
import { bare, lectern } from '../apps.mjs';
import { makeCorpus } from '../corpus/papers.mjs';
import { makeQueries } from '../corpus/queries.mjs';
import { library } from '../library/library.mjs';
import { withLibrary } from '../library/open.mjs';
import { queryTyper } from '../library/type-queries.mjs';
import { viewLink } from '../page/find.mjs';
import { scrollList } from '../page/scroll.mjs';

const suite = 'memory';
const unit = 'MiB';
const plan = [
  { name: 'large-used', unit, of: 'large-used', beside: 'bare', goal: 1.45 },
  { name: 'large', unit, of: 'large', beside: 'bare' },
  { name: 'at-rest', unit, of: 'lectern', beside: 'bare', goal: 1.6 },
  { name: 'control', unit, of: 'control', beside: 'bare' },
];
const KEYSTROKES = 60;

/**
 * The memory of all processes of the app together: at rest after its first rows, with the papers
 * that ship with it and with the large library, and of that after it was scrolled from end to end and
 * searched.
 */
export const memory = {
  name: suite,
  rows: plan.map(({ name }) => name),
  without: withoutValues(suite, plan),
  async run(context) {
    const { wanted, say, how, profiles, size } = context;
    const nothing = (reason) => ({ rows: memory.without(wanted, reason), notes: [] });
    const reason = whyNoMemory();
    if (reason !== null) return nothing(reason);
    const weighed = (app) => async () =>
      withApp(app, await profiles.used(app), how, async ({ pid }) => {
        await pause(SETTLE);
        return treeMemory(pid);
      });
    const large = (use) => () =>
      withLibrary(context, size, async ({ pid, page }) => {
        await use(page, size);
        await pause(SETTLE);
        return treeMemory(pid);
      });
    const subjects = {
      bare: weighed(bare),
      control: weighed(bare),
      lectern: weighed(lectern),
      large: large(async () => {}),
      'large-used': large(scrollAndSearch),
    };
    if (wanted.some((name) => name.startsWith('large'))) await library(context, size);
    try {
      return await compare({ suite, unit, plan, subjects, wanted, say });
    } catch (error) {
      if (!(error instanceof Hidden)) throw error;
      return nothing(`not available: ${error.message}. ${wayOut}`);
    }
  },
};

const wayOut =
  "Chromium's setuid sandbox hides its processes; as root, or with user namespaces, it works";

async function scrollAndSearch(page, size) {
  await page.click(viewLink, 'All papers');
  await pause(500);
  await page.call(scrollList, 0, 5, true);
  const typer = queryTyper(page);
  await typer.prepare();
  await typer.type(makeQueries(makeCorpus(), size).keystrokes(KEYSTROKES));
  await typer.clear();
}
