/** Words from this length on may hold two typing errors. */
const TWO_ERRORS = 9;

/** From this length on, what was typed may also be the mistyped beginning of a longer word. */
const BEGINNING = 5;

/** Stands for every distance that is too great. */
const FAR = 9;

/** How a term was found: with how many errors, and whether only its beginning. */
export type TypoMatch = { errors: number; isLonger: boolean };

/** Words are mistyped from this length on; one letter less was typed where one was left out. */
const SHORTEST = 4;

/** True for a word that may be mistyped: of letters only, for "gpt3" is no mistyped "gpt4". */
export function mayBeMistyped(word: string): boolean {
  return word.length >= SHORTEST - 1 && /^[\p{L}\p{M}]+$/u.test(word);
}

/**
 * Compares one word, which may be mistyped, with terms in order, keeping what it knows of the
 * beginning they share. One error is allowed, two from 9 letters on. Counts letters inserted, left
 * out, replaced, and neighbours swapped (optimal string alignment: Boytsov, "Indexing methods for
 * approximate dictionary searching", 2011, §2.1). Only distances near the diagonal are worked out:
 * those further from it than errors are allowed are too great anyway (Ukkonen, 1985).
 */
export class TypoMatcher {
  readonly #word: readonly number[];
  readonly #allowed: number;
  readonly #width: number;
  /** By units of the term read, then by units of the word: how far these beginnings are apart. */
  #cells: Uint8Array;
  /** By units of the term read: the least distance of the word to a beginning of them. */
  readonly #best: number[] = [];
  /** By units of the term read: the least distance of any beginning of the word to them. */
  readonly #least: number[] = [0];
  readonly #term: number[] = [];

  /** Units of the last term that were looked at. */
  depth = 0;
  /** Whether no term that begins with these can match. */
  isDead = false;

  constructor(word: string) {
    // By units, as the terms are, not by characters.
    this.#word = Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
    this.#allowed = word.length < TWO_ERRORS ? 1 : 2;
    this.#width = word.length + 1;
    this.#cells = new Uint8Array(this.#width * 32).fill(FAR);
    for (let at = 0; at <= Math.min(this.#allowed, word.length); at += 1) this.#cells[at] = at;
    this.#best[0] = word.length <= this.#allowed ? word.length : FAR;
  }

  /**
   * Compares the next term, whose first `shared` units are those of the last one compared; null
   * when it has too many errors.
   */
  match(units: ArrayLike<number>, length: number, shared: number): TypoMatch | null {
    let depth = Math.min(shared, this.depth);
    this.isDead = false;
    while (depth < length) {
      this.#step(depth, units[depth] as number);
      depth += 1;
      if (this.#isFar(depth)) {
        // Terms that go on from here are no more like the word, but may begin like it.
        this.isDead = !this.#isBeginning(depth);
        break;
      }
    }
    this.depth = depth;
    const size = this.#word.length;
    const whole = depth === length ? (this.#cells[depth * this.#width + size] as number) : FAR;
    const beginning = this.#isBeginning(depth) ? (this.#best[depth] as number) : FAR;
    const isWhole = whole <= this.#allowed && Math.max(size, length) >= SHORTEST;
    if (isWhole && whole <= beginning) return { errors: whole, isLonger: false };
    return beginning < FAR ? { errors: beginning, isLonger: true } : null;
  }

  #step(depth: number, unit: number): void {
    const word = this.#word;
    const width = this.#width;
    const allowed = this.#allowed;
    const row = (depth + 1) * width;
    if (row + width > this.#cells.length) this.#grow();
    const cells = this.#cells;
    const above = row - width;
    const before = above - width;
    const last = this.#term[depth - 1];
    this.#term[depth] = unit;
    const from = Math.max(1, depth + 1 - allowed);
    const to = Math.min(width - 1, depth + 1 + allowed);
    let left = depth + 1 <= allowed ? depth + 1 : FAR;
    if (from <= width) cells[row + from - 1] = left;
    let leastOfRow = from === 1 ? left : FAR;
    for (let at = from; at <= to; at += 1) {
      const letter = word[at - 1];
      const same = letter === unit ? 0 : 1;
      let least = Math.min(
        (cells[above + at - 1] as number) + same,
        (cells[above + at] as number) + 1,
        left + 1,
        FAR,
      );
      if (depth > 0 && at > 1 && word[at - 2] === unit && letter === last) {
        least = Math.min(least, (cells[before + at - 2] as number) + 1);
      }
      cells[row + at] = least;
      left = least;
      if (least < leastOfRow) leastOfRow = least;
    }
    this.#least[depth + 1] = leastOfRow;
    const whole = to === width - 1 && from <= to ? left : FAR;
    this.#best[depth + 1] = Math.min(this.#best[depth] as number, whole);
  }

  #grow(): void {
    const cells = new Uint8Array(this.#cells.length * 2).fill(FAR);
    cells.set(this.#cells);
    this.#cells = cells;
  }

  #isBeginning(depth: number): boolean {
    return this.#word.length >= BEGINNING && (this.#best[depth] as number) <= this.#allowed;
  }

  /** No way leads on to a match, neither from this row nor, by a swap, from the one before. */
  #isFar(depth: number): boolean {
    const allowed = this.#allowed;
    return (
      (this.#least[depth] as number) > allowed && (this.#least[depth - 1] as number) >= allowed
    );
  }
}
