import type { Part } from '../output.ts';
import { compareCitekeys } from './citekey-order.ts';

/** Which entries a written bibliography has, in its order. */
export type Layout = {
  /** The ids of their papers. */
  readonly ids: readonly string[];
  readonly citekeys: readonly string[];
  /** Their lengths in bytes. */
  readonly lengths: readonly number[];
};

/** What stands around the entries, in bytes of UTF-8. */
export type Frame = { head: Uint8Array; separator: Uint8Array; tail: Uint8Array };

/** An entry as it is written. */
export type WrittenEntry = { id: string; citekey: string; bytes: Uint8Array };

/** A bibliography without entries. */
export const EMPTY_LAYOUT: Layout = { ids: [], citekeys: [], lengths: [] };

/**
 * How to make the file of a bibliography from the one that has `layout`: without the entries of
 * `gone`, with those of `entries`, which may be new or take the place of old ones. Gives the parts
 * of the new file, as few as there can be, and its layout. Linear, but for sorting `entries`.
 */
export function splice(
  layout: Layout,
  { head, separator, tail }: Frame,
  gone: ReadonlySet<string>,
  entries: readonly WrittenEntry[],
): { layout: Layout; parts: Part[] } {
  const out = new Splicer(head, separator);
  const incoming = [...entries].sort((a, b) => compareCitekeys(a.citekey, b.citekey));
  const replaced = new Set(incoming.map(({ id }) => id));
  let next = 0;
  let at = head.length;
  layout.ids.forEach((id, index) => {
    const citekey = layout.citekeys[index] ?? '';
    const length = layout.lengths[index] ?? 0;
    if (!gone.has(id) && !replaced.has(id)) {
      for (let one = incoming[next]; one; one = incoming[next]) {
        if (compareCitekeys(one.citekey, citekey) > 0) break;
        out.add(one);
        next += 1;
      }
      out.keep(id, citekey, at, length);
    }
    at += length + separator.length;
  });
  for (const one of incoming.slice(next)) out.add(one);
  const end = layout.ids.length === 0 ? at : at - separator.length;
  return out.end(end, tail);
}

/** Puts a file together from stretches of the old one and new bytes. */
class Splicer {
  readonly #separator: Uint8Array;
  readonly #parts: Part[] = [];
  readonly #ids: string[] = [];
  readonly #citekeys: string[] = [];
  readonly #lengths: number[] = [];
  /** The end of the stretch that the new file ends with so far, NaN where it ends with new bytes. */
  #stretch = Number.NaN;

  constructor(head: Uint8Array, separator: Uint8Array) {
    this.#separator = separator;
    this.#copy(0, head.length);
  }

  /** An entry of the old file, which begins at `from` there. */
  keep(id: string, citekey: string, from: number, length: number): void {
    const isNext = this.#ids.length > 0 && this.#stretch === from - this.#separator.length;
    if (isNext) this.#copy(this.#stretch, from);
    else this.#part();
    this.#copy(from, from + length);
    this.#note(id, citekey, length);
  }

  /** A new entry. */
  add({ id, citekey, bytes }: WrittenEntry): void {
    this.#part();
    this.#write(bytes);
    this.#note(id, citekey, bytes.length);
  }

  /** The whole: `end` is where the tail begins in the old file. */
  end(end: number, tail: Uint8Array): { layout: Layout; parts: Part[] } {
    if (this.#stretch === end) this.#copy(end, end + tail.length);
    else this.#write(tail);
    const layout = { ids: this.#ids, citekeys: this.#citekeys, lengths: this.#lengths };
    return { layout, parts: this.#parts };
  }

  #note(id: string, citekey: string, length: number): void {
    this.#ids.push(id);
    this.#citekeys.push(citekey);
    this.#lengths.push(length);
  }

  /** Parts the entry that comes from the one before it. */
  #part(): void {
    if (this.#ids.length > 0) this.#write(this.#separator);
  }

  #copy(from: number, to: number): void {
    const last = this.#parts.at(-1);
    if (last && !(last instanceof Uint8Array) && last[1] === from) last[1] = to;
    else if (to > from) this.#parts.push([from, to]);
    this.#stretch = to;
  }

  #write(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#parts.push(bytes);
    this.#stretch = Number.NaN;
  }
}
