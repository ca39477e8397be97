import { setTimeout as pause } from 'node:timers/promises';
import { treeMemory, whyNoMemory } from '../../../scripts/bench/process-tree.mjs';
import { SETTLE } from '../../../scripts/bench/profiles.mjs';
import { startApp } from '../../../scripts/bench/running-app.mjs';
import { builtApp } from '../build-app.mjs';

/** The engines that Lectern's own is measured against, by their names and those of their packages. */
export const ENGINES = { minisearch: 'MiniSearch', flexsearch: 'FlexSearch', fts5: 'SQLite FTS5' };

/** How long an engine may build, search, and be changed, in seconds. */
const LIMITS = { build: 240, search: 40, change: 15 };
const QUERIES = 300;
const CHANGES = 100;

/**
 * Measures an engine on the large library once in a run: built in one process, loaded and asked in
 * the next. Gives `{built, build, load, resident, keystrokes, typed, added, updated}`: times in ms,
 * lists of such, and MiB of memory that being loaded costs, null where that cannot be had.
 * @param {import('../../../scripts/bench/suite.mjs').Context} context
 * @param {string} engine
 */
export function measurePeer(context, engine) {
  return context.once(`peer ${engine}`, () => measure(context, engine));
}

async function measure(context, engine) {
  const { say, how, profiles, size } = context;
  const app = await builtApp('peers-app', context);
  const profile = await profiles.empty();
  const inPage = (work) => withPage(app, profile, how, work);
  say(`${ENGINES[engine]} builds its index`);
  const { built, took } = await inPage((ask) => ask('build', engine, size, LIMITS.build));
  say(`${ENGINES[engine]} answers`);
  return inPage(async (ask, memory) => {
    const before = await memory();
    const load = await ask('load', engine);
    const after = await memory();
    const searched = await ask('search', built, QUERIES, LIMITS.search);
    const changed = await ask('change', built, CHANGES, LIMITS.change);
    const resident = before === null ? null : after - before;
    return { built, build: took, load, resident, ...searched, ...changed };
  });
}

/**
 * The ranks that an engine gives the wanted papers.
 * @param {import('../../../scripts/bench/suite.mjs').Context} context
 * @param {string} engine
 * @param {object[]} documents
 * @param {{query: string, target: number}[]} queries
 * @returns {Promise<number[]>}
 */
export async function peerRanks(context, engine, documents, queries) {
  const app = await builtApp('peers-app', context);
  const profile = await context.profiles.empty();
  const rank = (ask) => ask('rank', engine, documents, queries);
  return withPage(app, profile, context.how, rank);
}

async function withPage(app, profile, how, work) {
  const running = await startApp(app, profile, how);
  const ask = (...command) => running.page.call((...all) => window.ask(...all), ...command);
  async function memory() {
    if (whyNoMemory() !== null) return null;
    await pause(SETTLE);
    return treeMemory(running.pid);
  }
  try {
    return await work(ask, memory);
  } finally {
    await running.stop();
  }
}
