/** Some lines that one text has and another has not. */
export type LineChange = {
  /** The line of the first text behind which they stand, from 0, and of the second. */
  at: [first: number, second: number];
  removed: string[];
  added: string[];
};

/** So many lines may differ for the shortest difference to be looked for. */
const MOST_EDITS = 400;

/**
 * How to come from one text to another by lines, in order. The shortest way (Myers, "An O(ND)
 * Difference Algorithm", Algorithmica 1986) where no more than `MOST_EDITS` lines differ; else all
 * that lies between the first and the last difference is one change.
 */
export function lineDiff(first: string, second: string): LineChange[] {
  const [a, b] = [first.split('\n'), second.split('\n')];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const [midA, midB] = [a.slice(start, endA), b.slice(start, endB)];
  if (midA.length + midB.length === 0) return [];
  const changes = shortest(midA, midB) ?? [{ at: [0, 0], removed: midA, added: midB }];
  return changes.map(({ at, ...lines }) => ({ at: [at[0] + start, at[1] + start], ...lines }));
}

/** Null where more lines differ than are looked at. */
function shortest(a: readonly string[], b: readonly string[]): LineChange[] | null {
  // How far every diagonal reaches after so many edits; see the paper.
  const steps: Map<number, number>[] = [];
  const reach = new Map([[1, 0]]);
  for (let edits = 0; edits <= MOST_EDITS; edits += 1) {
    steps.push(new Map(reach));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = goesDown(reach, diagonal, edits)
        ? (reach.get(diagonal + 1) ?? 0)
        : (reach.get(diagonal - 1) ?? 0) + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      reach.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return changesOf(steps, a, b);
    }
  }
  return null;
}

function goesDown(reach: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean {
  if (diagonal === -edits) return true;
  return diagonal !== edits && (reach.get(diagonal - 1) ?? 0) < (reach.get(diagonal + 1) ?? 0);
}

/** Walks the way back from the end. */
function changesOf(
  steps: readonly ReadonlyMap<number, number>[],
  a: readonly string[],
  b: readonly string[],
): LineChange[] {
  const changes: LineChange[] = [];
  let [x, y] = [a.length, b.length];
  for (let edits = steps.length - 1; edits > 0; edits -= 1) {
    const reach = steps[edits] ?? new Map<number, number>();
    const down = goesDown(reach, x - y, edits);
    const before = down ? x - y + 1 : x - y - 1;
    const fromX = reach.get(before) ?? 0;
    const fromY = fromX - before;
    prepend(changes, fromX, fromY, down ? [] : [a[fromX] ?? ''], down ? [b[fromY] ?? ''] : []);
    [x, y] = [fromX, fromY];
  }
  return changes;
}

/** Adds an edit before all others; one that adjoins becomes part of the first of them. */
function prepend(
  changes: LineChange[],
  x: number,
  y: number,
  removed: string[],
  added: string[],
): void {
  const [next] = changes;
  const adjoins = next && next.at[0] === x + removed.length && next.at[1] === y + added.length;
  if (!adjoins) {
    changes.unshift({ at: [x, y], removed, added });
    return;
  }
  next.at = [x, y];
  next.removed.unshift(...removed);
  next.added.unshift(...added);
}
