import type { BibtexProblem, Block, Place } from './syntax.ts';

/** A block longer than this, in UTF-16 units, is no entry but a brace that was never closed. */
export const MAX_BLOCK = 1024 * 1024;

/** `@type{` or `@type(`; blanks may stand between. */
const HEAD = /@\s{0,50}([A-Za-z][\w:+-]{0,80})\s{0,50}([{(])/y;

/** What may become a head when more of the file is there. */
const HALF_HEAD = /@\s{0,50}[\w:+-]{0,81}\s{0,50}$/y;

/** An entry that begins within another: `@type{key,`. The one before was never closed. */
const NEXT_ENTRY = /@[A-Za-z]{1,40}\s{0,20}[{(]\s{0,20}[^\s,{}()"=#%]{1,200}\s{0,20},/y;

/** Text between entries is given in pieces no longer than this. */
const MAX_BETWEEN = 64 * 1024;

/** What ends a block, begins one, or counts in it. */
const MARKS = /[{}@\n]/g;
const MARKS_IN_BRACKETS = /[{}()"@\n]/g;

/** So much must be in sight to tell whether an entry begins. */
const SIGHT = 300;

type Open = { type: string; start: number; line: number; column: number; closer: '}' | ')' };

/**
 * Cuts a BibTeX file into its blocks and the text between them while it is being read, in linear
 * time and with no more than one block in memory. As in BibTeX (btxdoc §2.2) an entry ends where its
 * braces balance; as in biber `%` begins a comment between entries and `@comment{…}` is one block. A line that begins with `@type{key,` begins an entry, even within
 * one that was never closed: one lost brace costs one entry, not the rest of the file.
 */
export class BlockSplitter {
  /** What is wrong with the file so far. */
  readonly problems: BibtexProblem[] = [];
  #text = '';
  #at = 0;
  /** How much of the file stood before `#text`. */
  #before = 0;
  /** Where the text between two blocks begins. */
  #between = 0;
  #betweenAt: Place = { line: 1, column: 1 };
  #line = 1;
  /** Where the line begins, in `#text`; negative once that is gone. */
  #lineStart = 0;
  #inComment = false;
  #open: Open | null = null;
  #depth = 0;
  #quoted = false;

  /** Takes the next piece of the file; gives the blocks that are complete now. */
  push(text: string): Block[] {
    const keep = this.#open?.start ?? this.#between;
    this.#text = this.#text.slice(keep) + text;
    this.#before += keep;
    this.#at -= keep;
    this.#lineStart -= keep;
    this.#between -= keep;
    if (this.#open) this.#open.start = 0;
    return this.#scan(false);
  }

  /** The file ends here; gives what is left. */
  end(): Block[] {
    const blocks = this.#scan(true);
    if (this.#open) blocks.push(...this.#giveUp(this.#text.length));
    blocks.push(...this.#textBetween(this.#text.length));
    return blocks;
  }

  #scan(final: boolean): Block[] {
    const blocks: Block[] = [];
    let goesOn = true;
    while (goesOn) {
      goesOn = this.#open ? this.#inside(final, blocks) : this.#outside(final, blocks);
    }
    return blocks;
  }

  /** Looks for the next block; false when the text in hand is used up. */
  #outside(final: boolean, blocks: Block[]): boolean {
    const marks = /[@%\n]/g;
    for (marks.lastIndex = this.#at; ; ) {
      const found = marks.exec(this.#text);
      const mark = found?.[0];
      this.#at = found?.index ?? this.#text.length;
      if (this.#at - this.#between > MAX_BETWEEN) blocks.push(...this.#textBetween(this.#at));
      if (mark === undefined) return false;
      if (mark === '\n') this.#newLine(this.#at);
      else if (mark === '%') this.#inComment = true;
      else if (!this.#inComment) {
        if (!final && match(HALF_HEAD, this.#text, this.#at)) return false;
        const head = match(HEAD, this.#text, this.#at);
        if (head) {
          blocks.push(...this.#textBetween(this.#at));
          return this.#begin(head);
        }
      }
      this.#at += 1;
    }
  }

  /** The text since the last block, up to here; nothing when that is blank. */
  #textBetween(end: number): Block[] {
    const source = this.#text.slice(this.#between, end);
    const [at, offset] = [this.#betweenAt, this.#before + this.#between];
    this.#startBetween(end);
    return source.trim() === '' ? [] : [{ type: '', source, at, offset, closed: true }];
  }

  #startBetween(at: number): void {
    this.#between = at;
    this.#betweenAt = { line: this.#line, column: at - this.#lineStart + 1 };
  }

  #begin(head: RegExpExecArray): boolean {
    const [all, type = '', opener] = head;
    const column = this.#at - this.#lineStart + 1;
    this.#open = {
      type: type.toLowerCase(),
      start: this.#at,
      line: this.#line,
      column,
      closer: opener === '{' ? '}' : ')',
    };
    for (let at = all.indexOf('\n'); at >= 0; at = all.indexOf('\n', at + 1)) {
      this.#newLine(this.#at + at);
    }
    this.#at += all.length;
    this.#depth = opener === '{' ? 1 : 0;
    this.#quoted = false;
    return true;
  }

  /** Looks for the end of the open block; false when the text in hand is used up. */
  #inside(final: boolean, blocks: Block[]): boolean {
    const text = this.#text;
    const marks = this.#open?.closer === '}' ? MARKS : MARKS_IN_BRACKETS;
    for (marks.lastIndex = this.#at; ; ) {
      this.#at = marks.test(text) ? marks.lastIndex - 1 : text.length;
      const mark = text[this.#at];
      if (this.#isTooLong()) {
        blocks.push(...this.#giveUp(this.#at));
        return true;
      }
      if (mark === undefined) return false;
      if (mark === '@' && this.#beginsLine()) {
        if (!final && this.#text.length - this.#at < SIGHT) return false;
        if (this.#open?.type !== 'comment' && match(NEXT_ENTRY, this.#text, this.#at)) {
          blocks.push(...this.#giveUp(this.#at));
          return true;
        }
      } else if (mark === '\n') this.#newLine(this.#at);
      else if (this.#closes(mark)) {
        this.#at += 1;
        blocks.push(...this.#close(this.#at, true));
        return true;
      }
      this.#at += 1;
    }
  }

  /** Counts a brace, bracket or quote; true when it ends the block. */
  #closes(mark: string): boolean {
    const inBrackets = this.#open?.closer === ')';
    if (mark === '{') this.#depth += 1;
    else if (mark === '}') {
      this.#depth -= 1;
      if (inBrackets) this.#depth = Math.max(0, this.#depth);
      else return this.#depth === 0;
    } else if (inBrackets && this.#depth === 0) {
      if (mark === '"') this.#quoted = !this.#quoted;
      else if (mark === ')') return !this.#quoted;
    }
    return false;
  }

  #close(end: number, closed: boolean): Block[] {
    const open = this.#open;
    this.#open = null;
    this.#startBetween(end);
    if (!open) return [];
    const { type, start, line, column } = open;
    const source = this.#text.slice(start, end);
    return [{ type, source, at: { line, column }, offset: this.#before + start, closed }];
  }

  /** Ends a block that has no end. One that is too long is not worth reading. */
  #giveUp(end: number): Block[] {
    const open = this.#open;
    if (!open) return [];
    const { start, line, column } = open;
    const tooLong = end - start > MAX_BLOCK;
    const text = this.#text.slice(start, start + 60);
    const trouble = tooLong ? 'too-long' : 'unclosed';
    this.problems.push({ at: { line, column }, trouble, text });
    const blocks = this.#close(end, false);
    return tooLong ? [] : blocks;
  }

  #isTooLong(): boolean {
    return this.#open !== null && this.#at - this.#open.start > MAX_BLOCK;
  }

  #beginsLine(): boolean {
    const from = Math.max(0, this.#lineStart);
    return this.#at - from < 100 && this.#text.slice(from, this.#at).trim() === '';
  }

  #newLine(at: number): void {
    this.#line += 1;
    this.#lineStart = at + 1;
    this.#inComment = false;
  }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
