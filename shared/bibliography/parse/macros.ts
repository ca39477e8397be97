import { type BibtexProblem, type EntrySyntax, type FieldSyntax, placeIn } from './syntax.ts';

/** Values end here, in UTF-16 units: macros that double each other would fill the memory. */
const MAX_VALUE = 1024 * 1024;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The macros of a file: the months that every style defines, and its own `@string`s. */
export class Macros {
  readonly #values = new Map(MONTHS.map((month) => [month, month]));

  /** Learns the definitions of an `@string` block. */
  define(entry: EntrySyntax, problems: BibtexProblem[]): void {
    for (const field of entry.fields) {
      this.#values.set(field.name, this.#expand(field, entry, problems));
    }
  }

  /**
   * The values of an entry's fields, joined and expanded, LaTeX and all. Of two fields of one name
   * the first counts, as in BibTeX.
   */
  values(entry: EntrySyntax, problems: BibtexProblem[]): Record<string, string> {
    const values: Record<string, string> = {};
    for (const field of entry.fields) {
      values[field.name] ??= this.#expand(field, entry, problems);
    }
    return values;
  }

  #expand(field: FieldSyntax, entry: EntrySyntax, problems: BibtexProblem[]): string {
    const [only, second] = field.parts;
    if (only?.kind === 'text' && second === undefined) return only.text;
    return field.parts
      .map(({ kind, text, offset }) => {
        const known = kind === 'text' ? text : this.#values.get(text.toLowerCase());
        if (known !== undefined) return known;
        // A month's whole name without quotes is common, and plain enough.
        if (field.name !== 'month') {
          problems.push({ at: placeIn(entry.block, offset), trouble: 'unknown-macro', text });
        }
        return text;
      })
      .join('')
      .slice(0, MAX_VALUE);
  }
}
