import { compareFolded, foldedKey } from './citekey-order.ts';
import type { Entry } from './model.ts';

/**
 * How a format writes a bibliography. Entries stand by themselves, so that their texts can be
 * streamed, and kept while others change: the file is `head`, the entries with `separator` between
 * them, `tail`.
 */
export type BibliographyWriter = {
  readonly head: string;
  /** The text of one entry; the same entry always gives the same bytes. */
  readonly entry: (entry: Entry) => string;
  readonly separator: string;
  readonly tail: string;
};

/**
 * The whole file: entries in the order of their citekeys, nothing of the time or the app, so that
 * the same library gives the same bytes for ever.
 */
export function writeAll(entries: readonly Entry[], writer: BibliographyWriter): string {
  const texts = sortedByCitekey(entries).map((entry) => writer.entry(entry));
  return writer.head + texts.join(writer.separator) + writer.tail;
}

/** Entries in the order of a file: by citekeys without their case, then with it. */
export function sortedByCitekey<T extends { readonly citekey: string }>(
  entries: readonly T[],
): T[] {
  const keyed = entries.map((entry) => ({ ...foldedKey(entry.citekey), entry }));
  return keyed.sort(compareFolded).map(({ entry }) => entry);
}
