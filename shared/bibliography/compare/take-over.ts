import type { DraftField, Origin, Paper, PaperDraft, PaperTexts, Sighting } from '../../paper.ts';
import type { RawEntry } from '../model.ts';
import { type Difference, ENTRY_TYPE, type Judged, judge, type KnownPaper } from './differences.ts';

/**
 * Where the facts of a bibliography come from, for what may replace them later. The user keeps the
 * file: its words are the user's own, and no feed or registry changes them, but they fill what it
 * leaves blank. An abstract was copied into it from somewhere, and a better source may better it.
 */
export function originIn(field: DraftField): Origin {
  return field === 'abstract' ? 'page' : 'user';
}

/**
 * A known paper with those differences from a bibliography that the user agrees to, see
 * `differences`; the paper itself when that is none. What is told alike is kept as the file spells
 * it; what the user refuses stays out of the entry too, so that it is not written under the paper's
 * name later. An abstract that the user chose over another one is the user's own.
 */
export function takeOver(
  known: KnownPaper,
  draft: PaperDraft,
  sighting: Sighting,
  isChosen: (field: string, kind: Difference['kind']) => boolean,
): KnownPaper & { changed: string[] } {
  const judged = judge(known, draft);
  const isTaken = ({ field, verdict }: Judged) =>
    (verdict === 'fills' || verdict === 'conflicts') && isChosen(field, verdict);
  const taken = judged.filter(isTaken);
  if (taken.length === 0) return { ...known, changed: [] };
  const { paper, texts } = known;
  const facts: Record<string, unknown> = {};
  const origins = { ...paper.origins };
  for (const { fact, verdict } of taken) {
    if (fact === null) continue;
    facts[fact] = draft[fact];
    origins[fact] = verdict === 'conflicts' ? 'user' : originIn(fact);
  }
  if (isNumberedAlike(judged, isTaken)) {
    facts.venue = draft.venue;
    origins.venue = originIn('venue');
  }
  // Each value was read from the field of its own name, which the compiler cannot follow.
  const { abstract, ...short } = facts as Partial<Paper & PaperTexts>;
  const entry = draft.entry && mergedEntry(texts.entry, draft.entry, judged, isTaken);
  if (entry) origins.entry = originIn('entry');
  return {
    paper: { ...paper, ...short, origins, seenIn: seenAlso(paper.seenIn, sighting) },
    texts: {
      ...texts,
      ...(abstract !== undefined && { abstract }),
      ...(entry && { entry }),
    },
    changed: taken.map(({ field }) => field),
  };
}

/** The fields that a venue names besides itself: `Nature 12(3):4–5`. */
const NUMBERS: ReadonlySet<string> = new Set(['entry.volume', 'entry.number', 'entry.pages']);

/** Whether the venue is the same, and its numbers are all as the file has them now. */
function isNumberedAlike(judged: readonly Judged[], isTaken: (each: Judged) => boolean): boolean {
  const venue = judged.find(({ fact }) => fact === 'venue');
  const numbers = judged.filter(({ field }) => NUMBERS.has(field));
  return (
    venue?.verdict === 'same' &&
    numbers.some(isTaken) &&
    numbers.every((each) => isTaken(each) || each.verdict === 'same')
  );
}

function mergedEntry(
  here: RawEntry | undefined,
  there: RawEntry,
  judged: readonly Judged[],
  isTaken: (each: Judged) => boolean,
): RawEntry {
  const fields = new Map(Object.entries(here?.fields ?? {}));
  let type = here?.type ?? there.type;
  for (const each of judged) {
    const { field, verdict, telling, names, mine, theirs } = each;
    if (field === ENTRY_TYPE) type = isTaken(each) || mine === theirs ? there.type : mine;
    const isNews = verdict === 'same' && !names.some((name) => fields.has(name));
    if (!isTaken(each) && !isNews) continue;
    for (const name of telling) fields.delete(name);
    for (const name of names) fields.set(name, there.fields[name] ?? '');
  }
  return { type, fields: Object.fromEntries(fields) };
}

function seenAlso(seenIn: readonly Sighting[], sighting: Sighting): Sighting[] {
  const known = seenIn.some(({ source }) => source === sighting.source);
  return known ? [...seenIn] : [...seenIn, sighting];
}
