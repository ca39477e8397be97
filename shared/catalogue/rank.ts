/** Steps of relevance: papers within one step of each other count as equally relevant. */
const STEPS = 4096;

const starts = new Uint32Array(STEPS + 1);

/**
 * Sorts papers by their scores, best first; those on the same step, a 4096th of the best score,
 * stay in the order in which they came. A counting sort, in linear time.
 */
export function rank(papers: Uint32Array, scores: Float32Array): Uint32Array {
  let best = 0;
  for (const nr of papers) best = Math.max(best, scores[nr] ?? 0);
  if (best === 0) return papers;
  const scale = (STEPS - 1) / best;
  const stepOf = (nr: number) => STEPS - 1 - Math.floor((scores[nr] ?? 0) * scale);
  starts.fill(0);
  for (const nr of papers) {
    const after = stepOf(nr) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let step = 1; step <= STEPS; step += 1) {
    starts[step] = (starts[step] ?? 0) + (starts[step - 1] ?? 0);
  }
  const ranked = new Uint32Array(papers.length);
  for (const nr of papers) {
    const step = stepOf(nr);
    const at = starts[step] ?? 0;
    ranked[at] = nr;
    starts[step] = at + 1;
  }
  return ranked;
}
