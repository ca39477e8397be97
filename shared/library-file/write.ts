import type { Author } from '../paper.ts';
import { headerLine } from './header.ts';
import type { PaperRecord, TagRecord, ViewRecord } from './record.ts';

/** A whole library, ready to be written. */
export type LibraryContents = {
  tags: readonly TagRecord[];
  views: readonly ViewRecord[];
  /** How many papers there are. */
  count: number;
  papers: Iterable<PaperRecord>;
};

/**
 * A library file, line by line: the header, tags by path, saved searches by id, then the papers in
 * the order in which they are given. The same library in the same order gives the same bytes: keys
 * have one order, what is unset is left out. A file in the order of the papers' ids is read back
 * fastest, for that is the order in which the ledger holds them.
 */
export function* writeLibraryLines(contents: LibraryContents): Generator<string, void> {
  yield headerLine(contents.count);
  const tags = [...contents.tags].sort((a, b) => order(a.path, b.path));
  for (const { path, colour } of tags) yield line({ tag: { path, colour } });
  const views = [...contents.views].sort((a, b) => order(a.id, b.id));
  for (const { id, name, query, createdAt } of views) {
    yield line({ view: { id, name, query, createdAt } });
  }
  for (const record of contents.papers) yield paperLine(record);
}

/** The line of one paper. */
export function paperLine(record: PaperRecord): string {
  const { paper, mark, tags, note, highlights, citekey, aliases = [] } = record;
  return line({
    paper: {
      id: paper.id,
      title: paper.title,
      authors: paper.authors?.map(orderedAuthor),
      published: paper.published,
      arxivId: paper.arxivId,
      doi: paper.doi,
      primaryCategory: paper.primaryCategory,
      venue: paper.venue,
      code: paper.code,
      topics: paper.topics,
      abstract: paper.abstract,
      summary: paper.summary,
      categories: paper.categories,
      version: paper.version,
      withdrawn: paper.withdrawn,
      comment: paper.comment,
      journalRef: paper.journalRef,
      url: paper.url,
      project: paper.project,
      organisation: paper.organisation,
      votes: paper.votes,
      comments: paper.comments,
      entry: paper.entry && { type: paper.entry.type, fields: sorted(paper.entry.fields) },
      addedAt: paper.addedAt,
      seenIn: paper.seenIn.map(({ source, on }) => ({ source, on })),
      origins: sorted(paper.origins),
    },
    mark: mark && {
      status: mark.status,
      statusAt: mark.statusAt,
      starred: mark.starred,
      rating: mark.rating,
      ignored: mark.ignored,
    },
    tags: tags.length > 0 ? [...tags].sort(order) : undefined,
    note: note && { text: note.text, updatedAt: note.updatedAt },
    highlights: highlights.length > 0 ? highlights.map(orderedHighlight) : undefined,
    citekey,
    aliases: aliases.length > 0 ? aliases : undefined,
  });
}

function orderedAuthor(author: Author): Author {
  if ('literal' in author) return { literal: author.literal };
  const { family, given, particle, suffix } = author;
  return {
    family,
    ...(given !== undefined && { given }),
    ...(particle !== undefined && { particle }),
    ...(suffix !== undefined && { suffix }),
  };
}

function orderedHighlight(highlight: PaperRecord['highlights'][number]) {
  const { id, field, anchor, colour, comment, createdAt } = highlight;
  const { quote, prefix, suffix, start } = anchor;
  return { id, field, anchor: { quote, prefix, suffix, start }, colour, comment, createdAt };
}

function sorted<T>(fields: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => order(a, b)));
}

/** By code units, never by locale: two machines must agree. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
