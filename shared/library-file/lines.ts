/** A line longer than this, in UTF-16 units, is no paper; it is reported and skipped. */
export const MAX_LINE = 16 * 1024 * 1024;

/** A line without its end; `text` is null where it was too long to keep. */
export type Line = { number: number; text: string | null };

/** Cuts a text into lines while it is being read, with no more than one line in memory. */
export class LineSplitter {
  #number = 0;
  /** The line so far, in the pieces in which it came. */
  #pieces: string[] = [];
  #length = 0;

  /** Takes the next piece; gives the lines that are complete now. */
  push(text: string): Line[] {
    const lines: Line[] = [];
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      this.#keep(text.slice(start, end));
      lines.push(this.#line());
      start = end + 1;
    }
    if (start < text.length) this.#keep(text.slice(start));
    return lines;
  }

  /** The text ends here; gives the last line, if it has no end of its own. */
  end(): Line[] {
    return this.#length > 0 ? [this.#line()] : [];
  }

  #keep(piece: string): void {
    this.#length += piece.length;
    if (this.#length <= MAX_LINE) this.#pieces.push(piece);
    else this.#pieces = [];
  }

  #line(): Line {
    const text = this.#length > MAX_LINE ? null : this.#pieces.join('').replace(/\r$/, '');
    this.#number += 1;
    this.#pieces = [];
    this.#length = 0;
    return { number: this.#number, text };
  }
}
