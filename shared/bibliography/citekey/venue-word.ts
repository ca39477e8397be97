import { plainText } from '../plain-text.ts';
import { venueNumbers } from '../venue-numbers.ts';
import { abbreviationOf } from '../venue-table.ts';
import type { KeyedPaper } from './facts.ts';

/** Longer names than this are no short names. */
const SHORT = 12;

/**
 * The short name of a venue: `ICLR` of "ICLR 2025", as `data/venues.json` has it; of others a name in
 * one short word as it is, else its first letters: "Journal of Odd Machines" is `JOM`.
 */
export function venueWord({ venue, entry }: KeyedPaper): string {
  const { journaltitle, journal, booktitle } = entry?.fields ?? {};
  const text = plainText(venue ?? journaltitle ?? journal ?? booktitle ?? '');
  const { name } = venueNumbers(text);
  const known = abbreviationOf(name);
  if (known !== undefined) return known;
  if (name.length <= SHORT && !name.includes(' ')) return name;
  return name
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('');
}
