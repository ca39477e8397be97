import type { Check } from './finding.ts';
import { textsOf } from './texts.ts';

/** Words of four letters and more, all capitals, three or more in a row: no acronyms stand so. */
const SHOUTED_RUN =
  /(?:(?<![\p{L}\p{N}])\p{Lu}{4,}(?![\p{L}\p{N}-])[\s,:;-]*(?:(?:A|AN|AND|AT|BY|FOR|FROM|IN|OF|ON|OR|THE|TO|VIA|WITH)\s+)*){3,}/u;

/** So many capital letters make a title and not an acronym. */
const FEWEST = 12;

/**
 * A title in capitals, whole or in part. No style can lower it, because every word looks like an
 * acronym. What is one is for the user to say, so that there is no mend.
 */
export const shouting: Check = (subject) =>
  textsOf(subject).flatMap(({ field, text, kind }) =>
    kind === 'title' && isShouted(text) ? [{ field, before: text }] : [],
  );

function isShouted(text: string): boolean {
  const letters = text.match(/\p{Lu}|\p{Ll}/gu) ?? [];
  const words = text.match(/\p{Lu}{3,}/gu) ?? [];
  const isAll = letters.length >= FEWEST && words.length >= 3 && !/\p{Ll}/u.test(text);
  return isAll || SHOUTED_RUN.test(text);
}
