import Dexie from 'dexie';
import type { CitedPaper } from '../../../shared/bibliography/entry.ts';
import type { Profile } from '../../../shared/bibliography/profile.ts';
import type { Paper, PaperTexts } from '../../../shared/paper.ts';
import type { LibraryDatabase } from '../../db/database.ts';
import type { CitekeyRow, NoteRow } from '../../db/rows.ts';

/** A paper with what an entry is made from, and its citekey, if it has one. */
export type CitedRow = { paper: Paper; cited: CitedPaper; citekey: string | undefined };

type Table<T> = Dexie.Table<T, string>;

/** What of a paper a profile wants beside its facts. */
type Wanted = Pick<Profile, 'abstract' | 'keywords' | 'notes'>;

/**
 * Reads papers by their ids, which must be in order; those that are not there are left out. Where
 * `isDense` most papers between the first and the last are wanted: then ranges are read, which is
 * several times as quick as looking papers up.
 */
export async function readCited(
  db: LibraryDatabase,
  ids: readonly string[],
  wanted: Wanted,
  isDense: boolean,
): Promise<CitedRow[]> {
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return [];
  const keys = [...ids];
  const read = <T>(table: Table<T>): PromiseLike<(T | undefined)[]> =>
    isDense ? table.where(':id').between(first, last, true, true).toArray() : table.bulkGet(keys);
  const tagsBetween = (from: string, to: string) =>
    db.taggings
      .where('[paperId+tag]')
      .between([from, Dexie.minKey], [to, Dexie.maxKey], true, true)
      .toArray();
  const readTags = async () =>
    isDense
      ? tagsBetween(first, last)
      : (await Promise.all(keys.map((id) => tagsBetween(id, id)))).flat();
  const former = isDense
    ? db.aliases.where('paperId').between(first, last, true, true)
    : db.aliases.where('paperId').anyOf(keys);
  const [papers, citekeys, texts, notes, taggings, before] = await Promise.all([
    read<Paper>(db.papers as Table<Paper>),
    read<CitekeyRow>(db.citekeys as Table<CitekeyRow>),
    read<PaperTexts>(db.texts as Table<PaperTexts>),
    wanted.notes ? read<NoteRow>(db.notes as Table<NoteRow>) : [],
    wanted.keywords ? readTags() : [],
    former.toArray(),
  ]);
  const wantedIds = new Set(ids);
  const textOf = new Map(texts.flatMap((row) => (row ? [[row.id, row]] : [])));
  const keyOf = new Map(citekeys.flatMap((row) => (row ? [[row.paperId, row.citekey]] : [])));
  const noteOf = new Map(notes.flatMap((row) => (row ? [[row.paperId, row.text]] : [])));
  const tagsOf = groupBy(taggings, ({ tag }) => tag);
  const idsOf = groupBy(
    before.sort((a, b) => a.at - b.at || (a.folded < b.folded ? -1 : 1)),
    ({ citekey }) => citekey,
  );
  return papers.flatMap((paper) => {
    if (!paper || !wantedIds.has(paper.id)) return [];
    const { entry, abstract: whole } = textOf.get(paper.id) ?? {};
    const abstract = wanted.abstract ? whole : undefined;
    const [tags, note, old] = [tagsOf.get(paper.id), noteOf.get(paper.id), idsOf.get(paper.id)];
    const cited = { ...paper, entry, abstract, tags, note, ids: old };
    return { paper, cited, citekey: keyOf.get(paper.id) };
  });
}

function groupBy<T extends { paperId: string }>(
  rows: readonly T[],
  value: (row: T) => string,
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const group = groups.get(row.paperId);
    if (group) group.push(value(row));
    else groups.set(row.paperId, [value(row)]);
  }
  return groups;
}
