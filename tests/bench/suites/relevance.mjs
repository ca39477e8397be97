import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SETTLE, withApp } from '../../../scripts/bench/profiles.mjs';
import { defineSuite } from '../../../scripts/bench/suite.mjs';
import { root } from '../../../scripts/setup/paths.mjs';
import { lectern } from '../apps.mjs';
import { knownItemQueries, meanReciprocalRank } from '../corpus/known-items.mjs';
import { queryTyper } from '../library/type-queries.mjs';
import { firstTexts, viewLink } from '../page/find.mjs';
import { ENGINES, peerRanks } from '../peers/measure.mjs';

/** How far down a list people look. */
const DEPTH = 10;
const unit = 'MRR';
const engines = Object.keys(ENGINES);

/**
 * How well papers are found again by three words, one of them mistyped, among those that ship with
 * the app: the mean reciprocal rank, where 1 means always first. `best-peer` sets the best of the
 * others against ours.
 */
export const relevance = defineSuite({
  name: 'relevance',
  plan: [
    { name: 'best-peer', unit, goal: 1 },
    { name: 'lectern', unit },
    ...engines.map((engine) => ({ name: engine, unit })),
  ],
  async measure(context) {
    const { papers } = JSON.parse(readFileSync(join(root, 'data/starter-feed.json'), 'utf8'));
    const queries = knownItemQueries(papers);
    const findings = {};
    for (const engine of engines) {
      const ranks = await peerRanks(context, engine, papers.map(documentOf), queries);
      findings[engine] = { value: meanReciprocalRank(ranks, DEPTH) };
    }
    const best = Math.max(...engines.map((engine) => findings[engine].value));
    const ranks = await ownRanks(context, papers, queries);
    const own = meanReciprocalRank(ranks, DEPTH);
    findings.lectern = { value: own };
    findings['best-peer'] =
      own > 0 ? { value: best, reference: own } : 'Lectern found none of the papers';
    return {
      findings,
      notes: [`relevance: ${queries.length} queries for ${papers.length} papers`],
    };
  },
});

function documentOf({ title, authors = [], topics = [], abstract, summary }, id) {
  const names = authors.map(({ family, given, literal }) => literal ?? `${given} ${family}`);
  const text = [abstract, summary].filter(Boolean).join(' ');
  return {
    id,
    title,
    authors: names.join(', '),
    tags: topics.join(' '),
    notes: '',
    abstract: text,
  };
}

/** The ranks in Lectern's own list, where the queries are put into the search field. */
async function ownRanks({ profiles, how, say }, papers, queries) {
  const titles = papers.map(({ title }) => letters(title));
  return withApp(lectern, await profiles.used(lectern), how, async ({ page }) => {
    await pause(SETTLE);
    say(`looks for ${queries.length} known papers`);
    await page.click(viewLink, 'All papers');
    const typer = queryTyper(page);
    await typer.prepare();
    const ranks = [];
    for (const { query, target } of queries) {
      await typer.paste(query);
      const rows = await page.call(firstTexts, DEPTH);
      ranks.push(rows.findIndex((row) => letters(row).startsWith(titles[target])) + 1);
    }
    return ranks;
  });
}

/** Mathematics is written in other ways in a row; what is left tells the papers apart. */
const letters = (text) =>
  text
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .slice(0, 30);
