import { breathe } from '../state/breathe.ts';

/** How long the worker may be deaf to the page, in ms. */
const LIMIT = 8;

/** Takes long work step by step and hears messages in between; gives what it comes to. */
export async function takeSteps<S, T>(
  work: Generator<S, T>,
  tell: (step: S) => void = () => undefined,
): Promise<T> {
  let since = performance.now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if (performance.now() - since < LIMIT) continue;
    tell(step.value);
    await breathe();
    since = performance.now();
  }
}
