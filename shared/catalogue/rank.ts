/** Steps of relevance: papers within one step of each other count as equally relevant. */
const STEPS = 4096;

/** Where papers of each step begin, and behind them those that are not meant. */
const starts = new Uint32Array(STEPS + 2);
let steps = new Uint16Array(0);

/**
 * The papers whose byte is set, best scores first; those on the same step, a 4096th of the best
 * score, stay as they stand in `order`, which holds them all. `count` is how many there are. A
 * counting sort that decides nothing paper by paper, for what is found is without pattern.
 */
export function rank(
  order: Uint32Array,
  marks: Uint8Array,
  scores: Float32Array,
  count: number,
): Uint32Array {
  const best = bestOf(marks, scores);
  const scale = best > 0 ? (STEPS - 1) / best : 0;
  if (steps.length < scores.length) steps = new Uint16Array(scores.length);
  starts.fill(0);
  for (let nr = 0; nr < scores.length; nr += 1) {
    const mark = marks[nr] as number;
    const below = STEPS - 1 - (((scores[nr] as number) * scale) | 0);
    // One that is not meant takes the step behind the last.
    const step = (below & -mark) | ((1 - mark) * STEPS);
    steps[nr] = step;
    starts[step + 1] = (starts[step + 1] as number) + 1;
  }
  for (let step = 1; step <= STEPS; step += 1) {
    starts[step] = (starts[step] as number) + (starts[step - 1] as number);
  }
  const ranked = new Uint32Array(count);
  for (let place = 0; place < order.length; place += 1) {
    const nr = order[place] as number;
    const step = steps[nr] as number;
    if (step === STEPS) continue;
    const at = starts[step] as number;
    ranked[at] = nr;
    starts[step] = at + 1;
  }
  return ranked;
}

/** The best score of those that are meant: numbers from 0 up are in the order of their bits. */
function bestOf(marks: Uint8Array, scores: Float32Array): number {
  const bits = new Int32Array(scores.buffer, scores.byteOffset, scores.length);
  let best = 0;
  for (let nr = 0; nr < bits.length; nr += 1) {
    const own = (bits[nr] as number) & -(marks[nr] as number);
    best = own > best ? own : best;
  }
  return new Float32Array(Int32Array.of(best).buffer)[0] as number;
}
