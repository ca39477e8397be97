import type { BibtexProblem, BibtexTrouble, Place } from '../parse/syntax.ts';
import type { RisField } from './lines.ts';

/** One entry of a file, of RIS from `TY` to `ER`. */
export type RisRecord = { fields: RisField[]; at: Place; source: string };

/** An entry is cut off beyond this many UTF-16 units: no honest one is longer. */
const MAX_RECORD = 8 * 1024 * 1024;

/** What the lines of a format are: its fields, and the tags with which an entry begins and ends. */
export type Grammar = { field: RegExp; first: string; last: string | null };

/** `TI  - Kites`; some programs write one blank, others lower case, others blanks before. */
const RIS: Grammar = {
  field: /^\s{0,8}([A-Z][A-Z0-9]) {1,2}-(?:[ \t](.*)|)$/i,
  first: 'TY',
  last: 'ER',
};

/**
 * Finds the entries in a file of RIS, or of a format with such lines, piece by piece. Lines without a tag go on with the field above
 * them; an empty line parts paragraphs. Each character is read once; memory is bounded by one entry.
 */
export class RisRecords {
  readonly problems: BibtexProblem[] = [];
  readonly #grammar: Grammar;
  #rest: string[] = [];
  #restLength = 0;
  #line = 0;
  #record: RisRecord | null = null;
  #length = 0;
  #source: string[] = [];
  /** The lines of the last field. */
  #lines: string[] = [];

  constructor(grammar: Grammar = RIS) {
    this.#grammar = grammar;
  }

  /** Takes the next piece of the file. */
  push(text: string): RisRecord[] {
    const lines = text.split('\n');
    const last = lines.pop() ?? '';
    const records: RisRecord[] = [];
    for (const line of lines) {
      const record = this.#take(this.#rest.join('') + line);
      if (record) records.push(record);
      this.#rest = [];
      this.#restLength = 0;
    }
    // A line that never ends is no field; what is beyond the bound is not kept.
    if (this.#restLength <= MAX_RECORD) this.#rest.push(last);
    this.#restLength += last.length;
    return records;
  }

  /** The file ends here. */
  end(): RisRecord[] {
    const record = this.#take(this.#rest.join(''));
    this.#rest = [];
    const last = this.#closed(this.#unended());
    return [record, last].filter((each) => each !== null);
  }

  /** One line; gives the entry that is complete with it. */
  #take(whole: string): RisRecord | null {
    this.#line += 1;
    const line = whole.replace(/\r$/, '').replace(this.#line === 1 ? /^\ufeff/ : /^$/, '');
    const { field, first, last } = this.#grammar;
    const [, name, value = ''] = field.exec(line) ?? [];
    const tag = name?.toUpperCase();
    if (tag === first) {
      const before = this.#closed(this.#unended());
      this.#record = { fields: [], at: { line: this.#line, column: 1 }, source: '' };
      this.#length = 0;
      this.#add({ tag, value }, line);
      return before;
    }
    if (tag !== undefined && tag === last) return this.#closed(null);
    if (tag !== undefined) this.#add({ tag, value }, line);
    else this.#goOn(line);
    return null;
  }

  #add(field: RisField, line: string): void {
    if (!this.#record || !this.#fits(line)) return;
    this.#finishField();
    this.#record.fields.push(field);
    this.#lines = [field.value];
  }

  #goOn(line: string): void {
    if (this.#record && this.#fits(line)) this.#lines.push(line.trim());
  }

  #fits(line: string): boolean {
    const before = this.#length;
    this.#length += line.length + 1;
    if (this.#length <= MAX_RECORD) {
      this.#source.push(line);
      return true;
    }
    if (before <= MAX_RECORD) this.#report('too-long', line);
    return false;
  }

  #finishField(): void {
    const field = this.#record?.fields.at(-1);
    if (field && this.#lines.length > 1) field.value = this.#lines.join('\n').trimEnd();
    this.#lines = [];
  }

  /** What is wrong with an entry that another or the end of the file ends. */
  #unended(): BibtexTrouble | null {
    return this.#grammar.last === null ? null : 'unclosed';
  }

  #closed(trouble: BibtexTrouble | null): RisRecord | null {
    const record = this.#record;
    if (!record) return null;
    this.#finishField();
    record.source = this.#source.join('\n');
    if (trouble) this.problems.push({ at: record.at, trouble, text: record.source.slice(0, 60) });
    this.#record = null;
    this.#source = [];
    return record;
  }

  #report(trouble: BibtexTrouble, text: string): void {
    this.problems.push({ at: { line: this.#line, column: 1 }, trouble, text: text.slice(0, 60) });
  }
}
