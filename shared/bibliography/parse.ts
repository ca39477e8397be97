import type { RawEntry } from './model.ts';
import { BlockSplitter } from './parse/blocks.ts';
import { entryOfRaw } from './parse/entry-of-raw.ts';
import { parseEntry } from './parse/fields.ts';
import { type Inherited, inherit, isParent, parentsOf } from './parse/inherit.ts';
import { Macros } from './parse/macros.ts';
import type { BibtexProblem, BibtexTrouble, Block, Place } from './parse/syntax.ts';
import type { BibliographyReader, ReadEntry } from './read.ts';

/** Entries that wait for their parents, and parents, are held up to this many UTF-16 units each. */
const MAX_HELD = 32 * 1024 * 1024;

/** What is no entry is kept up to this many UTF-16 units. */
const MAX_PARTS = 4 * 1024 * 1024;

/** An entry whose parents may stand further down. */
type Waiting = { raw: RawEntry; citekey: string; block: Block };

/**
 * Reads a BibTeX or biblatex file piece by piece: `push` gives the entries that are complete, `end`
 * the rest and those whose parents came after them. A broken entry costs no other; what is wrong
 * with it is in `problems`, in the order of the file. Memory is bounded by one entry, the file's
 * citekeys and macros, and what has to wait. Never throws.
 */
export class BibtexReader implements BibliographyReader {
  /** What is wrong with the file so far. */
  readonly problems: BibtexProblem[] = [];
  /** What the file holds beside entries of works, so far. */
  readonly parts: string[] = [];
  readonly #splitter = new BlockSplitter();
  readonly #macros = new Macros();
  readonly #keys = new Set<string>();
  readonly #parents = new Map<string, RawEntry>();
  readonly #waiting: Waiting[] = [];
  #heldParents = 0;
  #heldWaiting = 0;
  #heldParts = 0;

  /** Takes the next piece of the file. */
  push(text: string): ReadEntry[] {
    return this.#inOrder(() => this.#splitter.push(text).flatMap((block) => this.#block(block)));
  }

  /** The file ends here. */
  end(): ReadEntry[] {
    return this.#inOrder(() => {
      const entries = this.#splitter.end().flatMap((block) => this.#block(block));
      const late = this.#waiting.splice(0).flatMap((waiting) => this.#inherited(waiting));
      return [...entries, ...late];
    });
  }

  /** Problems of one turn are found in no order. */
  #inOrder(read: () => ReadEntry[]): ReadEntry[] {
    const before = this.problems.length;
    const entries = read();
    const found = [...this.problems.splice(before), ...this.#splitter.problems.splice(0)];
    this.problems.push(...found.sort((a, b) => byPlace(a.at, b.at)));
    return entries;
  }

  #block(block: Block): ReadEntry[] {
    if (block.type === '' || block.type === 'comment' || block.type === 'preamble') {
      return this.#part(block);
    }
    const syntax = parseEntry(block, this.problems);
    if (block.type === 'string') {
      this.#macros.define(syntax, this.problems);
      return this.#part(block);
    }
    const { citekey } = syntax;
    const raw = { type: block.type, fields: this.#macros.values(syntax, this.problems) };
    this.#told(citekey, block);
    if (isParent(block.type)) this.#remember(citekey, raw, block.source.length);
    return this.#complete({ raw, citekey, block });
  }

  /** A second entry of a citekey is another entry all the same. */
  #told(citekey: string, block: Block): void {
    if (citekey === '') return;
    // A copy: a piece of the file would keep all of it in memory.
    const folded = ` ${citekey.toLowerCase()}`.slice(1);
    if (this.#keys.has(folded)) this.#report(block.at, 'duplicate-key', citekey);
    this.#keys.add(folded);
  }

  #remember(citekey: string, raw: RawEntry, length: number): void {
    const folded = citekey.toLowerCase();
    this.#heldParents += length;
    if (this.#heldParents > MAX_HELD || this.#parents.has(folded)) return;
    this.#parents.set(folded, raw);
  }

  #complete(entry: Waiting): ReadEntry[] {
    const parents = parentsOf(entry.raw);
    if (parents.length === 0) return this.#read(entry, entry.raw);
    const { length } = entry.block.source;
    if (parents.every((key) => this.#isWhole(key)) || this.#heldWaiting + length > MAX_HELD) {
      return this.#inherited(entry);
    }
    this.#heldWaiting += length;
    this.#waiting.push(entry);
    return [];
  }

  /** True for a parent that is there, and has no parents of its own. */
  #isWhole(citekey: string): boolean {
    const parent = this.#find(citekey);
    return parent !== undefined && parentsOf(parent).length === 0;
  }

  #find(citekey: string): RawEntry | undefined {
    return this.#parents.get(citekey.toLowerCase());
  }

  #inherited(entry: Waiting): ReadEntry[] {
    const { raw, missing }: Inherited = inherit(entry.raw, (key) => this.#find(key));
    for (const key of missing) this.#report(entry.block.at, 'no-parent', key);
    return this.#read(entry, raw);
  }

  #read({ raw, citekey, block }: Waiting, whole: RawEntry): ReadEntry[] {
    if (block.type === 'xdata') return this.#part(block);
    const entry = entryOfRaw(whole, citekey);
    if (entry.fields.title !== undefined) return [{ entry, raw, at: block.at }];
    this.#report(block.at, 'no-title', block.source.slice(0, 60));
    return this.#part(block);
  }

  #part({ source, at }: Block): [] {
    const part = source.trim();
    this.#heldParts += part.length;
    if (this.#heldParts <= MAX_PARTS) this.parts.push(part);
    else this.#report(at, 'too-long', part.slice(0, 60));
    return [];
  }

  #report(at: Place, trouble: BibtexTrouble, text: string): void {
    this.problems.push({ at, trouble, text });
  }
}

function byPlace(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column;
}

/** Reads a whole BibTeX file at once. */
export function parseBibtex(text: string): { entries: ReadEntry[]; problems: BibtexProblem[] } {
  const reader = new BibtexReader();
  const entries = [...reader.push(text), ...reader.end()];
  return { entries, problems: reader.problems };
}
