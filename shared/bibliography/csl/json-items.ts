import type { BibtexProblem, Place } from '../parse/syntax.ts';

/** One object of a file, not yet parsed. */
export type JsonItem = { text: string; at: Place };

/** An item is refused beyond this many UTF-16 units: no honest one is longer. */
const MAX_ITEM = 4 * 1024 * 1024;

/** Lists of items within an object: Zotero's and Better CSL JSON's, pandoc's. */
const LIST_BEFORE = /"(?:items|references)"\s*:\s*$/;

/** Everything that opens, closes or hides something. */
const MARK = /["[\]{}]/g;

const STRING_END = /["\\]/g;

/**
 * Finds the items in a file of JSON, piece by piece: the objects of a list, those of the list `items`
 * or `references` within one object, objects one after another. Each character is looked at once;
 * memory is bounded by one item.
 */
export class JsonItems {
  readonly problems: BibtexProblem[] = [];
  #buffer = '';
  /** How far the buffer is scanned. */
  #at = 0;
  #inString = false;
  #depth = 0;
  /** How many brackets are open around an item; -1 once the list within an object is over. */
  #itemDepth = -1;
  /** Where the item begins in the buffer; -1 between items. */
  #start = -1;
  #skipping = false;
  #place: Place = { line: 1, column: 1 };
  /** The part of the buffer that `#place` is past. */
  #counted = 0;
  #itemPlace: Place = this.#place;

  /** Takes the next piece of the file. */
  push(text: string): JsonItem[] {
    this.#buffer += text;
    const items: JsonItem[] = [];
    while (this.#at < this.#buffer.length) {
      if (this.#inString) this.#passString();
      else {
        const item = this.#nextMark();
        if (item) items.push(item);
      }
    }
    this.#forget();
    return items;
  }

  /** The file ends here. */
  end(): void {
    if (this.#start >= 0 && !this.#skipping) this.#report('unclosed', this.#buffer);
  }

  #passString(): void {
    STRING_END.lastIndex = this.#at;
    const end = STRING_END.exec(this.#buffer);
    if (!end) {
      this.#at = this.#buffer.length;
    } else if (end[0] === '"') {
      this.#inString = false;
      this.#at = end.index + 1;
    } else {
      // What a backslash escapes may be in the next piece: it is passed over there.
      this.#at = end.index + 2;
    }
  }

  #nextMark(): JsonItem | null {
    MARK.lastIndex = this.#at;
    const mark = MARK.exec(this.#buffer);
    if (!mark) {
      this.#at = this.#buffer.length;
      return null;
    }
    this.#at = mark.index + 1;
    switch (mark[0]) {
      case '"':
        this.#inString = true;
        return null;
      case '{':
        return this.#open(mark.index, true);
      case '[':
        return this.#open(mark.index, false);
      default:
        return this.#close(mark[0] === '}');
    }
  }

  #open(index: number, isObject: boolean): null {
    if (this.#depth === 0) this.#itemDepth = isObject ? 0 : 1;
    if (isObject && this.#depth === this.#itemDepth && this.#start < 0) {
      this.#begin(index);
    } else if (!isObject && this.#depth === 1 && this.#itemDepth === 0 && this.#start >= 0) {
      const before = this.#buffer.slice(Math.max(this.#start, index - 40), index);
      if (LIST_BEFORE.test(before)) {
        this.#start = -1;
        this.#itemDepth = 2;
      }
    }
    this.#depth += 1;
    return null;
  }

  #begin(index: number): void {
    this.#count(index);
    this.#start = index;
    this.#itemPlace = this.#place;
  }

  #close(isObject: boolean): JsonItem | null {
    this.#depth = Math.max(0, this.#depth - 1);
    if (!isObject && this.#itemDepth === 2 && this.#depth === 1) this.#itemDepth = -1;
    if (!isObject || this.#start < 0 || this.#depth !== this.#itemDepth) return null;
    const item = { text: this.#buffer.slice(this.#start, this.#at), at: this.#itemPlace };
    this.#start = -1;
    if (!this.#skipping) return item;
    this.#skipping = false;
    return null;
  }

  /** Drops what is done with from the buffer, and an item that is too long. */
  #forget(): void {
    if (this.#start >= 0 && this.#at - this.#start > MAX_ITEM) {
      if (!this.#skipping) this.#report('too-long', this.#buffer);
      this.#skipping = true;
      this.#start = 0;
      this.#drop(this.#at);
    } else {
      this.#drop(this.#start >= 0 ? this.#start : this.#at);
      if (this.#start >= 0) this.#start = 0;
    }
  }

  #drop(length: number): void {
    this.#count(Math.min(length, this.#buffer.length));
    this.#buffer = this.#buffer.slice(length);
    this.#at -= length;
    this.#counted = 0;
  }

  /** Moves the place on to an offset in the buffer. */
  #count(to: number): void {
    let { line, column } = this.#place;
    let from = this.#counted;
    if (to <= from) return;
    for (let end = this.#buffer.indexOf('\n', from); end >= 0 && end < to; ) {
      line += 1;
      column = 1;
      from = end + 1;
      end = this.#buffer.indexOf('\n', from);
    }
    this.#place = { line, column: column + to - from };
    this.#counted = to;
  }

  #report(trouble: 'unclosed' | 'too-long', text: string): void {
    const start = Math.max(this.#start, 0);
    this.problems.push({ at: this.#itemPlace, trouble, text: text.slice(start, start + 60) });
  }
}
