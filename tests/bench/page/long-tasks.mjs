// Functions that run in the page, each sent there as text.

/**
 * Writes down every task of the main thread over 50 ms from now on, and those since the page began
 * that the browser still knows. https://w3c.github.io/longtasks
 */
export function recordLongTasks() {
  if (globalThis.lecternTasks) return;
  globalThis.lecternTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      globalThis.lecternTasks.push({ startTime, duration });
    }
  }).observe({ type: 'longtask', buffered: true });
}

/** The longest task since `from`, in ms since the page began; 0 where none took 50 ms. */
export function longestTask(from) {
  const later = globalThis.lecternTasks.filter(({ startTime }) => startTime >= from);
  return Math.max(0, ...later.map(({ duration }) => duration));
}

/** Now, in ms since the page began. */
export function pageTime() {
  return performance.now();
}
