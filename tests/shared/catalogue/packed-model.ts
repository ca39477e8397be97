import type { ListRequest } from '../../../shared/catalogue/catalogue.ts';
import type { TextMatcher } from '../../../shared/catalogue/evaluate.ts';
import type { PaperState } from '../../../shared/catalogue/paper-state.ts';
import type { Counts } from '../../../shared/catalogue.ts';
import { familyOf } from '../../../shared/names.ts';
import type { Change } from '../../../shared/operation.ts';
import type { Paper } from '../../../shared/paper.ts';
import type { Day, Query, Range, TextTerm } from '../../../shared/query/ast.ts';
import { texToText } from '../../../shared/tex.ts';
import { foldText } from '../../../shared/text.ts';
import type { Step } from './paper-states.ts';

/** The catalogue in the plainest words: states as objects, every answer by looking at all. */
export class PackedModel {
  readonly papers = new Map<string, PaperState>();
  readonly tags = new Map<string, { colour?: string | null }>();

  /** The same, to be changed apart. */
  copy(): PackedModel {
    const copy = new PackedModel();
    for (const [id, state] of this.papers) copy.papers.set(id, structuredClone(state));
    for (const [path, tag] of this.tags) copy.tags.set(path, { ...tag });
    return copy;
  }

  /** Does what the step says, and gives it as a change where the user does it. */
  perform(step: Exclude<Step, { kind: 'save' }>): Change | null {
    switch (step.kind) {
      case 'put':
        for (const state of step.states) this.papers.set(state.paper.id, structuredClone(state));
        return null;
      case 'remove':
        for (const id of step.ids) this.papers.delete(id);
        return null;
      case 'tags':
        this.tags.clear();
        for (const { path, ...facts } of step.facts) this.tags.set(path, facts);
        return null;
      case 'tag':
        if (step.fields === null) this.tags.delete(step.path);
        else this.tags.set(step.path, { ...this.tags.get(step.path), ...step.fields });
        return { table: 'tags', key: step.path, before: null, after: step.fields };
      case 'mark': {
        const after = { ...this.papers.get(step.id)?.mark, ...step.fields };
        this.#change(step.id, { mark: step.fields && withoutNulls(after) });
        return { table: 'marks', key: step.id, before: null, after: step.fields };
      }
      case 'tagging': {
        const tags = (this.papers.get(step.id)?.tags ?? []).filter((tag) => tag !== step.tag);
        this.#change(step.id, { tags: step.on ? [...tags, step.tag] : tags });
        const after = step.on ? { paperId: step.id, tag: step.tag } : null;
        return { table: 'taggings', key: [step.id, step.tag], before: null, after };
      }
      case 'note':
        this.#change(step.id, { hasNote: (step.text ?? '').trim() !== '' });
        return {
          table: 'notes',
          key: step.id,
          before: null,
          after: step.text === null ? null : { text: step.text },
        };
      case 'highlight': {
        const count = this.papers.get(step.id)?.highlights ?? 0;
        if (!step.more && count === 0) return null;
        this.#change(step.id, { highlights: count + (step.more ? 1 : -1) });
        const row = { paperId: step.id };
        const [before, after] = step.more ? [null, row] : [row, null];
        return { table: 'highlights', key: 'some id', before, after };
      }
    }
  }

  #change(id: string, change: Partial<PaperState>): void {
    const state = this.papers.get(id);
    if (state) this.papers.set(id, { ...state, ...change });
  }

  /** The counts, tags as a tree. */
  counts(): Counts {
    const all = [...this.papers.values()];
    const count = (status: string) => all.filter((state) => statusOf(state) === status).length;
    const paths = [...this.tags.keys(), ...all.flatMap(({ tags }) => tags)].flatMap(lineOf);
    return {
      views: {
        inbox: count('inbox'),
        queued: count('queued'),
        reading: count('reading'),
        read: count('read'),
        all: all.length,
      },
      tags: [...new Set(paths)].sort(asTree).map((path) => {
        const colours = lineOf(path).map((each) => this.tags.get(each)?.colour);
        const colour = colours.reverse().find(Boolean);
        return {
          path,
          count: all.filter(({ tags }) => tags.some((tag) => lineOf(tag).includes(path))).length,
          ...(colour && { colour }),
        } as Counts['tags'][number];
      }),
    };
  }

  /** The ids of a list, and whether typos were allowed for. */
  list({ view, tag, query, sort, ranked, now }: ListRequest): { ids: string[]; typos: boolean } {
    const all = [...this.papers.values()];
    const isFound = (typos: boolean) => (state: PaperState) =>
      meets(state, query, { now, typos, wanted: true });
    const typos = !all.some(isFound(false)) && positive(query).length > 0;
    const found = all
      .filter(isFound(typos))
      .filter((state) => view === 'all' || statusOf(state) === view)
      .filter(({ tags }) => tag === null || tags.some((each) => lineOf(each).includes(tag)));
    const isRanked = ranked && positive(query).length > 0;
    const score = (state: PaperState) =>
      positive(query).reduce((sum, term) => sum + scoreOf(state.paper, term, typos), 0);
    const best = Math.max(0, ...found.map(score));
    const step = (state: PaperState) => (best > 0 ? Math.floor(score(state) * (4095 / best)) : 0);
    const by = isRanked ? ({ by: 'date', descending: true } as const) : sort;
    found.sort((a, b) => {
      const [left, right] = [keyOf(a.paper, by.by), keyOf(b.paper, by.by)];
      const order = left < right ? -1 : left > right ? 1 : 0;
      const steps = isRanked ? step(b) - step(a) : 0;
      return steps || (by.descending ? -order : order) || (a.paper.id < b.paper.id ? -1 : 1);
    });
    return { ids: found.map(({ paper }) => paper.id), typos: typos && found.length > 0 };
  }
}

/** The model's own way to find words, for the catalogue; also scores numbers that no paper has. */
export function textMatcher(papers: readonly (Paper | undefined)[]): TextMatcher {
  return (term, scores, { typos }) => {
    papers.forEach((paper, nr) => {
      scores[nr] = paper ? scoreOf(paper, term, typos === 'all') : 7;
    });
    return typos === 'all';
  };
}

/** Ages are times back from now, in ms, and every day lasts one. */
export function daysOf(range: Range<Day>, now: number): { from: number; to: number } {
  const time = (day: Day) => (day.kind === 'age' ? now - day.count : Number.NaN);
  return {
    from: range.from ? time(range.from) + Number(range.fromOpen) : Number.NEGATIVE_INFINITY,
    to: range.to ? time(range.to) + Number(!range.toOpen) : Number.POSITIVE_INFINITY,
  };
}

/** One for each word that begins with the text; with typos a half where its first letter lacks. */
function scoreOf({ title }: Paper, { text }: TextTerm, typos: boolean): number {
  const words = foldText(title).split(' ');
  const exact = words.filter((word) => word.startsWith(text)).length;
  return exact || (typos ? words.filter((word) => word.slice(1).startsWith(text)).length / 2 : 0);
}

/** The terms that are not under NOT, or under two. */
function positive(query: Query, wanted = true): TextTerm[] {
  if (query.kind === 'text') return wanted ? [query] : [];
  if (query.kind === 'not') return positive(query.part, !wanted);
  return 'parts' in query ? query.parts.flatMap((part) => positive(part, wanted)) : [];
}

type Way = { now: number; typos: boolean; wanted: boolean };

function meets(state: PaperState, query: Query, way: Way): boolean {
  const { paper, mark } = state;
  switch (query.kind) {
    case 'all':
      return true;
    case 'and':
      return query.parts.every((part) => meets(state, part, way));
    case 'or':
      return query.parts.some((part) => meets(state, part, way));
    case 'not':
      return !meets(state, query.part, { ...way, wanted: !way.wanted });
    case 'text':
      return scoreOf(paper, query, way.typos && way.wanted) > 0;
    case 'tag':
      return state.tags.flatMap(lineOf).some((path) => plainPath(path) === plainPath(query.path));
    case 'status':
      return statusOf(state) === query.status;
    case 'year':
      return (
        paper.published !== undefined && inRange(Number(paper.published.slice(0, 4)), query.range)
      );
    case 'rating':
      return inRange(mark?.rating ?? 0, query.range);
    case 'added':
      return inDays(paper.addedAt, query.range, way.now);
    case 'read':
      return (
        statusOf(state) === 'read' &&
        Boolean(mark?.statusAt) &&
        inDays(mark?.statusAt ?? 0, query.range, way.now)
      );
    case 'is':
      if (query.what === 'starred') return mark?.starred === true;
      return (statusOf(state) === 'read') === (query.what === 'read');
    case 'has':
      return {
        note: state.hasNote,
        highlight: state.highlights > 0,
        pdf: paper.arxivId !== undefined,
        code: paper.code !== undefined,
        doi: paper.doi !== undefined,
        abstract: state.hasAbstract,
        tag: state.tags.length > 0,
      }[query.what];
  }
}

function inRange(value: number, { from, fromOpen, to, toOpen }: Range<number>): boolean {
  if (from !== null && (value < from || (fromOpen && value === from))) return false;
  return to === null || value < to || (!toOpen && value === to);
}

function inDays(time: number, range: Range<Day>, now: number): boolean {
  const { from, to } = daysOf(range, now);
  return from <= time && time < to;
}

function statusOf({ mark }: PaperState): string {
  return mark?.status ?? 'inbox';
}

function keyOf({ authors: [first], ...paper }: Paper, by: string): string | number {
  if (by === 'date') return paper.published ?? '';
  if (by === 'added') return paper.addedAt;
  if (by === 'title') return foldText(texToText(paper.title));
  return first ? foldText(familyOf(first)) : '\uffff';
}

/** `a/b` gives `a`, `a/b`. */
function lineOf(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
}

/** The tags of these tests in the form in which they compare. */
function plainPath(path: string): string {
  return path.toLowerCase().replaceAll('ä', 'a').replaceAll('-', ' ');
}

function asTree(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  for (let level = 0; ; level += 1) {
    const [one, other] = [left[level], right[level]];
    if (one === undefined || other === undefined) return left.length - right.length;
    const keys = [foldText(one), one, foldText(other), other] as const;
    if (keys[0] !== keys[2]) return keys[0] < keys[2] ? -1 : 1;
    if (keys[1] !== keys[3]) return keys[1] < keys[3] ? -1 : 1;
  }
}

function withoutNulls(fields: Record<string, unknown>): NonNullable<PaperState['mark']> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
