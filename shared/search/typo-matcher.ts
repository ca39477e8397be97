/** Words from this length on may hold two typing errors. */
const TWO_ERRORS = 9;

/** From this length on, what was typed may also be the mistyped beginning of a longer word. */
const BEGINNING = 5;

/** How a term was found: with how many errors, and whether only its beginning. */
export type TypoMatch = { errors: number; isLonger: boolean };

/** Words are mistyped from this length on; one letter less was typed where one was left out. */
const SHORTEST = 4;

/** True for a word that may be mistyped: of letters only, for "gpt3" is no mistyped "gpt4". */
export function mayBeMistyped(word: string): boolean {
  return word.length >= SHORTEST - 1 && /^[\p{L}\p{M}]+$/u.test(word);
}

/**
 * Compares one word, which may be mistyped, with terms in order, keeping what it knows of the beginning they share.
 * One error is allowed, two from 9 letters on. Counts letters inserted, left out, replaced, and neighbours swapped (optimal string alignment:
 * Boytsov, "Indexing methods for approximate dictionary searching", 2011, §2.1).
 */
export class TypoMatcher {
  readonly #word: readonly number[];
  readonly #allowed: number;
  /** By units of the term read: distances of the beginnings of the word to them. */
  readonly #rows: Uint8Array[] = [];
  /** By units of the term read: the least distance of the word to a beginning of them. */
  readonly #best: number[] = [];
  /** By units of the term read: the least distance of any beginning of the word to them. */
  readonly #least: number[] = [0];
  readonly #term: number[] = [];
  #depth = 0;
  /** Terms that begin with so many units of the last one cannot match. */
  deadAt = Number.POSITIVE_INFINITY;

  constructor(word: string) {
    this.#word = Array.from(word, (_, at) => word.charCodeAt(at));
    this.#allowed = word.length < TWO_ERRORS ? 1 : 2;
    this.#rows[0] = Uint8Array.from({ length: word.length + 1 }, (_, at) => at);
    this.#best[0] = word.length;
  }

  /**
   * Compares the next term, whose first `shared` units are those of the last one compared; null
   * when it has too many errors.
   */
  match(units: ArrayLike<number>, length: number, shared: number): TypoMatch | null {
    let depth = Math.min(shared, this.#depth);
    this.deadAt = Number.POSITIVE_INFINITY;
    while (depth < length) {
      this.#step(depth, units[depth] as number);
      depth += 1;
      if (this.#isFar(depth)) {
        // Terms that go on from here are no more like the word, but may begin like it.
        if (!this.#isBeginning(depth)) this.deadAt = depth;
        break;
      }
    }
    this.#depth = depth;
    const size = this.#word.length;
    const whole = depth === length ? (this.#rows[depth]?.[size] ?? 255) : 255;
    const beginning = this.#isBeginning(depth) ? (this.#best[depth] as number) : 255;
    const isWhole = whole <= this.#allowed && Math.max(size, length) >= SHORTEST;
    if (isWhole && whole <= beginning) return { errors: whole, isLonger: false };
    return beginning < 255 ? { errors: beginning, isLonger: true } : null;
  }

  #step(depth: number, unit: number): void {
    const word = this.#word;
    const above = this.#rows[depth] as Uint8Array;
    const before = this.#rows[depth - 1];
    const row = this.#rows[depth + 1] ?? new Uint8Array(word.length + 1);
    this.#rows[depth + 1] = row;
    const last = this.#term[depth - 1];
    this.#term[depth] = unit;
    row[0] = depth + 1;
    let leastOfRow = depth + 1;
    for (let at = 1; at < row.length; at += 1) {
      const letter = word[at - 1];
      const same = letter === unit ? 0 : 1;
      let least = Math.min(
        (above[at - 1] as number) + same,
        (above[at] as number) + 1,
        (row[at - 1] as number) + 1,
      );
      if (before && at > 1 && word[at - 2] === unit && letter === last) {
        least = Math.min(least, (before[at - 2] as number) + 1);
      }
      row[at] = least;
      if (least < leastOfRow) leastOfRow = least;
    }
    this.#least[depth + 1] = leastOfRow;
    this.#best[depth + 1] = Math.min(this.#best[depth] as number, row[word.length] as number);
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
