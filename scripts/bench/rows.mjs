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
 *   reference; null where the row only informs
 * @property {boolean | null} met null where nothing can be said: no goal, or no value
 * @property {string} [note]
 */

/**
 * A row with a value.
 * @param {{suite: string, name: string, unit: string, value: number, reference?: number | null,
 *   goal?: number | null}} measured
 * @returns {Row}
 */
export function row({ suite, name, value, unit, reference = null, goal = null }) {
  const ratio = reference === null ? null : value / reference;
  const met = goal === null ? null : (ratio ?? value) <= goal;
  return { suite, name, value, unit, reference, ratio, goal, met };
}

/**
 * A row without a value, and why there is none.
 * @param {{suite: string, name: string, unit: string, goal?: number | null}} planned
 * @param {string} note
 * @returns {Row}
 */
export function rowWithout({ suite, name, unit, goal = null }, note) {
  return { suite, name, value: null, unit, reference: null, ratio: null, goal, met: null, note };
}
