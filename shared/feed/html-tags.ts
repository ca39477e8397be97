import { type ElementKind, elementOf } from './html-elements.ts';

/** A tag of HTML, JATS or MathML: `html.slice(start, end)`. */
export type Tag = {
  name: string;
  closing: boolean;
  /** Ends in `/>`. */
  empty: boolean;
  start: number;
  end: number;
};

const NAME = /<(\/?)([A-Za-z][\w.:-]{0,40})(?:[\s/]*(>)|(?=[\s/]))/y;
const ATTRIBUTE = /[\s/]+[\w:@.-]+\s*=/y;
const QUOTE_OR_END = /=\s*(["'])|>/g;

/**
 * Finds tags in text that may be HTML or may only hold a `<`. What opens with a name of no element
 * is a tag only if it has attributes: "<mask> tokens" is text. Linear in the length of the text,
 * whatever it holds, as long as the positions that it is asked for ascend.
 */
export class Tags {
  readonly #html: string;
  readonly #missing = new Set<string>();
  readonly #opened = new Set<string>();
  readonly #closers = new Map<string, boolean>();
  readonly #lastEnd: number;
  #quotesClose = true;

  constructor(html: string) {
    this.#html = html;
    this.#lastEnd = html.lastIndexOf('>');
  }

  /** As `indexOf`, but what is not there is looked for only once. */
  find(needle: string, from: number): number {
    if (this.#missing.has(needle)) return -1;
    const found = this.#html.indexOf(needle, from);
    if (found < 0) this.#missing.add(needle);
    return found;
  }

  /** The tag whose `<` stands at `start`, or null when that is no tag. */
  at(start: number): Tag | null {
    if (start > this.#lastEnd) return null;
    NAME.lastIndex = start;
    const match = NAME.exec(this.#html);
    if (!match) return null;
    const [, slash = '', written = '', ends] = match;
    const after = NAME.lastIndex;
    const closing = slash !== '';
    const { name, kind } = elementOf(written.toLowerCase());
    const bare = closing || ends !== undefined || !this.#hasAttribute(after);
    if (!this.#isTag(name, kind, closing, bare)) return null;
    // "x <b and c> d" is no tag.
    if (bare && !ends && name.length === 1) return null;
    const end = ends ? after : this.#endOf(after);
    if (end < 0) return null;
    if (kind === 'unknown' && !closing) this.#opened.add(name);
    return { name, closing, empty: this.#html[end - 2] === '/', start, end };
  }

  /** The index after the closing tag of `name` at or after `from`, or 0 when there is none. */
  closerOf(name: string, from: number): number {
    if (this.#missing.has(`</${name}`)) return 0;
    const closer = new RegExp(`</(?:\\w{1,6}:)?${name}(?=[\\s/>])`, 'gi');
    closer.lastIndex = from;
    if (closer.test(this.#html)) return this.find('>', closer.lastIndex) + 1;
    this.#missing.add(`</${name}`);
    return 0;
  }

  #isTag(name: string, kind: ElementKind, closing: boolean, bare: boolean): boolean {
    if (kind === 'sure' || (!bare && !closing)) return true;
    if (kind === 'unknown') return closing && this.#opened.has(name);
    const known = this.#closers.get(name) ?? this.#html.includes(`</${name}`);
    this.#closers.set(name, known);
    return known;
  }

  #hasAttribute(from: number): boolean {
    ATTRIBUTE.lastIndex = from;
    return ATTRIBUTE.test(this.#html);
  }

  /** The index after the `>` that ends a tag; one inside quotes does not. */
  #endOf(from: number): number {
    for (let at = from; this.#quotesClose; ) {
      QUOTE_OR_END.lastIndex = at;
      const match = QUOTE_OR_END.exec(this.#html);
      if (match?.[0] === '>') return match.index + 1;
      const close = match ? this.#html.indexOf(match[1] ?? '', QUOTE_OR_END.lastIndex) : -1;
      // Quotes that nobody closed would have the rest searched again for every tag.
      if (close < 0) this.#quotesClose = false;
      at = close + 1;
    }
    return this.find('>', from) + 1 || -1;
  }
}
