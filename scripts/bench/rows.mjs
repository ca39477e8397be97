/**
 * One result, as it is written to JSON.
 * @typedef {object} Row
 * @property {string} suite
 * @property {string} name
 * @property {number | null} value null where there is none; `note` then says why
 * @property {string} unit
 * @property {number | null} reference what the value is measured against in the same run
 * @property {number | null} ratio value / reference
 * @property {number | null} goal the most that `ratio` may be, or `value` where there is no
 *   reference and no limit; null where the row only informs
 * @property {number | null} limit the most that `value` may be, besides what `goal` asks of `ratio`
 * @property {boolean | null} met null where nothing can be said: no goal, or no value
 * @property {string} [note]
 */

/**
 * A row with a value.
 * @param {{suite: string, name: string, unit: string, value: number, reference?: number | null,
 *   goal?: number | null, limit?: number | null}} measured
 * @returns {Row}
 */
export function row({ suite, name, value, unit, reference = null, goal = null, limit = null }) {
  const ratio = reference === null ? null : value / reference;
  // Beside a limit the goal is about the ratio, and nothing can be said of that.
  const judged = limit !== null && ratio === null ? null : goal;
  const meets = [judged === null || (ratio ?? value) <= judged, limit === null || value <= limit];
  const met = judged === null && limit === null ? null : meets.every(Boolean);
  return { suite, name, value, unit, reference, ratio, goal: judged, limit, met };
}

/**
 * A row without a value, and why there is none.
 * @param {{suite: string, name: string, unit: string, goal?: number | null, limit?: number | null}}
 *   planned
 * @param {string} note
 * @returns {Row}
 */
export function rowWithout({ suite, name, unit, goal = null, limit = null }, note) {
  const nothing = { value: null, unit, reference: null, ratio: null };
  return { suite, name, ...nothing, goal, limit, met: null, note };
}

/**
 * The rows that are wanted of a suite, in the order of `plan`: `measured` maps names to
 * `{value, reference}`, or to a text that says why there is no value. What is not named there was
 * not measured.
 * @param {string} suite
 * @param {{name: string, unit: string, goal?: number, limit?: number}[]} plan
 * @param {string[]} wanted
 * @param {Record<string, {value: number, reference?: number | null} | string | undefined>} measured
 * @returns {Row[]}
 */
export function rowsFor(suite, plan, wanted, measured) {
  return plan
    .filter(({ name }) => wanted.includes(name))
    .map(({ name, unit, goal, limit }) => {
      const planned = { suite, name, unit, goal: goal ?? null, limit: limit ?? null };
      const found = measured[name] ?? 'it was not measured';
      return typeof found === 'string'
        ? rowWithout(planned, found)
        : row({ ...planned, value: found.value, reference: found.reference ?? null });
    });
}
