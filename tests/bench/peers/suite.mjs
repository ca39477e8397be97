import { median, percentile } from '../../../scripts/bench/statistics.mjs';
import { defineSuite } from '../../../scripts/bench/suite.mjs';
import { ENGINES, measurePeer } from './measure.mjs';

/** What is told of each engine: the unit, and the value from what was measured. */
const ROWS = {
  build: ['s', ({ build }) => build / 1000],
  load: ['ms', ({ load }) => load],
  resident: ['MiB', ({ resident }) => resident ?? 'memory cannot be measured here'],
  'keystroke-p50': ['ms', ({ keystrokes }) => median(keystrokes)],
  'keystroke-p95': ['ms', ({ keystrokes }) => percentile(keystrokes, 0.95)],
  'typed-p95': ['ms', ({ typed }) => percentile(typed, 0.95)],
  'add-p95': ['ms', ({ added }) => percentile(added, 0.95)],
  'update-p95': ['ms', ({ updated }) => percentile(updated, 0.95)],
};

const engines = Object.keys(ENGINES);

/** Search engines of others, on the same papers and queries, in a worker: they only inform. */
export const peers = defineSuite({
  name: 'peers',
  plan: engines.flatMap((engine) =>
    Object.entries(ROWS).map(([row, [unit]]) => ({ name: `${engine}-${row}`, unit })),
  ),
  async measure(context) {
    const findings = {};
    const notes = [];
    for (const engine of engines) {
      const rows = Object.keys(ROWS).filter((row) => context.wanted.includes(`${engine}-${row}`));
      if (rows.length === 0) continue;
      const measured = await measurePeer(context, engine).catch((error) => error);
      for (const row of rows) findings[`${engine}-${row}`] = finding(measured, ROWS[row][1]);
      if (!(measured instanceof Error)) notes.push(reach(ENGINES[engine], measured, context.size));
    }
    return { findings, notes };
  },
});

function finding(measured, read) {
  if (measured instanceof Error) return `it failed: ${measured.message.split('\n', 1)[0]}`;
  const value = read(measured);
  return typeof value === 'string' ? value : { value };
}

/** How far an engine came in the time that it had. */
function reach(name, { built, keystrokes, typed, added, updated }, size) {
  const papers = built < size ? `${built} of ${size} papers in its time to build; ` : '';
  return (
    `peers/${name}: ${papers}${keystrokes.length} keystrokes and ${typed.length} phrases within 40 s ` +
    `each, ${added.length} papers added and ${updated.length} changed`
  );
}
