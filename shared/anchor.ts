import { approximateMatches } from './anchor/approximate.ts';
import { type Candidate, type Place, rank } from './anchor/candidate.ts';
import { normalText } from './anchor/normal-text.ts';

/**
 * A passage of a text, so described that it can be found again after the text has changed: a
 * TextQuoteSelector with the position as a hint (W3C Web Annotation Data Model §4.2.4, §4.2.5).
 */
export type Anchor = {
  quote: string;
  /** Up to 32 characters before and after the quote. */
  prefix: string;
  suffix: string;
  /** Where the quote began, in UTF-16 units. */
  start: number;
};

/** How much context is kept on each side, in UTF-16 units. */
const CONTEXT = 32;

/** A quote of this length is telling even where nothing around it is as it was. */
const TELLING = 20;

/** How alike the surroundings of a shorter quote, or of an altered one, must be: from 0 to 1. */
const LIKE = 0.36;

/** Share of a quote that may have changed. */
const MAX_CHANGED = 0.25;

/** The anchor of `start`–`end`. Ends are clamped to the text and never part a surrogate pair. */
export function makeAnchor(text: string, start: number, end: number): Anchor {
  const from = boundary(text, Math.min(start, end), -1);
  const to = boundary(text, Math.max(start, end), 1);
  return {
    quote: text.slice(from, to),
    prefix: text.slice(boundary(text, from - CONTEXT, 1), from),
    suffix: text.slice(to, boundary(text, to + CONTEXT, -1)),
    start: from,
  };
}

/**
 * Where the passage of an anchor stands in `text`, or null when it is gone. The quote may have
 * other white space, case, quotes or dashes, and up to a quarter of it may have been edited; of
 * several places the one with the most similar surroundings is taken, then the nearest. A short or
 * an edited quote is only found among similar surroundings: better lost for now than wrong.
 */
export function findAnchor(text: string, anchor: Anchor): Place | null {
  if (anchor.quote.trim() === '') return findExact(text, anchor);
  const exact = rank(text, anchor, occurrences(text, anchor.quote))[0];
  if (exact && exact.likeness > 0.8) return placeOf(exact);
  const [plain, normal] = [normalText(text), normalAnchor(anchor)];
  const back = ({ start, end }: Place) => plain.toSource(start, end);
  const same = rank(plain.text, normal, occurrences(plain.text, normal.quote))[0];
  const isLong = normal.quote.length >= TELLING;
  const isBetter = same && (!exact || same.likeness > exact.likeness + 0.1);
  const best = isBetter ? same : exact;
  if (best && (isLong || best.likeness >= LIKE)) return isBetter ? back(best) : placeOf(best);
  const changed = rank(plain.text, normal, edited(plain.text, normal.quote))[0];
  return changed && changed.likeness >= LIKE ? back(changed) : null;
}

/** White space alone is found only where it was, or between the same neighbours. */
function findExact(text: string, anchor: Anchor): Place | null {
  if (anchor.quote === '') return null;
  const best = rank(text, anchor, occurrences(text, anchor.quote))[0];
  return best && best.likeness >= LIKE ? placeOf(best) : null;
}

function occurrences(text: string, quote: string): Place[] {
  const places: Place[] = [];
  for (let at = text.indexOf(quote); at >= 0 && quote; at = text.indexOf(quote, at + 1)) {
    places.push({ start: at, end: at + quote.length });
  }
  return places;
}

function edited(text: string, quote: string): Place[] {
  return approximateMatches(text, quote, Math.floor(quote.length * MAX_CHANGED));
}

function placeOf({ start, end }: Candidate): Place {
  return { start, end };
}

function normalAnchor({ quote, prefix, suffix, start }: Anchor): Anchor {
  const plain = (text: string) => normalText(text).text;
  return { quote: plain(quote).trim(), prefix: plain(prefix), suffix: plain(suffix), start };
}

/** `at` within the text, moved by `step` out of the middle of a surrogate pair. */
function boundary(text: string, at: number, step: 1 | -1): number {
  const inside = Math.min(Math.max(Math.trunc(at) || 0, 0), text.length);
  const pair = text.slice(inside - 1, inside + 1);
  const isInPair = inside > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair);
  return isInPair ? inside + step : inside;
}
