import { median, percentile } from '../../../scripts/bench/statistics.mjs';
import { defineSuite } from '../../../scripts/bench/suite.mjs';
import { makeCorpus } from '../corpus/papers.mjs';
import { makeQueries } from '../corpus/queries.mjs';
import { withLibrary } from '../library/open.mjs';
import { queryTyper } from '../library/type-queries.mjs';
import { measurePeer } from '../peers/measure.mjs';

const KEYSTROKES = 300;

/**
 * Queries typed letter by letter into the search field: until the worker's ranked results are back,
 * and until they are painted.
 */
export const search = defineSuite({
  name: 'search',
  plan: [
    { name: 'keystroke-p95', unit: 'ms', goal: 0.1, limit: 8 },
    { name: 'keystroke-p50', unit: 'ms' },
    { name: 'painted-p95', unit: 'ms', limit: 24 },
    { name: 'growth', unit: 'ms', goal: 1.3 },
  ],
  async measure(context) {
    const { size, wanted, say } = context;
    const large = await typedIn(context, size);
    const took = large.map((answer) => answer.took);
    const p95 = percentile(took, 0.95);
    const findings = {
      'keystroke-p95': { value: p95 },
      'keystroke-p50': { value: median(took) },
      'painted-p95': {
        value: percentile(
          large.map(({ painted }) => painted),
          0.95,
        ),
      },
    };
    if (wanted.includes('keystroke-p95')) {
      say('the reference is SQLite FTS5');
      const { keystrokes } = await measurePeer(context, 'fts5');
      findings['keystroke-p95'] = { value: p95, reference: percentile(keystrokes, 0.95) };
    }
    if (wanted.includes('growth')) {
      const small = await typedIn(context, size / 10);
      const reference = percentile(
        small.map((answer) => answer.took),
        0.95,
      );
      findings.growth = { value: p95, reference };
    }
    return { findings };
  },
});

/** The answers to the keystrokes in a library of so many papers. */
function typedIn(context, size) {
  const texts = makeQueries(makeCorpus(), size).keystrokes(KEYSTROKES);
  return withLibrary(context, size, async ({ page }) => {
    context.say(`types ${KEYSTROKES} keystrokes into a library of ${size} papers`);
    const typer = queryTyper(page);
    await typer.prepare();
    return typer.type(texts);
  });
}
