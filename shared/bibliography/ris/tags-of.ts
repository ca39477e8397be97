import { cleanText } from '../../text.ts';
import { htmlToText } from '../html.ts';
import type { RisField } from './lines.ts';

/** Tags in which programs repeat what stands in others. */
const REPEATING = new Set(
  'T1 T2 BT CT JO JF JA J1 J2 A1 Y1 PY DA DO DI M3 UR L2 LK N2 SN N1'.split(' '),
);

/** The fields of one entry, each of which is taken once; what is left at the end is unknown. */
export class RisTags {
  readonly #values = new Map<string, string[]>();
  readonly #taken = new Set<string>();

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
      if (value) {
        this.#taken.add(bare(value));
        return value;
      }
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

  /** What nobody took, and says something new. */
  left(): RisField[] {
    const all = [...this.#values].flatMap(([tag, values]) =>
      values.map((value) => ({ tag, value })),
    );
    return all.filter(({ tag, value }) => !(REPEATING.has(tag) && this.#taken.has(bare(value))));
  }
}

/** A value without the signs that some programs leave out. */
function bare(value: string): string {
  return value
    .trim()
    .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')
    .replace(/\/+$/, '');
}
