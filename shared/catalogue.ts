import type { TagColour } from './colours.ts';
import { familyOf } from './names.ts';
import type { Change, Fields } from './operation.ts';
import { type Paper, STATUSES, type Status } from './paper.ts';
import { isWithin, withAncestors } from './tag-path.ts';
import { texToText } from './tex.ts';
import { foldText } from './text.ts';

/** The lists of the library: one for each stage of reading, and all papers. */
export const VIEWS = ['inbox', 'queued', 'reading', 'read', 'all'] as const;

/** A list of the library. */
export type View = (typeof VIEWS)[number];

/** What lists may be sorted by. */
export const SORTS = ['date', 'title', 'author', 'added'] as const;

/** A sort order. */
export type Sort = { by: (typeof SORTS)[number]; descending: boolean };

/** What a list shows: a view, narrowed by a tag (with its children) and by words. */
export type ListQuery = { view: View; tag: string | null; words: string; sort: Sort };

/** Live counts for the sidebar. A parent tag counts the papers of its children once. */
export type Counts = {
  views: Record<View, number>;
  tags: { path: string; count: number; colour?: TagColour }[];
};

/** One paper as lists know it. */
export type Entry = {
  paper: Paper;
  status: Status;
  starred: boolean;
  tags: ReadonlySet<string>;
};

type Stored = Entry & { keys: Record<Sort['by'], string | number>; text: string };

/**
 * The library in memory, derived from the ledger: serves every list, count, sort and filter.
 * It is a cache: the ledger can make it anew at any time.
 */
export class Catalogue {
  readonly #entries = new Map<string, Stored>();
  readonly #colours = new Map<string, TagColour | undefined>();

  /** Adds papers, or replaces their facts; what the user did with them stays. */
  putPapers(papers: readonly Paper[]): void {
    for (const paper of papers) {
      const old = this.#entries.get(paper.id);
      this.#entries.set(paper.id, {
        status: old?.status ?? 'inbox',
        starred: old?.starred ?? false,
        tags: old?.tags ?? new Set(),
        paper,
        keys: sortKeys(paper),
        text: searchText(paper),
      });
    }
  }

  /** Takes in changes of marks, tags and taggings; others do not concern lists. */
  apply(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.table === 'marks') this.#mark(String(change.key), change.after);
      else if (change.table === 'tags') this.#tag(String(change.key), change.after);
      else if (change.table === 'taggings' && Array.isArray(change.key)) {
        this.#tagging(change.key[0], change.key[1], change.after !== null);
      }
    }
  }

  #mark(id: string, fields: Fields | null): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    if (fields === null || 'status' in fields) {
      entry.status = (fields?.status as Status | null) ?? 'inbox';
    }
    if (fields === null || 'starred' in fields) entry.starred = fields?.starred === true;
  }

  #tag(path: string, fields: Fields | null): void {
    if (fields === null) this.#colours.delete(path);
    else if ('colour' in fields || !this.#colours.has(path)) {
      this.#colours.set(path, (fields.colour as TagColour | null) ?? undefined);
    }
  }

  #tagging(id: string, tag: string, on: boolean): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    const tags = new Set(entry.tags);
    if (on) tags.add(tag);
    else tags.delete(tag);
    entry.tags = tags;
  }

  /** What is known of one paper. */
  get(id: string): Entry | undefined {
    return this.#entries.get(id);
  }

  /** The number of papers. */
  get size(): number {
    return this.#entries.size;
  }

  /** The ids of a list, in its order. */
  list(query: ListQuery): string[] {
    const words = foldText(query.words).split(' ').filter(Boolean);
    const found = [...this.#entries.values()].filter(
      (entry) =>
        (query.view === 'all' || entry.status === query.view) &&
        (query.tag === null || hasTag(entry, query.tag)) &&
        words.every((word) => entry.text.includes(` ${word}`)),
    );
    const { by, descending } = query.sort;
    const sign = descending ? -1 : 1;
    found.sort((a, b) => sign * compare(a.keys[by], b.keys[by]) || compare(a.paper.id, b.paper.id));
    return found.map((entry) => entry.paper.id);
  }

  /** All counts at once. */
  counts(): Counts {
    const statuses = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<
      Status,
      number
    >;
    const tags = new Map([...this.#colours.keys()].flatMap(withAncestors).map((path) => [path, 0]));
    for (const entry of this.#entries.values()) {
      statuses[entry.status] += 1;
      for (const path of new Set([...entry.tags].flatMap(withAncestors))) {
        tags.set(path, (tags.get(path) ?? 0) + 1);
      }
    }
    return {
      views: { ...statuses, all: this.#entries.size },
      tags: [...tags]
        .map(([path, count]) => ({ key: treeKey(path), path, count }))
        .sort((a, b) => compare(a.key, b.key))
        .map(({ path, count }) => ({ path, count, ...this.#colour(path) })),
    };
  }

  #colour(path: string): { colour?: TagColour } {
    const colour = withAncestors(path)
      .map((each) => this.#colours.get(each))
      .find((each) => each !== undefined);
    return colour ? { colour } : {};
  }
}

function hasTag(entry: Entry, tag: string): boolean {
  for (const each of entry.tags) if (isWithin(each, tag)) return true;
  return false;
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Sorts tags as a tree: each below its parent, and siblings by their folded names. */
function treeKey(path: string): string {
  const parts = path.split('/').map((part) => `${foldText(part)}\u0000${part}`);
  return parts.join('\u0001');
}

function sortKeys(paper: Paper): Stored['keys'] {
  const first = paper.authors[0];
  return {
    date: paper.published ?? '',
    title: foldText(texToText(paper.title)),
    author: first ? foldText(familyOf(first)) : '\uffff',
    added: paper.addedAt,
  };
}

/** Words to find, each after a blank, so that a search word matches beginnings of words. */
function searchText(paper: Paper): string {
  const authors = paper.authors.flatMap((author) => Object.values(author));
  const all = [texToText(paper.title), ...authors, paper.venue, paper.arxivId, ...paper.topics];
  return ` ${foldText(all.filter(Boolean).join(' '))}`;
}
