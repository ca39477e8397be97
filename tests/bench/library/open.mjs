import { setTimeout as pause } from 'node:timers/promises';
import { SETTLE, withApp } from '../../../scripts/bench/profiles.mjs';
import { Problem } from '../../../scripts/setup/problem.mjs';
import { library } from './library.mjs';

/**
 * Opens a copy of the library of so many papers in Lectern, waits until it has come to rest, and
 * gives what `measure` gives, which gets the running app. An error in it becomes a Problem.
 * @template T
 * @param {import('../../../scripts/bench/suite.mjs').Context} context
 * @param {number} size
 * @param {(running: Awaited<ReturnType<typeof import('../../../scripts/bench/running-app.mjs').startApp>>,
 *   library: any) => Promise<T>} measure
 * @returns {Promise<T>}
 */
export async function withLibrary(context, size, measure) {
  const made = await library(context, size);
  const profile = await context.profiles.copyOf(made.profile);
  return withApp(made.app, profile, context.how, async (running) => {
    await pause(SETTLE);
    try {
      return await measure(running, made);
    } catch (error) {
      throw error instanceof Problem ? error : new Problem(`${made.app.name}: ${error.message}`);
    }
  });
}
