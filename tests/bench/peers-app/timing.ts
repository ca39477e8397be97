/** How long `run` takes, in ms. */
export function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** How long each of the items takes in ms; it ends early after so many seconds. */
export function timedWithin<T>(
  seconds: number,
  items: readonly T[],
  run: (item: T) => void,
): number[] {
  const end = performance.now() + seconds * 1000;
  const times: number[] = [];
  for (const item of items) {
    if (performance.now() > end) break;
    times.push(timed(() => run(item)));
  }
  return times;
}
