import { ByteSink } from './byte-sink.ts';
import { ALL_FIELDS, FIRST_WORD } from './fields.ts';
import { PostingsWriter } from './postings.ts';

/**
 * The papers that hold any word beginning with one or two letters, as one list: what the first
 * keystrokes ask for. Its flags are the fields, and `WHOLE` where a paper holds just these letters
 * as a word.
 */
export type PrefixList = { prefix: string; papers: number; at: number; bytes: number };

/** In the flags of a prefix list: the letters are a word of their own. */
export const WHOLE = 64;

/** A list is made where words that begin so have so many postings for each paper of the index. */
const POSTINGS_PER_PAPER = 3;

/** Gathers the papers of the words that begin alike, while these come in order. */
export class PrefixGatherer {
  readonly #units: number;
  readonly #flags: Uint8Array;
  readonly #save: (prefix: string, papers: number, bytes: Uint8Array) => void;
  #prefix = '';
  #postings = 0;
  #whole = 0;
  #gathers = false;

  /** `units` of each word count; papers have numbers below `numbers`. */
  constructor(
    units: number,
    numbers: number,
    save: (prefix: string, papers: number, bytes: Uint8Array) => void,
  ) {
    this.#units = units;
    this.#flags = new Uint8Array(numbers);
    this.#save = save;
  }

  begin(term: string): void {
    this.#gathers = term >= FIRST_WORD && term.length >= this.#units;
    if (!this.#gathers) return;
    if (!term.startsWith(this.#prefix) || this.#prefix === '') {
      this.finish();
      this.#prefix = term.slice(0, this.#units);
    }
    this.#whole = term.length === this.#units ? WHOLE : 0;
  }

  add(nr: number, flags: number): void {
    if (!this.#gathers) return;
    this.#postings += 1;
    this.#flags[nr] = (this.#flags[nr] as number) | (flags & ALL_FIELDS) | this.#whole;
  }

  /** Saves the list of the last prefix. */
  finish(): void {
    const flags = this.#flags;
    if (this.#postings >= POSTINGS_PER_PAPER * flags.length) {
      const sink = new ByteSink(1 << 16);
      const writer = new PostingsWriter(sink);
      for (let nr = 0; nr < flags.length; nr += 1) {
        if (flags[nr] !== 0) writer.add(nr, flags[nr] as number);
      }
      this.#save(this.#prefix, writer.count, sink.bytes);
    }
    if (this.#postings > 0) flags.fill(0);
    this.#postings = 0;
  }
}
