import type { PaperDraft } from '../paper.ts';
import { BlockSplitter } from './parse/blocks.ts';
import { draftOf } from './parse/entry-draft.ts';
import { parseEntry } from './parse/fields.ts';
import { Macros } from './parse/macros.ts';
import type { BibtexProblem, Block, EntrySyntax } from './parse/syntax.ts';

/** An entry of a BibTeX file: as it is written, with its values, and what it says of a paper. */
export type BibtexEntry = {
  syntax: EntrySyntax;
  /** Values with macros expanded, LaTeX and all, by the fields' names in lower case. */
  fields: ReadonlyMap<string, string>;
  draft: PaperDraft;
};

/**
 * Reads a BibTeX or biblatex file piece by piece: `push` gives the entries that are complete, `end`
 * the rest. A broken entry costs no other; what is wrong with it is in `problems`, in the order of
 * the file. Memory is bounded by one entry and the file's macros. Never throws.
 */
export class BibtexReader {
  /** What is wrong with the file so far. */
  readonly problems: BibtexProblem[] = [];
  readonly #splitter = new BlockSplitter();
  readonly #macros = new Macros();
  #reported = 0;

  /** Takes the next piece of the file. */
  push(text: string): BibtexEntry[] {
    return this.#read(this.#splitter.push(text));
  }

  /** The file ends here. */
  end(): BibtexEntry[] {
    return this.#read(this.#splitter.end());
  }

  #read(blocks: readonly Block[]): BibtexEntry[] {
    const before = this.problems.length;
    const entries = blocks.flatMap((block) => this.#entry(block) ?? []);
    const found = [
      ...this.problems.splice(before),
      ...this.#splitter.problems.slice(this.#reported),
    ];
    this.#reported = this.#splitter.problems.length;
    this.problems.push(...found.sort(byPlace));
    return entries;
  }

  #entry(block: Block): BibtexEntry | null {
    const syntax = parseEntry(block, this.problems);
    if (block.type === 'string') {
      this.#macros.define(syntax, this.problems);
      return null;
    }
    const fields = this.#macros.values(syntax, this.problems);
    const draft = draftOf(fields);
    if (draft) return { syntax, fields, draft };
    const text = block.source.slice(0, 60);
    this.problems.push({ at: block.at, trouble: 'no-title', text });
    return null;
  }
}

function byPlace(a: BibtexProblem, b: BibtexProblem): number {
  return a.at.line - b.at.line || a.at.column - b.at.column;
}

/** Reads a whole BibTeX file at once. */
export function parseBibtex(text: string): { entries: BibtexEntry[]; problems: BibtexProblem[] } {
  const reader = new BibtexReader();
  const entries = [...reader.push(text), ...reader.end()];
  return { entries, problems: reader.problems };
}
