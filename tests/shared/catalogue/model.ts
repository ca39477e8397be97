import type { Counts, ListQuery } from '../../../shared/catalogue.ts';
import { familyOf } from '../../../shared/names.ts';
import { applyFields, type Change, type Fields } from '../../../shared/operation.ts';
import { type Paper, STATUSES } from '../../../shared/paper.ts';
import { foldText } from '../../../shared/text.ts';

/** The catalogue in the plainest words: rows as they are stored, every answer by looking at all. */
export class CatalogueModel {
  readonly papers = new Map<string, Paper>();
  readonly rows = new Map<string, Fields>();

  /** The stored row of a table, or null. */
  row({ table, key }: Pick<Change, 'table' | 'key'>): Fields | null {
    return this.rows.get(JSON.stringify([table, key])) ?? null;
  }

  /** Stores a change. */
  apply(change: Change): void {
    const row = applyFields(this.row(change), change);
    const name = JSON.stringify([change.table, change.key]);
    if (row === null) this.rows.delete(name);
    else this.rows.set(name, row);
  }

  /** The ids that `Catalogue.list` should give. */
  list({ view, tag, words, sort }: ListQuery): string[] {
    const found = [...this.papers.values()].filter(
      (paper) =>
        (view === 'all' || this.#status(paper.id) === view) &&
        (tag === null || this.#tagsOf(paper.id).some((each) => isAt(each, tag))) &&
        foldText(words)
          .split(' ')
          .every((word) => wordsOf(paper).some((each) => each.startsWith(word))),
    );
    const key = (paper: Paper) => {
      const [author] = paper.authors;
      return {
        date: paper.published ?? '',
        title: foldText(paper.title),
        author: author ? foldText(familyOf(author)) : '\uffff',
        added: paper.addedAt,
      }[sort.by];
    };
    // The order of ids first: sorting is stable, so that ties keep it.
    found.sort((a, b) => (a.id < b.id ? -1 : 1));
    found.sort((a, b) => {
      const [left, right] = sort.descending ? [key(b), key(a)] : [key(a), key(b)];
      return left < right ? -1 : left > right ? 1 : 0;
    });
    return found.map(({ id }) => id);
  }

  /** The counts, the tags in no order. */
  counts(): Counts {
    const ids = [...this.papers.keys()];
    const count = (view: string) => ids.filter((id) => this.#status(id) === view).length;
    const views = Object.fromEntries(STATUSES.map((status) => [status, count(status)]));
    const used = [...this.#keys('tags').map(String), ...ids.flatMap((id) => this.#tagsOf(id))];
    const paths = new Set(used.flatMap(lineOf));
    return {
      views: { ...(views as Counts['views']), all: ids.length },
      tags: [...paths].map((path) => ({
        path,
        count: ids.filter((id) => this.#tagsOf(id).some((tag) => isAt(tag, path))).length,
        ...this.#colour(path),
      })),
    };
  }

  #colour(path: string) {
    for (const each of lineOf(path).reverse()) {
      const colour = this.row({ table: 'tags', key: each })?.colour;
      if (colour) return { colour } as Pick<Counts['tags'][number], 'colour'>;
    }
    return {};
  }

  #status(id: string): unknown {
    return this.row({ table: 'marks', key: id })?.status ?? 'inbox';
  }

  #tagsOf(id: string): string[] {
    return this.#keys('taggings').flatMap(([paper, tag]) => (paper === id && tag ? [tag] : []));
  }

  #keys(table: Change['table']): Change['key'][] {
    const names = [...this.rows.keys()].map((name) => JSON.parse(name));
    return names.filter(([each]) => each === table).map(([, key]) => key);
  }
}

/** `a/b` gives `a`, `a/b`. */
function lineOf(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
}

function isAt(tag: string, path: string): boolean {
  return lineOf(tag).includes(path);
}

function wordsOf({ title, authors, venue, arxivId, topics }: Paper): string[] {
  const names = authors.flatMap((author) => Object.values(author).map(String));
  const all = [title, ...names, venue ?? '', arxivId ?? '', ...topics];
  return all.flatMap((text) => foldText(text).split(' '));
}
