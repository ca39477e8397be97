import { foldCitekey } from '../../shared/bibliography/citekey/rules.ts';
import { ownersOf } from './citekey-owners.ts';

/** Of a longer key only the beginning is taken: with letters after it it would be none. */
const LONGEST = 180;

/** So many keys more than needed are looked up at a time. */
const SPARE = 8;

/**
 * Finds free citekeys for papers whose own is taken: the same with a letter after it, the first that
 * no paper has or had. One of these lasts for one import, so that a key which a file uses for a
 * thousand papers does not cost a million looks.
 */
export class FreeCitekeys {
  /** By the folded key, how many letters have been tried. */
  readonly #tried = new Map<string, number>();
  readonly #isReserved: (folded: string) => boolean;

  /** `isReserved` tells of folded keys that are not to be given although they are free. */
  constructor(isReserved: (folded: string) => boolean) {
    this.#isReserved = isReserved;
  }

  /** Free keys in place of those wanted, in their order; within the transaction that stores them. */
  async find(wanted: readonly string[]): Promise<string[]> {
    const bases = wanted.map((key) => key.slice(0, LONGEST));
    const places = new Map<string, number[]>();
    bases.forEach((base, index) => {
      const folded = foldCitekey(base);
      places.set(folded, [...(places.get(folded) ?? []), index]);
    });
    const found: string[] = [];
    for (const [folded, indexes] of places) {
      const free = await this.#free(folded, indexes.length);
      indexes.forEach((index, nr) => {
        found[index] = `${bases[index]}${free[nr] ?? ''}`;
      });
    }
    return found;
  }

  /** The suffixes that make a key free. */
  async #free(folded: string, count: number): Promise<string[]> {
    const free: string[] = [];
    while (free.length < count) {
      const from = this.#tried.get(folded) ?? 0;
      const size = count - free.length + SPARE;
      const suffixes = Array.from({ length: size }, (_each, nr) => letters(from + nr + 1));
      const owners = await ownersOf(suffixes.map((suffix) => folded + suffix));
      const tried = suffixes.findIndex((suffix) => {
        const key = folded + suffix;
        if (!owners.has(key) && !this.#isReserved(key)) free.push(suffix);
        return free.length === count;
      });
      this.#tried.set(folded, from + (tried < 0 ? size : tried + 1));
    }
    return free;
  }
}

/** 1 is a, 26 z, 27 aa. */
function letters(count: number): string {
  const rest = count - 1;
  const letter = String.fromCharCode(97 + (rest % 26));
  return rest < 26 ? letter : letters(Math.floor(rest / 26)) + letter;
}
