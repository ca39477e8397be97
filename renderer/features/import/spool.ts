/** So many items are laid down together, and fetched together. */
export const SPOOLED = 500;

/** So many parts are kept at hand: what is on show, and what was. */
const AT_HAND = 4;

/**
 * A long list of items that need not be in memory: the browser lays it down on the disk where it is
 * large. Items are what JSON can hold.
 */
export class Spool<Item> {
  readonly #parts: Blob[] = [];
  #next: Item[] = [];
  readonly #atHand = new Map<number, Item[]>();

  /** How many items there are. */
  get length(): number {
    return this.#parts.length * SPOOLED + this.#next.length;
  }

  /** Lays an item down at the end. */
  push(item: Item): void {
    this.#next.push(item);
    if (this.#next.length < SPOOLED) return;
    this.#parts.push(new Blob([JSON.stringify(this.#next)]));
    this.#next = [];
  }

  /** How many parts there are; the last one may be short. */
  get parts(): number {
    return this.#parts.length + (this.#next.length > 0 ? 1 : 0);
  }

  /** The items of a part, in their order. */
  async part(index: number): Promise<readonly Item[]> {
    const blob = this.#parts[index];
    if (!blob) return index === this.#parts.length ? this.#next : [];
    const known = this.#atHand.get(index);
    this.#atHand.delete(index);
    // What was laid down here needs no parsing of its shape.
    const items: Item[] = known ?? JSON.parse(await blob.text());
    this.#atHand.set(index, items);
    const [oldest] = this.#atHand.keys();
    if (this.#atHand.size > AT_HAND && oldest !== undefined) this.#atHand.delete(oldest);
    return items;
  }

  /** An item by its place. */
  async item(index: number): Promise<Item | undefined> {
    return (await this.part(Math.floor(index / SPOOLED)))[index % SPOOLED];
  }
}
