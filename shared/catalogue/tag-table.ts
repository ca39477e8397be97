import type { Counts } from '../catalogue.ts';
import type { TagColour } from '../colours.ts';
import { grown } from './growing.ts';
import { compare } from './sort-keys.ts';
import { foldPath, parentOf, treeKey } from './tag-path-key.ts';

/** A tag as the user made it, apart from the papers that have it. */
export type TagFacts = { path: string; colour?: TagColour };

type Tag = {
  path: string;
  folded: string;
  treeKey: string;
  /** The tag has a row of its own, so that it is shown without papers too. */
  declared: boolean;
  colour: TagColour | undefined;
};

/** All tags, by dense numbers, with the number of papers of each. */
export class TagTable {
  readonly #tags: Tag[] = [];
  readonly #numbers = new Map<string, number>();
  /** The number of the tag above, which is always smaller than the tag's own; -1 at the top. */
  #parents: Int32Array = new Int32Array(0);
  /** Papers with the tag or one below it. */
  #counts: Uint32Array = new Uint32Array(0);
  /** The last pass over a paper's tags that came by. */
  #passes: Uint32Array = new Uint32Array(0);
  #pass = 0;
  #sorted: number[] | null = null;

  /** The number of a tag; it and the tags above it are added when they are not there. */
  numberFor(path: string): number {
    const known = this.#numbers.get(path);
    if (known !== undefined) return known;
    const above = parentOf(path);
    const parent = above === undefined ? -1 : this.numberFor(above);
    const number = this.#tags.length;
    this.#tags.push({
      path,
      folded: foldPath(path),
      treeKey: treeKey(path),
      declared: false,
      colour: undefined,
    });
    this.#parents = grown(this.#parents, number + 1);
    this.#counts = grown(this.#counts, number + 1);
    this.#passes = grown(this.#passes, number + 1);
    this.#parents[number] = parent;
    this.#numbers.set(path, number);
    this.#sorted = null;
    return number;
  }

  /** The paths of all tags, by number. */
  paths(): string[] {
    return this.#tags.map(({ path }) => path);
  }

  /** The path of a tag's number. */
  pathOf(number: number): string {
    return this.#tags[number]?.path ?? '';
  }

  /** Gives a tag a row of its own; a colour of undefined leaves its colour as it is. */
  declare(path: string, colour?: TagColour | null): void {
    const tag = this.#tags[this.numberFor(path)];
    if (!tag) return;
    tag.declared = true;
    if (colour !== undefined) tag.colour = colour ?? undefined;
  }

  /** Takes a tag's own row away. */
  forget(path: string): void {
    const tag = this.#tags[this.#numbers.get(path) ?? -1];
    if (!tag) return;
    tag.declared = false;
    tag.colour = undefined;
  }

  /** The tags that have rows of their own. */
  declared(): TagFacts[] {
    return this.#tags
      .filter((tag) => tag.declared)
      .map(({ path, colour }) => ({ path, ...(colour && { colour }) }));
  }

  /** Counts a paper's tags, those of a part of `tags`, in (1) or out (-1): each parent once. */
  count(tags: ArrayLike<number>, by: 1 | -1, from = 0, to = tags.length): void {
    const [parents, counts, passes] = [this.#parents, this.#counts, this.#passes];
    this.#pass = (this.#pass + 1) >>> 0;
    for (let index = from; index < to; index += 1) {
      let tag = tags[index] ?? -1;
      while (tag >= 0 && passes[tag] !== this.#pass) {
        passes[tag] = this.#pass;
        counts[tag] = (counts[tag] ?? 0) + by;
        tag = parents[tag] ?? -1;
      }
    }
  }

  /** Marks the tag with exactly this path and those below it. */
  within(path: string): Uint8Array {
    const top = this.#numbers.get(path);
    return this.#mark((_tag, number) => number === top);
  }

  /** Marks the tags that someone may mean who types this path, and those below them. */
  matching(typed: string): Uint8Array {
    const wanted = foldPath(typed);
    return this.#mark(({ folded }) => folded === wanted);
  }

  /** Marks some tags and those below them. */
  #mark(is: (tag: Tag, number: number) => boolean): Uint8Array {
    const marks = new Uint8Array(this.#tags.length);
    this.#tags.forEach((tag, number) => {
      marks[number] = is(tag, number) || marks[this.#parents[number] ?? -1] === 1 ? 1 : 0;
    });
    return marks;
  }

  /** All tags that have papers or rows, and those above them, with counts and colours, as a tree. */
  counts(): Counts['tags'] {
    const shown = new Uint8Array(this.#tags.length);
    this.#tags.forEach(({ declared }, number) => {
      if (this.#counts[number] === 0 && !declared) return;
      for (let at = number; shown[at] === 0; at = this.#parents[at] ?? -1) shown[at] = 1;
    });
    this.#sorted ??= this.#tags
      .map((tag, number) => ({ key: tag.treeKey, number }))
      .sort((a, b) => compare(a.key, b.key))
      .map(({ number }) => number);
    return this.#sorted.flatMap((number) => {
      const tag = this.#tags[number];
      if (!tag || shown[number] === 0) return [];
      return { path: tag.path, count: this.#counts[number] ?? 0, ...this.#colourOf(number) };
    });
  }

  #colourOf(number: number): { colour?: TagColour } {
    for (let at = number; at >= 0; at = this.#parents[at] ?? -1) {
      const colour = this.#tags[at]?.colour;
      if (colour) return { colour };
    }
    return {};
  }
}
