import fc from 'fast-check';
import { HIGHLIGHT_COLOURS, TAG_COLOURS } from '../../../shared/colours.ts';
import type { PaperRecord, TagRecord, ViewRecord } from '../../../shared/library-file/record.ts';
import { ORIGINS, STATUSES } from '../../../shared/paper.ts';
import { tagPath } from '../../../shared/tag-path.ts';

/** Any text, line ends, quotes and lone surrogates included. */
const text = fc.string({ unit: 'binary', maxLength: 20 });
const name = fc.string({ minLength: 1, maxLength: 12 });
const time = fc.nat(2 ** 41);
const date = fc.constantFrom('2024', '2024-05', '2024-05-03');
const required = { requiredKeys: [] } as { requiredKeys: [] };

const path = fc
  .array(fc.constantFrom('method', 'attention', 'Größe', 'kites and boats'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => tagPath(parts.join('/')) ?? 'tag');

const author = fc.oneof(
  fc.record({ literal: name }),
  fc.record(
    { family: name, given: name, particle: name, suffix: name },
    { requiredKeys: ['family'] },
  ),
);

const highlight = fc.record({
  id: name,
  field: fc.constantFrom('abstract' as const, 'summary' as const),
  anchor: fc.record({ quote: text, prefix: text, suffix: text, start: fc.nat(5000) }),
  colour: fc.constantFrom(...HIGHLIGHT_COLOURS),
  comment: text,
  createdAt: time,
});

const origin = fc.constantFrom(...ORIGINS);

/** A paper with all that a library file may say of it. */
export const paperRecord: fc.Arbitrary<PaperRecord> = fc.record(
  {
    paper: fc.record(
      {
        id: name,
        title: name,
        authors: fc.array(author, { maxLength: 3 }),
        published: date,
        arxivId: name,
        doi: name,
        primaryCategory: name,
        venue: text,
        code: text,
        topics: fc.array(text, { maxLength: 2 }),
        abstract: text,
        summary: text,
        addedAt: time,
        seenIn: fc.array(fc.record({ source: text, on: date }, { requiredKeys: ['source'] }), {
          maxLength: 3,
        }),
        origins: fc.record({ title: origin, abstract: origin, venue: origin }, required),
      },
      { requiredKeys: ['title', 'seenIn', 'origins'] },
    ),
    mark: fc.record(
      {
        status: fc.constantFrom(...STATUSES),
        statusAt: time,
        starred: fc.boolean(),
        rating: fc.integer({ min: 1, max: 5 }),
        ignored: fc.uniqueArray(fc.constantFrom('blanks', 'duplicate arxiv:2502.13922')),
      },
      required,
    ),
    tags: fc.uniqueArray(path, { maxLength: 4 }).map((tags) => tags.sort()),
    note: fc.record({ text, updatedAt: time }),
    highlights: fc.array(highlight, { maxLength: 2 }),
    citekey: fc.constantFrom('ward2025', 'DBLP:conf/x/Y20', 'a_b-c.d', '2019A&A...622A...2P'),
    aliases: fc.array(fc.constantFrom('old2024', 'müller20'), { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: ['paper', 'tags', 'highlights'] },
);

export const tagRecord: fc.Arbitrary<TagRecord> = fc.record(
  { path, colour: fc.constantFrom(...TAG_COLOURS) },
  { requiredKeys: ['path'] },
);

export const viewRecord: fc.Arbitrary<ViewRecord> = fc.record({
  id: name,
  name: text,
  query: text,
  createdAt: time,
});
