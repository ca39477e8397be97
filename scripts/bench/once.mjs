/**
 * Does work once for all who ask for it by the same key, so that suites share what takes minutes to
 * make; one that failed fails again for the next.
 */
export function makeOnce() {
  /** @type {Map<string, Promise<unknown>>} */
  const made = new Map();
  return (key, make) => {
    if (!made.has(key)) made.set(key, make());
    return made.get(key);
  };
}
