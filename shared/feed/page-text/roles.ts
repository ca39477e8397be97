import { dateLine } from './dates.ts';
import { furnitureScore } from './furniture.ts';
import { type Shape, shapeOf } from './shape.ts';
import type { Block } from './unwrap.ts';

/** What a block of text is on the page. `stray` is prose that stands under no title. */
export type Role = 'furniture' | 'title' | 'abstract' | 'more' | 'stray';

/** States of the model: furniture is told apart by whether a title waits for its abstract. */
const STATES = ['furniture', 'waiting', 'title', 'abstract', 'more', 'stray'] as const;
const [FURNITURE, WAITING, TITLE, ABSTRACT, MORE, STRAY] = [0, 1, 2, 3, 4, 5] as const;

/** The price of a title without abstract, and of prose without title. */
const NO_ABSTRACT = -3.5;
const NO_TITLE = -6;

const NEVER = -1e9;

/**
 * The role of every block: of all sequences of roles the one with the best total score (Viterbi
 * 1967, linear in the number of blocks). A block scores for each role by its shape, and each pair
 * of neighbours by how they follow: titles and abstracts in turn are free, a title without
 * abstract or prose without title costs, a second paragraph costs a little.
 */
export function rolesOf(blocks: readonly Block[]): Role[] {
  const shapes = blocks.map(({ text }) => shapeOf(text));
  const furniture = furnitureScores(blocks, shapes);
  const from = new Uint8Array(blocks.length * STATES.length);
  let totals: number[] = [0, NEVER, NEVER, NEVER, NEVER, NEVER];
  blocks.forEach((block, index) => {
    const shape = shapes[index];
    if (!shape) return;
    const scores = roleScores(shape, furniture[index] ?? 0);
    const next: number[] = [];
    for (let state = 0; state < STATES.length; state += 1) {
      let best = NEVER * 2;
      for (let before = 0; before < STATES.length; before += 1) {
        const total = (totals[before] ?? NEVER) + step(before, state, block, shape);
        if (total <= best) continue;
        best = total;
        from[index * STATES.length + state] = before;
      }
      next.push(best + (scores[state] ?? NEVER));
    }
    totals = next;
  });
  return trace(blocks.length, from, totals);
}

function trace(length: number, from: Uint8Array, totals: readonly number[]): Role[] {
  const unpaired = (state: number) => (state === TITLE || state === WAITING ? NO_ABSTRACT / 2 : 0);
  const ends = totals.map((total, state) => total + unpaired(state));
  let state = ends.indexOf(Math.max(...ends));
  const roles: Role[] = [];
  for (let index = length - 1; index >= 0; index -= 1) {
    const name = STATES[state] ?? 'furniture';
    roles.push(name === 'waiting' ? 'furniture' : name);
    state = from[index * STATES.length + state] ?? FURNITURE;
  }
  return roles.reverse();
}

/** The score of one role following another. */
function step(before: number, state: number, block: Block, shape: Shape): number {
  const waits = before === TITLE || before === WAITING;
  const inAbstract = before === ABSTRACT || before === MORE;
  switch (state) {
    case FURNITURE:
      return waits ? NEVER : 0;
    case WAITING:
      return waits ? 0 : NEVER;
    case TITLE:
      return waits ? NO_ABSTRACT : 0;
    case ABSTRACT:
      if (!waits) return NEVER;
      return before === WAITING ? -0.5 : 0;
    case MORE:
      if (!inAbstract) return NEVER;
      if (block.gap) return -2.5;
      return shape.startsLower ? 0 : -1.5;
    default:
      if (before === STRAY) return -1;
      return before === FURNITURE ? NO_TITLE : NEVER;
  }
}

/** The scores of a block for each state. */
function roleScores(shape: Shape, furniture: number): number[] {
  const prose = proseScore(shape) / 2;
  const title = titleScore(shape) - prose;
  const begin = shape.startsLower ? prose - 1.5 : prose;
  return [furniture, furniture, title, begin, prose, prose];
}

/** How much a text looks like prose rather than like a title: from about -8 to 12. */
function proseScore(shape: Shape): number {
  let score = sizeScore(shape.size);
  if (shape.ending === 'stop') score += shape.size >= 25 ? 3 : 1;
  else if (shape.ending !== 'link' && shape.ending !== 'cut') score -= shape.size < 250 ? 1.5 : 0.5;
  score += Math.min(3, shape.breaks * 1.25);
  if (shape.hasLink) score += 2;
  if (shape.capitals !== null && shape.size < 200) {
    if (shape.capitals > 0.65 && shape.words >= 4) score -= 2;
    if (shape.capitals < 0.4) score += 0.75;
  }
  return score;
}

function sizeScore(size: number): number {
  const steps = [
    [15, -3],
    [40, -2.5],
    [80, -1.5],
    [120, -0.5],
    [160, 0.5],
    [250, 2],
    [400, 4],
  ] as const;
  return steps.find(([limit]) => size < limit)?.[1] ?? 6;
}

/** What speaks for or against a title besides its not being prose. */
function titleScore(shape: Shape): number {
  let score = 0;
  if (shape.words === 1 && shape.size < 30) score -= 1.5;
  if (shape.words === 2) score -= 0.5;
  if (shape.ending === 'comma') score -= 5;
  if (shape.ending === 'stop' && shape.size >= 40 && (shape.capitals ?? 1) < 0.65) score -= 1.5;
  if (shape.letters < 0.6) score -= 2;
  if (shape.size > 320) score -= shape.size > 1000 ? 100 : 3;
  return score;
}

/** Furniture by itself and by its place: repeated, after "by", or above the page's date. */
function furnitureScores(blocks: readonly Block[], shapes: readonly Shape[]): number[] {
  const times = new Map<string, number>();
  for (const { text } of blocks) {
    if (text.length < 120) times.set(text, (times.get(text) ?? 0) + 1);
  }
  const date = blocks.findIndex(({ text }) => dateLine(text) !== null);
  const above = shapes.slice(0, Math.max(0, date));
  const hasHeader = above.every(({ size, ending }) => size < 120 && ending !== 'stop');
  return blocks.map(({ text }, index) => {
    const shape = shapes[index];
    if (!shape) return 0;
    const isHeader = hasHeader && index < date;
    const isRepeated = (times.get(text) ?? 0) >= 3 && shape.ending !== 'stop';
    const isName = shape.size < 40 && /\bby$/i.test(blocks[index - 1]?.text.slice(-20) ?? '');
    return (
      furnitureScore(text, shape) + (isHeader ? 3 : 0) + (isRepeated ? 6 : 0) + (isName ? 4 : 0)
    );
  });
}
