import { identifiersOf, isArxivDoi, parseArxivId, parseDoi } from '../../identifiers.ts';
import type { Paper } from '../../paper.ts';
import { isPreprintDoi } from '../doi-kinds.ts';

/** What is kept of a paper, to know others by. */
type Known = {
  id: string;
  keys: readonly string[];
  arxiv: string;
  /** The DOI of where it was published; empty for those of preprints. */
  doi: string;
  hasCitekey: boolean;
  addedAt: number;
};

/**
 * Finds papers that are one: with the same identifier, or with the same distinctive title and first
 * family name where nothing else keeps them apart. Two arXiv ids are two works, and so are two DOIs
 * of publishers: a paper and its longer version. A false twin is worse than a missed one.
 */
export class Twins {
  readonly #known = new Map<string, Known>();
  readonly #byKey = new Map<string, Set<string>>();

  /** Takes a paper in, in the place of what was known of it. */
  put(paper: Paper, hasCitekey: boolean): void {
    this.remove(paper.id);
    const doi = parseDoi(paper.doi ?? '') ?? '';
    const known: Known = {
      id: paper.id,
      // A title without any author says too little.
      keys: identifiersOf(paper).filter((key) => !/^text:|^title:.*\|$/s.test(key)),
      arxiv: parseArxivId(paper.arxivId ?? '')?.id ?? parseArxivId(doi)?.id ?? '',
      doi: isArxivDoi(doi) || isPreprintDoi(doi) ? '' : doi,
      hasCitekey,
      addedAt: paper.addedAt,
    };
    this.#known.set(known.id, known);
    for (const key of known.keys) {
      const ids = this.#byKey.get(key);
      if (ids) ids.add(known.id);
      else this.#byKey.set(key, new Set([known.id]));
    }
  }

  /** Forgets a paper. */
  remove(id: string): void {
    for (const key of this.#known.get(id)?.keys ?? []) {
      const ids = this.#byKey.get(key);
      ids?.delete(id);
      if (ids?.size === 0) this.#byKey.delete(key);
    }
    this.#known.delete(id);
  }

  /** The papers that are one with this one. */
  of(id: string): string[] {
    const own = this.#known.get(id);
    const found = new Set<string>();
    for (const key of own?.keys ?? []) {
      for (const each of this.#byKey.get(key) ?? []) {
        const other = this.#known.get(each);
        if (own && other && other !== own && areOne(own, other)) found.add(each);
      }
    }
    return [...found];
  }

  /**
   * The paper that this one should be merged into: the one of its twins with a citekey, else the
   * one that was there first; null for the best of them, and for a paper without twin.
   */
  betterOf(id: string): string | null {
    const own = this.#known.get(id);
    // Most papers are alone under all their keys.
    if (!own?.keys.some((key) => (this.#byKey.get(key)?.size ?? 0) > 1)) return null;
    const twins = this.of(id).flatMap((each) => this.#known.get(each) ?? []);
    const [best = own] = [own, ...twins].sort(byWorth);
    return best === own ? null : best.id;
  }
}

function areOne(a: Known, b: Known): boolean {
  if (a.doi !== '' && a.doi === b.doi) return true;
  const differ = (one: string, other: string) => one !== '' && other !== '' && one !== other;
  return !differ(a.arxiv, b.arxiv) && !differ(a.doi, b.doi);
}

function byWorth(a: Known, b: Known): number {
  if (a.hasCitekey !== b.hasCitekey) return a.hasCitekey ? -1 : 1;
  return a.addedAt - b.addedAt || (a.id < b.id ? -1 : 1);
}
