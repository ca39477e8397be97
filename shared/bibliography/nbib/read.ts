import type { BibtexProblem } from '../parse/syntax.ts';
import { rawOf } from '../raw-of.ts';
import type { BibliographyReader, ReadEntry } from '../read.ts';
import { type Grammar, type RisRecord, RisRecords } from '../ris/records.ts';
import { entryOfNbib } from './from-nbib.ts';

/** `PMID- 12345`, `TI  - Kites`: a tag takes four columns. Nothing says where a record ends. */
const NBIB: Grammar = {
  field: /^([A-Z][A-Z0-9]{1,3}) {0,2}-(?: (.*)|)$/,
  first: 'PMID',
  last: null,
};

/**
 * Reads PubMed's format (`.nbib`, also called MEDLINE) piece by piece. Memory is bounded by one
 * record. Never throws.
 */
export class NbibReader implements BibliographyReader {
  /** What is wrong with the file so far. */
  readonly problems: BibtexProblem[] = [];
  /** Records without a title, so far. */
  readonly parts: string[] = [];
  readonly #records = new RisRecords(NBIB);

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
    const entry = entryOfNbib(fields);
    if (entry.fields.title !== undefined) return { entry, raw: rawOf(entry), at };
    this.problems.push({ at, trouble: 'no-title', text: source.slice(0, 60) });
    this.parts.push(source);
    return null;
  }
}
