import type { BibtexProblem } from '../parse/syntax.ts';
import { rawOf } from '../raw-of.ts';
import type { BibliographyReader, ReadEntry } from '../read.ts';
import type { RisRecord, RisRecords } from './records.ts';

/**
 * Reads a file of tagged lines piece by piece: RIS, and PubMed's format. Memory is bounded by one
 * record. Never throws.
 */
export class RecordReader implements BibliographyReader {
  /** What is wrong with the file so far. */
  readonly problems: BibtexProblem[] = [];
  /** Records without a title, so far. */
  readonly parts: string[] = [];
  readonly #records: RisRecords;
  readonly #entryOf: (fields: RisRecord['fields']) => ReadEntry['entry'];

  constructor(records: RisRecords, entryOf: (fields: RisRecord['fields']) => ReadEntry['entry']) {
    this.#records = records;
    this.#entryOf = entryOf;
  }

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
    const entry = this.#entryOf(fields);
    if (entry.fields.title !== undefined) return { entry, raw: rawOf(entry), at };
    this.problems.push({ at, trouble: 'no-title', text: source.slice(0, 60) });
    this.parts.push(source);
    return null;
  }
}
