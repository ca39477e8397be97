import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SETTLE } from '../../../scripts/bench/profiles.mjs';
import { startApp } from '../../../scripts/bench/running-app.mjs';
import { root } from '../../../scripts/setup/paths.mjs';
import { lectern } from '../apps.mjs';
import { builtApp } from '../build-app.mjs';
import { MARKS } from '../marks.mjs';

/** How many papers a second the app may take at the least to build its caches. */
const SLOWEST = 500;

/**
 * A library of the first `size` papers of the synthetic library, made once in a run: `{app, profile,
 * filled, caches}`. `app` is Lectern, with the number of rows that it then shows at first; `profile`
 * has been opened by it once, so that it has built its caches, and is not to be used but copied;
 * `filled` says what is in it, and `caches` how long they took to build in ms, null where the app
 * did not say.
 * @param {import('../../../scripts/bench/suite.mjs').Context} context
 * @param {number} size
 */
export function library(context, size) {
  return context.once(`library ${size}`, () => makeLibrary(context, size));
}

async function makeLibrary(context, size) {
  const { say, how, profiles } = context;
  const filler = await builtApp('filler', context);
  const profile = await profiles.empty();
  say(`fills a library with ${size.toLocaleString('en')} papers`);
  const page = await startApp(filler, profile, how);
  const filled = await page.page.call(
    (count, revision) => window.fill(count, revision),
    size,
    feedRevision(),
  );
  await page.stop();
  const app = { ...lectern, name: `Lectern with ${size} papers`, total: filled.statuses.inbox };
  say('starts Lectern on it, which builds its caches');
  const caches = await buildCaches(app, profile, how, size);
  if (caches === null) say('Lectern did not say that its caches are built');
  return { app, profile, filled, caches };
}

async function buildCaches(app, profile, how, size) {
  const running = await startApp(app, profile, how);
  const patience = 15_000 + (size / SLOWEST) * 1000;
  const took = await running.page
    .until('word of the caches', patience, lastTime, MARKS.cachesReady)
    .catch(() => null);
  await pause(SETTLE);
  await running.stop();
  return took;
}

/** Runs in the page: when the mark was set last, in ms since the page began to load. */
function lastTime(name) {
  return performance.getEntriesByName(name).at(-1)?.startTime ?? null;
}

function feedRevision() {
  return JSON.parse(readFileSync(join(root, 'data/starter-feed.json'), 'utf8')).revision;
}
