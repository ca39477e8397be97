import { isTooDeep } from '../../feed/json-depth.ts';
import { field, type JsonObject, objectOf } from '../../feed/json-value.ts';
import type { BibtexProblem, BibtexTrouble } from '../parse/syntax.ts';
import { rawOf } from '../raw-of.ts';
import type { BibliographyReader, ReadEntry } from '../read.ts';
import { entryOfCsl } from './from-csl.ts';
import { type JsonItem, JsonItems } from './json-items.ts';

/** What says that an object describes a work. */
const TELLING = ['type', 'title', 'DOI', 'author', 'issued', 'container-title'];

/**
 * Reads a file of CSL-JSON piece by piece: a list of items, one item, or Zotero's object with
 * `items`. A broken item costs no other. Memory is bounded by one item. Never throws.
 */
export class CslReader implements BibliographyReader {
  /** What is wrong with the file so far. */
  readonly problems: BibtexProblem[] = [];
  /** Objects without a title, so far. */
  readonly parts: string[] = [];
  readonly #items = new JsonItems();
  /** The beginning of a file in which nothing was found yet. */
  #start: string | null = '';

  /** Takes the next piece of the file. */
  push(text: string): ReadEntry[] {
    const items = this.#items.push(text);
    if (items.length > 0) this.#start = null;
    else if (this.#start !== null && this.#start.length < 60) this.#start += text.slice(0, 60);
    const entries = items.flatMap((item) => this.#read(item) ?? []);
    this.problems.push(...this.#items.problems.splice(0));
    return entries;
  }

  /** The file ends here. */
  end(): ReadEntry[] {
    this.#items.end();
    this.problems.push(...this.#items.problems.splice(0));
    const text = this.#start ?? '';
    if (this.problems.length === 0 && !/^[\s\ufeff]*(?:\[\s*\]\s*)?$/.test(text)) {
      this.problems.push({
        at: { line: 1, column: 1 },
        trouble: 'no-entry',
        text: text.slice(0, 60),
      });
    }
    return [];
  }

  #read(item: JsonItem): ReadEntry | null {
    const object = parsed(item.text);
    const tells = TELLING.some((name) => field(object, name) !== undefined);
    if (!object || !tells) return this.#skip(item, 'no-entry');
    const entry = entryOfCsl(object);
    if (entry.fields.title === undefined) return this.#skip(item, 'no-title');
    return { entry, raw: rawOf(entry), at: item.at };
  }

  #skip({ text, at }: JsonItem, trouble: BibtexTrouble): null {
    this.problems.push({ at, trouble, text: text.slice(0, 60) });
    this.parts.push(text);
    return null;
  }
}

function parsed(text: string): JsonObject | null {
  if (isTooDeep(text)) return null;
  try {
    const value: unknown = JSON.parse(text);
    return objectOf(value);
  } catch {
    return null;
  }
}
