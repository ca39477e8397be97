/**
 * Does one step of set-up and prints one line for it: `Name: what came of it`. `work` gives that
 * text. On a terminal a passing line shows that something is going on meanwhile.
 *
 * @param {string} name
 * @param {() => Promise<string | null>} work
 * @param {{ isTTY?: boolean, write(words: string): unknown }} out
 */
export async function step(name, work, out = process.stdout) {
  const passing = out.isTTY ? setTimeout(() => out.write(`${name}: working…`), 300) : undefined;
  try {
    const words = await work();
    clear();
    if (words) out.write(`${name}: ${words}\n`);
  } catch (error) {
    clear();
    throw error;
  }

  function clear() {
    clearTimeout(passing);
    if (out.isTTY) out.write('\r\x1b[K');
  }
}

/** `4.2 s`, or `21 s` from ten seconds on. */
export function since(start, now = performance.now()) {
  const seconds = (now - start) / 1000;
  return `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
}
