import { memory } from './memory.mjs';
import { start } from './start.mjs';

/**
 * All benchmarks, in the order in which they run. A suite is `{name, rows, run}`: the names of its
 * rows, and what measures them. `run({wanted, say, how, profiles})` gets the names of the rows that
 * are asked for, a function that tells the user what goes on, how to start apps, and profiles to
 * start them on; it gives `{rows, notes}`, where notes are lines to print below the table.
 */
export const suites = [start, memory];
