import type { Place } from './candidate.ts';

/** Bits of a block. */
const WORD = 32;

/** Beyond this many steps the search is not made: the texts are no abstracts. */
const MAX_STEPS = 4_000_000;

/**
 * The places where `pattern` stands in `text` with at most `maxErrors` characters inserted, left
 * out or changed: one for each region, where it needs the fewest. Myers' bit-parallel algorithm,
 * J. ACM 46(3), 1999, in blocks as Hyyrö describes; time grows with text × pattern / 32.
 */
export function approximateMatches(text: string, pattern: string, maxErrors: number): Place[] {
  const blocks = Math.ceil(pattern.length / WORD);
  if (maxErrors < 1 || maxErrors >= pattern.length || blocks * text.length > MAX_STEPS) return [];
  const errors = errorsAtEnds(text, pattern);
  const places: Place[] = [];
  for (const end of bestEnds(errors, maxErrors, pattern.length)) {
    const from = Math.max(0, end - pattern.length - maxErrors);
    const start = end - lengthBefore(text.slice(from, end), pattern);
    places.push({ start, end });
  }
  return places;
}

/** How long the best match is that ends at the end of `text`: the same search, backwards. */
function lengthBefore(text: string, pattern: string): number {
  const errors = errorsAtEnds(reversed(text), reversed(pattern), true);
  return errors.indexOf(errors.reduce((least, each) => Math.min(least, each), Infinity));
}

function reversed(text: string): string {
  let result = '';
  for (let at = text.length - 1; at >= 0; at -= 1) result += text[at];
  return result;
}

/** Of each stretch of ends with few enough errors, as long as the pattern, the best one. */
function bestEnds(errors: Uint32Array, maxErrors: number, length: number): number[] {
  const best: number[] = [];
  for (let end = 1; end < errors.length; end += 1) {
    const now = errors[end] ?? Infinity;
    if (now > maxErrors) continue;
    const last = best.at(-1);
    if (last === undefined || end - last > length / 2) best.push(end);
    else if (now < (errors[last] ?? Infinity)) best[best.length - 1] = end;
  }
  return best;
}

/**
 * For each end in the text the fewest errors of a match of the pattern there, a match beginning
 * anywhere, or, when `fromStart`, at the beginning of the text.
 */
function errorsAtEnds(text: string, pattern: string, fromStart = false): Uint32Array {
  const blocks = Math.ceil(pattern.length / WORD);
  const equal = equalBits(pattern, blocks);
  const nowhere = new Int32Array(blocks);
  const plus = new Int32Array(blocks).fill(-1);
  const minus = new Int32Array(blocks);
  const errors = new Uint32Array(text.length + 1);
  const lastBit = 1 << ((pattern.length - 1) % WORD);
  let score = pattern.length;
  errors[0] = score;
  for (let at = 0; at < text.length; at += 1) {
    const bits = equal.get(text.charCodeAt(at)) ?? nowhere;
    // The step along the row above the pattern: free when a match may begin anywhere.
    let carry = fromStart ? 1 : 0;
    for (let block = 0; block < blocks; block += 1) {
      const up = plus[block] ?? 0;
      const down = minus[block] ?? 0;
      const negative = carry < 0 ? 1 : 0;
      const same = (bits[block] ?? 0) | negative;
      const vertical = same | down;
      const horizontal = (((same & up) + up) ^ up) | same;
      let rise = down | ~(horizontal | up);
      let fall = up & horizontal;
      const edge = block === blocks - 1 ? lastBit : 1 << (WORD - 1);
      const out = ((rise & edge) === 0 ? 0 : 1) - ((fall & edge) === 0 ? 0 : 1);
      rise = (rise << 1) | (carry > 0 ? 1 : 0);
      fall = (fall << 1) | negative;
      plus[block] = fall | ~(vertical | rise);
      minus[block] = rise & vertical;
      carry = out;
    }
    score += carry;
    errors[at + 1] = score;
  }
  return errors;
}

/** For each character the places in the pattern where it stands, as bits. */
function equalBits(pattern: string, blocks: number): Map<number, Int32Array> {
  const bits = new Map<number, Int32Array>();
  for (let at = 0; at < pattern.length; at += 1) {
    const unit = pattern.charCodeAt(at);
    const words = bits.get(unit) ?? new Int32Array(blocks);
    const block = Math.floor(at / WORD);
    words[block] = (words[block] ?? 0) | (1 << (at % WORD));
    bits.set(unit, words);
  }
  return bits;
}
