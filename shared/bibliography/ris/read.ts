import type { BibtexProblem } from '../parse/syntax.ts';
import { rawOf } from '../raw-of.ts';
import type { BibliographyReader, ReadEntry } from '../read.ts';
import { entryOfRis } from './from-ris.ts';
import { type RisRecord, RisRecords } from './records.ts';

/**
 * Reads a file of RIS piece by piece. An entry that never ends counts all the same, and is a problem.
 * Memory is bounded by one entry. Never throws.
 */
export class RisReader implements BibliographyReader {
  /** What is wrong with the file so far. */
  readonly problems: BibtexProblem[] = [];
  /** Entries without a title, so far. */
  readonly parts: string[] = [];
  readonly #records = new RisRecords();

  /** Takes the next piece of the file. */
  push(text: string): ReadEntry[] {
    return this.#read(this.#records.push(text));
  }

  /** The file ends here. */
  end(): ReadEntry[] {
    return this.#read(this.#records.end());
  }

  #read(records: readonly RisRecord[]): ReadEntry[] {
    const entries = records.flatMap((record) => this.#entry(record) ?? []);
    this.problems.push(...this.#records.problems.splice(0));
    this.problems.sort((a, b) => a.at.line - b.at.line);
    return entries;
  }

  #entry({ fields, at, source }: RisRecord): ReadEntry | null {
    const entry = entryOfRis(fields);
    if (entry.fields.title !== undefined) return { entry, raw: rawOf(entry), at };
    this.problems.push({ at, trouble: 'no-title', text: source.slice(0, 60) });
    this.parts.push(source);
    return null;
  }
}
