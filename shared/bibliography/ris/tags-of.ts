import { cleanText } from '../../text.ts';
import { htmlToText } from '../html.ts';
import type { RisField } from './lines.ts';

/** The fields of one entry, each of which is taken once; what is left at the end is unknown. */
export class RisTags {
  readonly #values = new Map<string, string[]>();

  constructor(fields: readonly RisField[]) {
    for (const { tag, value } of fields) {
      const values = this.#values.get(tag);
      if (values) values.push(value);
      else this.#values.set(tag, [value]);
    }
  }

  /** Whether there is a value of one of these tags. */
  has(...tags: readonly string[]): boolean {
    return tags.some((tag) => this.#values.get(tag)?.some((value) => value.trim() !== ''));
  }

  /** The first value of a tag, which stays. */
  peek(tag: string): string | undefined {
    return this.#values.get(tag)?.[0]?.trim();
  }

  /** The first value of a tag that says something. */
  take(tag: string): string | undefined {
    const values = this.#values.get(tag);
    while (values && values.length > 0) {
      const value = values.shift()?.trim();
      if (value) return value;
    }
    return undefined;
  }

  /** As `take`, as one clean line. */
  line(tag: string): string | undefined {
    const value = this.take(tag);
    return value === undefined ? undefined : cleanText(htmlToText(value)) || undefined;
  }

  /** All values of a tag. */
  takeAll(tag: string): string[] {
    const values = this.#values.get(tag) ?? [];
    this.#values.delete(tag);
    return values;
  }

  /** What nobody took. */
  left(): RisField[] {
    return [...this.#values].flatMap(([tag, values]) => values.map((value) => ({ tag, value })));
  }
}
