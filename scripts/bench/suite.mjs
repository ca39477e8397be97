import { rowsFor } from './rows.mjs';

/**
 * A row that a suite plans: how much `value` may be at the most is its `limit`; how much its ratio
 * to a reference may be, or the value itself where there is none, its `goal`.
 * @typedef {{name: string, unit: string, goal?: number, limit?: number}} PlannedRow
 */

/**
 * A value, with what it is measured against, or a text that says why there is none.
 * @typedef {{value: number, reference?: number | null} | string} Finding
 */

/**
 * What a suite gets: the names of the rows that are asked for, a function that tells the user what
 * goes on, how to start apps, profiles to start them on, a folder for anything else, how many papers
 * the large library has, and `once`, for what suites share.
 * @typedef {object} Context
 * @property {string[]} wanted
 * @property {(words: string) => void} say
 * @property {{executable: string, switches: string[], env: object}} how
 * @property {ReturnType<import('./profiles.mjs').makeProfiles>} profiles
 * @property {string} folder
 * @property {number} size
 * @property {(key: string, make: () => Promise<any>) => Promise<any>} once
 */

/**
 * A suite: `{name, rows, run, without}`. `rows` are the names of its rows; `run(context)` measures
 * those that are wanted and gives `{rows, notes}`, where notes are lines to print below the table;
 * `without` gives them without values for one reason. `measure` gives its findings by the names of
 * rows, with `notes` where it has some.
 * @param {{name: string, plan: PlannedRow[],
 *   measure: (context: Context) => Promise<{findings: Record<string, Finding>, notes?: string[]}>}}
 *   suite
 */
export function defineSuite({ name, plan, measure }) {
  async function run(context) {
    const { findings, notes = [] } = await measure(context);
    return { rows: rowsFor(name, plan, context.wanted, findings), notes };
  }
  return { name, rows: plan.map((line) => line.name), run, without: withoutValues(name, plan) };
}

/**
 * A function that gives the wanted rows of a suite without values, all for the same reason.
 * @param {string} suite
 * @param {PlannedRow[]} plan
 */
export function withoutValues(suite, plan) {
  return (wanted, reason) =>
    rowsFor(suite, plan, wanted, Object.fromEntries(plan.map(({ name }) => [name, reason])));
}
