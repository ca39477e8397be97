/** A stretch of a text, in UTF-16 units. */
export type Place = { start: number; end: number };

/** A place where a quote may stand. `likeness` of its surroundings to the old ones: 0 to 1. */
export type Candidate = Place & { likeness: number };

/** What is known of where the quote stood. */
export type Surroundings = { prefix: string; suffix: string; start: number };

/** So many candidates, those with the longest equal surroundings, are looked at closely. */
const CLOSE_LOOKS = 12;

/** What being near the old position weighs against the surroundings. */
const NEARNESS = 0.04;

/** The most likely of some places first. */
export function rank(text: string, old: Surroundings, places: readonly Place[]): Candidate[] {
  const distance = ({ start }: Place) => Math.abs(start - old.start);
  const promising = places
    .map((place) => ({ place, equal: equalAround(text, old, place) }))
    .sort((a, b) => b.equal - a.equal || distance(a.place) - distance(b.place))
    .slice(0, CLOSE_LOOKS);
  const length = Math.max(1, text.length);
  const worth = (one: Candidate) => one.likeness - (NEARNESS * distance(one)) / length;
  return promising
    .map(({ place }) => ({ ...place, likeness: likeness(text, old, place) }))
    .sort((a, b) => worth(b) - worth(a));
}

/** Characters that are equal on both sides, counted outwards from the quote. */
function equalAround(
  text: string,
  { prefix, suffix }: Surroundings,
  { start, end }: Place,
): number {
  let before = 0;
  while (before < prefix.length && prefix.at(-1 - before) === text[start - 1 - before]) before += 1;
  let after = 0;
  while (after < suffix.length && suffix[after] === text[end + after]) after += 1;
  return before + after;
}

/** One side may be edited freely, the other then decides. */
function likeness(text: string, { prefix, suffix }: Surroundings, { start, end }: Place): number {
  const before = text.slice(Math.max(0, start - prefix.length), start);
  const after = text.slice(end, end + suffix.length);
  const left = prefix === '' ? (start === 0 ? 1 : 0.3) : similarity(prefix, before);
  const right = suffix === '' ? (end === text.length ? 1 : 0.3) : similarity(suffix, after);
  return 0.6 * Math.max(left, right) + 0.4 * Math.min(left, right);
}

/** 1 for equal texts, 0 for texts of which every character must be edited (Levenshtein). */
function similarity(a: string, b: string): number {
  if (a === b) return 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return 1 - (row[b.length] ?? 0) / Math.max(a.length, b.length);
}
