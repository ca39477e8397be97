import { BLOCKS, DROPPED } from './html-elements.ts';
import { decodeOnce } from './html-entities.ts';
import { Formulas } from './html-math.ts';
import { type Tag, Tags } from './html-tags.ts';
import { safeBlock } from './safe-text.ts';

/** Unicode's own marks for the end of a line and of a paragraph; `cleanBlock` knows them. */
const LINE = '\u2028';
const PARAGRAPH = '\u2029';

/** No text for people is longer; it bounds the time. */
const MAX_LENGTH = 4_000_000;

/**
 * HTML, JATS XML or plain text as clean plain text in paragraphs (see `cleanBlock`). Tags go;
 * scripts, styles, drawings and frames go with their content; character references are read exactly
 * once; formulas become TeX where their source has TeX, else text. In a text without block elements
 * blank lines part paragraphs. A `<` that begins no tag stays: "a < b", "$x<y$", "<mask> tokens".
 * Never throws; linear time, and nothing is read beyond four million characters. Elements:
 * https://html.spec.whatwg.org, https://jats.nlm.nih.gov.
 */
export function htmlToText(html: string): string {
  const start = html.slice(0, MAX_LENGTH);
  return safeBlock(/[<&]/.test(start) ? new TextReader(start).read() : start);
}

class TextReader {
  readonly #html: string;
  readonly #tags: Tags;
  readonly #pieces: string[] = [];
  readonly #formulas = new Formulas(this.#pieces);
  #hasBlocks = false;

  constructor(html: string) {
    this.#html = html;
    this.#tags = new Tags(html);
  }

  read(): string {
    let done = 0;
    for (let at = this.#html.indexOf('<'); at >= 0; at = this.#html.indexOf('<', at)) {
      const end = this.#markupAt(at, done);
      if (end > 0) done = end;
      at = end > 0 ? end : at + 1;
    }
    this.#text(done, this.#html.length);
    const text = this.#pieces.join('');
    // In HTML a line break of the source is a blank; in text a blank line parts paragraphs.
    return this.#hasBlocks ? text.replace(/[\n\r\u0085]+/g, ' ') : text;
  }

  /** Reads what begins at a `<`, after the text before it; gives its end, or 0 if it is text. */
  #markupAt(at: number, textFrom: number): number {
    const next = this.#html[at + 1];
    if (next === '!' || next === '?') return this.#declarationAt(at, textFrom);
    const tag = this.#tags.at(at);
    if (!tag) return 0;
    this.#text(textFrom, at);
    return this.#tag(tag);
  }

  #declarationAt(at: number, textFrom: number): number {
    const html = this.#html;
    if (html.startsWith('<![CDATA[', at)) {
      this.#text(textFrom, at);
      const end = this.#tags.find(']]>', at);
      if (end < 0) return at + 9;
      this.#pieces.push(html.slice(at + 9, end));
      return end + 3;
    }
    const isComment = html.startsWith('<!--', at);
    if (!isComment && !/^<(?:!doctype\b|\?[a-z])/i.test(html.slice(at, at + 10))) return 0;
    this.#text(textFrom, at);
    const closer = isComment ? '-->' : '>';
    const end = this.#tags.find(closer, at + 2);
    return end < 0 ? html.length : end + closer.length;
  }

  #tag(tag: Tag): number {
    const { name, closing, empty, start, end } = tag;
    if (DROPPED.has(name) && !closing && !empty) return this.#afterDropped(tag);
    if (closing) this.#formulas.leave(name);
    else if (!empty)
      this.#formulas.enter(name, this.#html.slice(start, Math.min(end, start + 500)));
    if (this.#formulas.inside) return end;
    if (BLOCKS.has(name)) this.#break(PARAGRAPH);
    else if (name === 'br' || name === 'break') this.#break(LINE);
    else if (name === 'td' || name === 'th') this.#pieces.push(' ');
    return end;
  }

  #afterDropped({ name, end }: Tag): number {
    const close = this.#tags.closerOf(name, end);
    if (close > 0) return close;
    return name === 'script' || name === 'style' ? this.#html.length : end;
  }

  #break(mark: string): void {
    this.#hasBlocks = true;
    // Runs of breaks mean no more than one or two of them.
    const last = this.#pieces.at(-1);
    if (last === PARAGRAPH) return;
    if (last === LINE) this.#pieces[this.#pieces.length - 1] = PARAGRAPH;
    else this.#pieces.push(mark);
  }

  #text(from: number, to: number): void {
    if (to > from) this.#pieces.push(decodeOnce(this.#html.slice(from, to)));
  }
}
