/** A place in a file: both count from 1, columns in UTF-16 units. */
export type Place = { line: number; column: number };

/** One `@type{…}` of a BibTeX file, not yet taken apart, or the text between two of them. */
export type Block = {
  /** In lower case: `article`, `string`; empty for text between. */
  type: string;
  /** From the `@` to the closing delimiter, or as far as the block goes. */
  source: string;
  at: Place;
  /** Where it begins in the file, in UTF-16 units. */
  offset: number;
  /** False where the file or the next entry begins before the block is closed. */
  closed: boolean;
};

/** What a value is put together from with `#`: a text in braces or quotes, or a macro's name. */
export type ValuePart = { kind: 'text' | 'macro'; text: string; offset: number };

/** A field as it is written. Offsets are in UTF-16 units from the `@` of its entry. */
export type FieldSyntax = { name: string; parts: ValuePart[]; offset: number; end: number };

/** An entry as it is written: nothing is expanded, decoded or left out. */
export type EntrySyntax = {
  block: Block;
  /** As it stands in the file; empty where there is none. */
  citekey: string;
  fields: FieldSyntax[];
};

/** What may be wrong with an entry. */
export type BibtexTrouble =
  /** The block never ends. */
  | 'unclosed'
  /** The block is longer than any entry; it was skipped. */
  | 'too-long'
  /** Text that is no field; it was skipped. */
  | 'no-field'
  /** A value that never ends; it was left out. */
  | 'open-value'
  /** A macro that nothing defines; its name stands for it. */
  | 'unknown-macro'
  /** Text that is no entry; it was skipped. */
  | 'no-entry'
  /** An entry without a title is no paper. */
  | 'no-title'
  /** Another entry of the file has this citekey. */
  | 'duplicate-key'
  /** The entry that this one takes fields from is not in the file. */
  | 'no-parent';

/** Something wrong, and where. `text` is the piece of the file that it is about. */
export type BibtexProblem = { at: Place; trouble: BibtexTrouble; text: string };

/** The place of an offset within a block. */
export function placeIn({ source, at }: Block, offset: number): Place {
  const before = source.slice(0, offset);
  const lines = before.split('\n');
  const last = lines.at(-1) ?? '';
  return lines.length === 1
    ? { line: at.line, column: at.column + last.length }
    : { line: at.line + lines.length - 1, column: last.length + 1 };
}
