import type { EntrySyntax, FieldSyntax } from '../parse/syntax.ts';

/** A field of the source: its text, and what stands between it and the next. */
type Item = { name: string; text: string; gap: string; isGone: boolean };

/** The fields of an entry's source, to be changed one by one while the rest keeps its text. */
export class FieldList {
  readonly #syntax: EntrySyntax;
  readonly #items: Item[];
  readonly #added = new Map<string, string>();

  constructor(syntax: EntrySyntax) {
    this.#syntax = syntax;
    const { fields, block } = syntax;
    this.#items = fields.map(({ name, offset, end }, index) => ({
      name,
      text: block.source.slice(offset, end),
      gap: block.source.slice(end, fields[index + 1]?.offset ?? end),
      isGone: false,
    }));
  }

  /** Gives a field another value (with its delimiters), adds it, or takes it away (null). */
  set(name: string, value: string | null): void {
    const folded = name.toLowerCase();
    const index = this.#syntax.fields.findIndex((field) => field.name === folded);
    const item = this.#items[index];
    const field = this.#syntax.fields[index];
    if (value === null) {
      for (const each of this.#items) if (each.name === folded) each.isGone = true;
      this.#added.delete(folded);
    } else if (item && field) {
      item.text = prefixOf(this.#syntax, field) + value;
      item.isGone = false;
    } else this.#added.set(name, value);
  }

  /** The source of the entry as it is now. */
  source(citekey: string): string {
    const { fields, block } = this.#syntax;
    const head = this.#head(citekey);
    const tail = block.source.slice(fields.at(-1)?.end ?? block.source.length);
    const kept = this.#items.filter(({ isGone }) => !isGone);
    const texts = kept.map(({ text, gap }, index) => (index < kept.length - 1 ? text + gap : text));
    const blanks = /\s*$/.exec(head)?.[0] ?? '';
    const joint = `,${blanks === '' ? ' ' : blanks}`;
    const added = [...this.#added].map(([name, value]) => this.#prefix(name) + value);
    const all = kept.length === 0 ? added : [texts.join(''), ...added];
    return head + all.join(joint) + tail;
  }

  /** What stands before the first field, with the citekey in it. */
  #head(citekey: string): string {
    const { block, fields, citekey: old } = this.#syntax;
    const head = block.source.slice(0, fields[0]?.offset ?? 0);
    if (citekey === old) return head;
    const at = head.indexOf(old, head.search(/[{(]/));
    return head.slice(0, at) + citekey + head.slice(at + old.length);
  }

  /** The name of a new field and what follows it, in columns where the others stand in columns. */
  #prefix(name: string): string {
    const [first] = this.#syntax.fields;
    const prefix = first ? prefixOf(this.#syntax, first) : `${name} = `;
    const after = prefix.slice(first?.name.length ?? 0);
    const equals = after.trimStart();
    const isAligned = after.length - equals.length > 1;
    return isAligned ? name.padEnd(prefix.length - equals.length) + equals : name + after;
  }
}

/** A field's name as it is written, up to its value. */
function prefixOf({ block }: EntrySyntax, { offset, parts }: FieldSyntax): string {
  return block.source.slice(offset, parts[0]?.offset ?? offset);
}
