import { row, rowWithout } from './rows.mjs';
import { measureUntilSteady, TOLERANCE } from './side-by-side.mjs';
import { median, pairedRatio, range, ratioOf } from './statistics.mjs';

/**
 * A suite of things measured beside a bare window. `plan` lists its rows as `{name, of, beside,
 * goal}`: which subject, against which other, with a ratio of at most `goal` (or none). `subjects`
 * maps names to functions that take one sample; `bare` and its twin `control` must be among them.
 * Gives the rows in `wanted`, and notes to print below the table.
 * @returns {Promise<{rows: import('./rows.mjs').Row[], notes: string[]}>}
 */
export async function compare({ suite, unit, plan, subjects, wanted, say }) {
  const chosen = plan.filter(({ name }) => wanted.includes(name));
  const needed = new Set(['bare', 'control', ...chosen.flatMap(({ of, beside }) => [of, beside])]);
  const used = Object.fromEntries(Object.entries(subjects).filter(([name]) => needed.has(name)));
  return rowsOf({ suite, unit, plan: chosen }, await measureUntilSteady(used, say));
}

/** What the tries come to: rows with medians, or without a value where every try was rejected. */
export function rowsOf({ suite, unit, plan }, tries) {
  const { samples, holds } = tries.at(-1);
  if (!holds) {
    const rows = plan.map(({ name, of, beside, goal }) =>
      rowWithout({ suite, name, unit, goal }, rejection(tries, of, beside)),
    );
    return { rows, notes: [] };
  }
  const rows = plan.map(({ name, of, beside, goal }) => {
    const [value, reference] = [median(samples[of]), median(samples[beside])];
    return row({ suite, name, value, unit, reference, goal });
  });
  return { rows, notes: plan.map((line) => spread(line, suite, unit, samples)) };
}

/** How much to trust a row: its ratio computed the other way, and how far the samples went apart. */
function spread({ name, of, beside }, suite, unit, samples) {
  const [low, high] = range(samples[of]).map(Math.round);
  const [lowest, highest] = range(samples[beside]).map(Math.round);
  const paired = pairedRatio(samples[of], samples[beside]).toFixed(2);
  return `${suite}/${name}: ${low} to ${high} ${unit} against ${lowest} to ${highest} ${unit}; round by round ${paired} x`;
}

function rejection(tries, of, beside) {
  const list = (ratios) => ratios.map((ratio) => ratio.toFixed(2)).join(', ');
  const ratios = tries.map(({ samples }) => ratioOf(samples[of], samples[beside]));
  return (
    `all ${tries.length} tries were rejected: the bare window against itself, which should be 1.00 ` +
    `within ${TOLERANCE * 100} %, was ${list(tries.map(({ control }) => control))}. Run it again on ` +
    `a quiet machine. The ratios that were seen, and prove nothing: ${list(ratios)}`
  );
}
