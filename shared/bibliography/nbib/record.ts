import { SUFFIXES } from '../name-words.ts';
import type { RisField } from '../ris/lines.ts';

/** The fields of one record of PubMed, each of which is taken once. */
export class NbibRecord {
  #fields: RisField[];

  constructor(fields: readonly RisField[]) {
    // PubMed breaks lines at 80 columns; paragraphs it has none.
    this.#fields = fields.map(({ tag, value }) => ({
      tag,
      value: value.replaceAll('\n', ' ').trim(),
    }));
  }

  /** Whether there is such a tag. */
  has(tag: string): boolean {
    return this.peek(tag) !== undefined;
  }

  /** The first value of a tag, which stays. */
  peek(tag: string): string | undefined {
    return this.#fields.find((field) => field.tag === tag && field.value !== '')?.value;
  }

  /** All values of a tag, which stay. */
  all(tag: string): string[] {
    return this.#fields.flatMap((field) => (field.tag === tag ? field.value : []));
  }

  /** The first value of a tag. */
  take(tag: string): string | undefined {
    return this.#take((field) => field.tag === tag && field.value !== '');
  }

  /** All values of a tag. */
  takeAll(tag: string): string[] {
    const values = this.all(tag);
    this.#fields = this.#fields.filter((field) => field.tag !== tag);
    return values;
  }

  /** An identifier that is marked by its kind, `10.5555/kite [doi]`; all that repeat it go as well. */
  takeMarked(tags: readonly string[], kind: string): string | undefined {
    const mark = ` [${kind}]`;
    const isMarked = ({ tag, value }: RisField) => tags.includes(tag) && value.endsWith(mark);
    const found = this.#take(isMarked);
    this.#fields = this.#fields.filter((field) => !(isMarked(field) && field.value === found));
    return found?.slice(0, -mark.length);
  }

  /**
   * People and bodies in the order of the record, as RIS has them: `Ward, Ada B, Jr`. The full names
   * count where there are any; the short ones, `Ward AB`, say the same.
   */
  people(full: string, short: string, body?: string): string[] {
    const named = this.has(full) ? full : short;
    const people = this.#fields.flatMap(({ tag, value }) => {
      if (tag === body) return value;
      if (tag !== named) return [];
      return named === full ? withSuffix(value) : withInitials(value);
    });
    this.#fields = this.#fields.filter(({ tag }) => tag !== full && tag !== short && tag !== body);
    return people;
  }

  /** What nobody took. */
  left(): readonly RisField[] {
    return this.#fields;
  }

  #take(isWanted: (field: RisField) => boolean): string | undefined {
    const at = this.#fields.findIndex(isWanted);
    return at < 0 ? undefined : this.#fields.splice(at, 1)[0]?.value;
  }
}

/** "King, Martin L Jr" as "King, Martin L, Jr". */
function withSuffix(name: string): string {
  const [, before, last = ''] = /^(.*,.*\S) (\S+)$/.exec(name) ?? [];
  return before !== undefined && isSuffix(last) ? `${before}, ${last}` : name;
}

/** "Ward AB Jr" as "Ward, A. B., Jr". */
function withInitials(name: string): string {
  const [, family, initials = '', suffix] = /^(.+?) (\p{Lu}{1,4})(?: (\S+))?$/u.exec(name) ?? [];
  if (family === undefined || (suffix !== undefined && !isSuffix(suffix))) return name;
  const given = [...initials].map((letter) => `${letter}.`).join(' ');
  return [family, given, suffix].filter(Boolean).join(', ');
}

function isSuffix(word: string): boolean {
  return SUFFIXES.has(word.toLowerCase().replaceAll('.', ''));
}
