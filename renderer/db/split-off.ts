import { identifiersOf } from '../../shared/identifiers.ts';
import { type Change, patch } from '../../shared/operation.ts';
import type { DraftField, Origin, Paper, PaperTexts } from '../../shared/paper.ts';
import { type Batch, commit } from './commit.ts';
import { library } from './library.ts';

/** What of a paper belongs to another work: where that was seen, and facts that are its own. */
export type OtherWork = { sources: readonly string[]; fields: readonly DraftField[] };

const TEXTS: ReadonlySet<DraftField> = new Set(['abstract', 'summary']);
const LISTS: ReadonlySet<DraftField> = new Set(['authors', 'topics']);

/**
 * Makes two papers of one that is two works by mistake: the other has the sources and facts given,
 * and the same title and authors until a source says better. What feeds say of it from then on, by
 * its identifiers or their own names for it, is said of the other. All that the user did stays.
 */
export function splitOff(id: string, { sources, fields }: OtherWork): Promise<Batch> {
  return commit(async () => {
    const { db } = library();
    const [paper, texts = { id }] = await Promise.all([db.papers.get(id), db.texts.get(id)]);
    if (!paper || sources.length + fields.length === 0) return [];
    const other = otherPaper(paper, texts, { sources, fields });
    const left = leftPaper(paper, { sources, fields });
    return [
      patch('papers', id, paper, left),
      patch('texts', id, texts, Object.fromEntries(longOf(fields).map((name) => [name, null]))),
      patch('papers', other.paper.id, null, withoutId(other.paper)),
      patch('texts', other.paper.id, null, withoutId(other.texts)),
      ...(await movedIdentifiers(paper, other.paper, { sources, fields })),
    ];
  });
}

function otherPaper(
  paper: Paper,
  texts: PaperTexts,
  { sources, fields }: OtherWork,
): { paper: Paper; texts: PaperTexts } {
  const id = `local:${crypto.randomUUID()}`;
  const known = { ...paper, ...texts };
  const pick = (names: readonly DraftField[]) =>
    Object.fromEntries(
      names.flatMap((name) => (known[name] === undefined ? [] : [[name, known[name]]])),
    );
  const taken: DraftField[] = ['title', 'authors', ...fields];
  const origins = Object.fromEntries(
    taken.flatMap((name): [DraftField, Origin][] => {
      const origin = paper.origins[name];
      // A title or authors that are another work's are the first to be improved.
      if (origin === undefined) return [];
      return [[name, fields.includes(name) ? origin : 'page']];
    }),
  );
  const { title, authors, addedAt } = paper;
  const seenIn = paper.seenIn.filter(({ source }) => sources.includes(source));
  const short = pick(fields.filter((name) => !TEXTS.has(name)));
  return {
    paper: { id, title, authors, topics: [], addedAt, ...short, seenIn, origins },
    texts: { id, ...pick(longOf(fields)) },
  };
}

/** The facts that change on the paper that is left. */
function leftPaper(paper: Paper, { sources, fields }: OtherWork): Record<string, unknown> {
  const gone = fields.filter((name) => name !== 'title' && !TEXTS.has(name));
  const origins = { ...paper.origins };
  for (const name of fields) if (name !== 'title') delete origins[name];
  return {
    ...Object.fromEntries(gone.map((name) => [name, LISTS.has(name) ? [] : null])),
    seenIn: paper.seenIn.filter(({ source }) => !sources.includes(source)),
    origins,
  };
}

/** The identifiers that name the other work from now on. */
async function movedIdentifiers(
  paper: Paper,
  other: Paper,
  { sources, fields }: OtherWork,
): Promise<(Change | null)[]> {
  const { db } = library();
  const own = fields.includes('doi') || fields.includes('arxivId') ? identifiersOf(other) : [];
  const keys = own.filter((key) => /^(?:doi|arxiv):/.test(key));
  const feeds = await db.feeds.filter(({ name }) => sources.includes(name)).toArray();
  const named = await Promise.all(
    feeds.map((feed) => db.identifiers.where('key').startsWith(`item:${feed.id}:`).toArray()),
  );
  const items = named.flat().filter(({ paperId }) => paperId === paper.id);
  const rows = await db.identifiers.bulkGet(keys);
  return [
    ...keys.map((key, index) =>
      patch('identifiers', key, rows[index] ? { ...rows[index] } : null, { paperId: other.id }),
    ),
    ...items.map((row) => patch('identifiers', row.key, { ...row }, { paperId: other.id })),
  ];
}

const longOf = (fields: readonly DraftField[]) => fields.filter((name) => TEXTS.has(name));

function withoutId<T extends { id: string }>({ id: _id, ...rest }: T): Omit<T, 'id'> {
  return rest;
}
