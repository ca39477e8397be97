import { isArxivDoi, parseArxivId, parseDoi } from './identifiers.ts';
import {
  type DraftField,
  ORIGINS,
  type Origin,
  type Paper,
  type PaperDraft,
  type PaperTexts,
  type Sighting,
} from './paper.ts';

/** A paper after a merge. `changed` names the fields whose value is another than before. */
export type Merged = { paper: Paper; texts: PaperTexts; changed: DraftField[] };

/** The fields of a draft, in the order in which changes are reported. */
const FIELDS = [
  'title',
  'authors',
  'published',
  'arxivId',
  'doi',
  'primaryCategory',
  'venue',
  'code',
  'topics',
  'abstract',
  'summary',
  'categories',
  'version',
  'withdrawn',
  'comment',
  'journalRef',
  'url',
  'project',
  'organisation',
  'votes',
  'comments',
  'entry',
] as const satisfies readonly DraftField[];

/** arXiv has these from the authors' own hand, with their TeX: no registry knows them better. */
const AUTHORS_WORDS: ReadonlySet<DraftField> = new Set(['title', 'abstract']);

const isArxiv = (origin: Origin) => origin === 'arxiv-feed' || origin === 'arxiv';

/** `ORIGINS` with arXiv before nobody but the user. */
const ARXIV_LAST: readonly Origin[] = [
  ...ORIGINS.filter((each) => !isArxiv(each) && each !== 'user'),
  ...ORIGINS.filter(isArxiv),
  'user',
];

/** These may be other ones in a later version of the same paper. */
const VERSIONED: ReadonlySet<DraftField> = new Set([
  'title',
  'authors',
  'abstract',
  'categories',
  'comment',
  'journalRef',
]);

/**
 * What is known of a paper after a source has said `draft`. Field by field, the value of the
 * better or equal origin (`ORIGINS`, worst first) stands; equal replaces, so that a newer bundled
 * feed improves the papers of an older one. A blank value says nothing; lists are replaced whole.
 * A later version at arXiv says what the paper is now, in a feed as well as in the API; versions do
 * not go back. A value never becomes vaguer: the same date without its day, the beginning of the same abstract
 * or of the same title cut off with "…" change nothing, whatever their origin. arXiv's own DOI
 * counts as the arXiv id. The origin of each value is recorded; the source is listed once in
 * `seenIn`, with its latest day.
 *
 * `id` and `addedAt` stay. Objects that need no change are returned themselves, so `===` tells.
 *
 * With `equal` as `stays`, a value of an equal origin stands unless it was vaguer: where two papers
 * are made one, neither speaks later than the other.
 */
export function mergeDraft(
  paper: Paper,
  texts: PaperTexts,
  draft: PaperDraft,
  origin: Origin,
  sighting: Sighting,
  equal: 'replaces' | 'stays' = 'replaces',
): Merged {
  const said = withoutArxivDoi(draft);
  const known: Partial<PaperDraft> = { ...paper, ...texts };
  const isLater = (said.version ?? 0) > (known.version ?? 1);
  const values: Partial<Record<DraftField, unknown>> = {};
  const origins: Partial<Record<DraftField, Origin>> = {};
  for (const field of FIELDS) {
    const [before, now] = [known[field], said[field]];
    const from = paper.origins[field];
    const isNewer = isLater && VERSIONED.has(field) && from !== 'user';
    if (isBlank(now) || !(isNewer || mayReplace(field, before, now, from, origin, equal))) continue;
    if (!isEqual(before, now)) values[field] = now;
    if (paper.origins[field] !== origin) origins[field] = origin;
  }
  // Each value was read from the field of its own name, which the compiler cannot follow.
  const { abstract, summary, entry, ...facts } = values as Partial<Paper & PaperTexts>;
  const long = {
    ...(abstract && { abstract }),
    ...(summary && { summary }),
    ...(entry && { entry }),
  };
  const seenIn = withSighting(paper.seenIn, sighting);
  const isSame = seenIn === paper.seenIn && isEmpty(facts) && isEmpty(origins);
  return {
    paper: isSame
      ? paper
      : { ...paper, ...facts, seenIn, origins: { ...paper.origins, ...origins } },
    texts: isEmpty(long) ? texts : { ...texts, ...long },
    changed: FIELDS.filter((field) => field in values),
  };
}

/** A paper that was not known before, as one source describes it. `now` in ms since 1970. */
export function newPaper(
  draft: PaperDraft,
  id: string,
  origin: Origin,
  sighting: Sighting,
  now: number,
): { paper: Paper; texts: PaperTexts } {
  const nothing = { id, title: '', authors: [], topics: [], addedAt: now, seenIn: [], origins: {} };
  const { paper, texts } = mergeDraft(nothing, { id }, draft, origin, sighting);
  return { paper, texts };
}

function mayReplace(
  field: DraftField,
  before: unknown,
  now: unknown,
  from: Origin | undefined,
  origin: Origin,
  equal: 'replaces' | 'stays',
): boolean {
  if (isBlank(before)) return true;
  if (field === 'version') return Number(now) > Number(before);
  if (typeof before === 'string' && typeof now === 'string' && before !== now) {
    if (isVaguer(field, now, before)) return false;
    const sameRank = origin === from;
    if (field === 'published' && sameRank && now.length < before.length) return false;
  }
  const better = rank(field, origin) - rank(field, from);
  if (better !== 0 || equal === 'replaces') return better >= 0;
  return typeof before === 'string' && typeof now === 'string' && isVaguer(field, before, now);
}

/** True when `now` is a piece of `before` and says nothing else. */
function isVaguer(field: DraftField, now: string, before: string): boolean {
  if (field === 'published') return before.startsWith(now);
  const beginning = now.replace(/\s*(?:…|\.\.\.)$/, '');
  if (field === 'title') return beginning !== now && before.startsWith(beginning);
  return field === 'abstract' && before.startsWith(beginning);
}

/** A value of unknown origin is the worst, the user's own the best. */
function rank(field: DraftField, origin: Origin | undefined): number {
  if (origin === undefined) return -1;
  return (AUTHORS_WORDS.has(field) ? ARXIV_LAST : ORIGINS).indexOf(origin);
}

function withoutArxivDoi(draft: PaperDraft): PaperDraft {
  if (!isArxivDoi(parseDoi(draft.doi ?? '') ?? '')) return draft;
  const { doi, ...rest } = draft;
  const id = parseArxivId(draft.arxivId ?? '')?.id ?? parseArxivId(doi ?? '')?.id;
  return id ? { ...rest, arxivId: id } : rest;
}

function withSighting(seenIn: Sighting[], sighting: Sighting): Sighting[] {
  const before = seenIn.find(({ source }) => source === sighting.source);
  if (!before) return [...seenIn, sighting];
  if (!sighting.on || (before.on ?? '') >= sighting.on) return seenIn;
  return seenIn.map((each) => (each === before ? sighting : each));
}

function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

function isEmpty(object: object): boolean {
  return Object.keys(object).length === 0;
}

/** Equality of strings, and of lists of strings or flat records whatever the order of their keys. */
function isEqual(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isEqual(item, b[index]));
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [a, b].map(Object.entries).map((all) => all.sort(byKey));
  return JSON.stringify(left) === JSON.stringify(right);
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
