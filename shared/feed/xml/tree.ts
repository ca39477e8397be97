import type { XmlEvent, XmlProblem } from './event.ts';
import { XmlScanner } from './scanner.ts';

/** Where relative addresses start from, as `xml:base` says; the outer one is its own base. */
export type Base = {
  href: string;
  outer: Base | undefined;
  /** The whole address, once somebody asked for it. */
  whole?: string;
};

/** An element and what is in it. Names are those of `XmlEvent`. */
export type XmlElement = {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
  base: Base | undefined;
  /** Its child elements by name: made by `childrenOf` when first asked for. */
  byName?: Map<string, XmlElement[]>;
};

/** A feed as a tree: the items apart from the rest, wherever they stood. */
export type XmlDocument = {
  root: XmlElement | null;
  /** Whole items in order; they are not among their parents' children. */
  items: XmlElement[];
  /** There were more items than asked for; they were not read. */
  hasMore: boolean;
  doctype: string;
  problem: XmlProblem | null;
};

/** So many elements and texts are kept of one item, and of all that is no item. */
const MAX_NODES = 20_000;

/** An element under construction; what does not fit is no longer hung up, but read on. */
type Node = { element: XmlElement; isItem: boolean; room: { left: number } };

/**
 * Reads a feed of RSS or Atom. An item within another was not closed; it stands for itself, so that
 * the broken one spoils no more than itself. The item in which the text breaks off is left out: a
 * title may be half a title. Never throws; linear time.
 */
export function readTree(text: string, maxItems: number): XmlDocument {
  const builder = new TreeBuilder(maxItems);
  const scanner = new XmlScanner(text);
  for (let event = scanner.next(); event !== null; event = scanner.next()) {
    builder.take(event, scanner.isBroken);
    if (builder.hasMore) break;
  }
  const { root, items, hasMore } = builder;
  return { root, items, hasMore, doctype: scanner.doctype, problem: scanner.problem };
}

class TreeBuilder {
  root: XmlElement | null = null;
  hasMore = false;
  readonly items: XmlElement[] = [];
  readonly #maxItems: number;
  readonly #stack: Node[] = [];
  #itemNames: readonly string[] = [];
  #count = 0;

  constructor(maxItems: number) {
    this.#maxItems = maxItems;
  }

  take(event: XmlEvent, isBroken: boolean): void {
    const top = this.#stack.at(-1);
    if (event.kind === 'text') {
      if (top) hang(top, event.text);
    } else if (event.kind === 'start') {
      this.#start(event, top);
    } else {
      const node = this.#stack.pop();
      if (node?.isItem && !isBroken) this.items.push(node.element);
    }
  }

  #start({ name, attributes }: XmlEvent & { kind: 'start' }, top: Node | undefined): void {
    const href = attributes.get('xml:base');
    const outer = top?.element.base;
    const base = href === undefined ? outer : { href, outer };
    const element: XmlElement = { name, attributes, children: [], base };
    if (!top) {
      this.root = element;
      this.#itemNames = /(?:^|:)feed$/.test(name) ? ['atom:entry', 'entry'] : ['item'];
    }
    const isItem = top !== undefined && this.#itemNames.includes(name);
    if (isItem) {
      this.#count += 1;
      this.hasMore = this.#count > this.#maxItems;
    } else if (top) {
      hang(top, element);
    }
    const room = top && !isItem ? top.room : { left: MAX_NODES };
    this.#stack.push({ element, isItem, room });
  }
}

function hang({ element, room }: Node, child: XmlElement | string): void {
  if (room.left <= 0) return;
  room.left -= 1;
  element.children.push(child);
}
