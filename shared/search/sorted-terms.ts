/** New terms wait in a short list of their own until there are so many. */
const MAX_NEW = 512;

/** Different texts in order, that texts can be added to at any time at little cost. */
export class SortedTerms {
  #sorted: string[] = [];
  #added: string[] = [];

  /** Adds a term that is not there. */
  add(term: string): void {
    this.#added.push(term);
    if (this.#added.length >= MAX_NEW) this.#merge();
  }

  /** All terms in order, until one is added. */
  get sorted(): readonly string[] {
    if (this.#added.length > 0) this.#merge();
    return this.#sorted;
  }

  /** The terms that begin so, in order. */
  beginning(prefix: string): string[] {
    const sorted = this.#sorted;
    const found: string[] = [];
    for (let at = lowerBound(sorted, prefix); at < sorted.length; at += 1) {
      const term = sorted[at] as string;
      if (!term.startsWith(prefix)) break;
      found.push(term);
    }
    const added = this.#added.filter((term) => term.startsWith(prefix));
    return added.length === 0 ? found : merged(found, added.sort(compare));
  }

  /** The place in `sorted` of the first term that is not before a text. */
  from(text: string): number {
    return lowerBound(this.sorted, text);
  }

  /** The place in `sorted` of the next term that does not begin with so many units of the one at a place. */
  after(place: number, units: number): number {
    const { sorted } = this;
    const beginning = (sorted[place] as string).slice(0, units);
    // Terms with one beginning stand together, and mostly there are few.
    for (let step = 1, at = place; ; at += step, step *= 2) {
      if (at + step < sorted.length && (sorted[at + step] as string).startsWith(beginning))
        continue;
      let [low, high] = [at + 1, Math.min(at + step, sorted.length)];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] as string).startsWith(beginning)) low = middle + 1;
        else high = middle;
      }
      return low;
    }
  }

  #merge(): void {
    this.#sorted = merged(this.#sorted, this.#added.sort(compare));
    this.#added = [];
  }
}

function lowerBound(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By UTF-16 units, as the dictionary is sorted. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function merged(a: readonly string[], b: readonly string[]): string[] {
  const all: string[] = [];
  let at = 0;
  for (const term of b) {
    while (at < a.length && (a[at] as string) < term) all.push(a[at++] as string);
    all.push(term);
  }
  while (at < a.length) all.push(a[at++] as string);
  return all;
}
