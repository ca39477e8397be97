import type { PaperRecord, TagRecord, ViewRecord } from '../../shared/library-file/record.ts';
import type { Change, RowKey, UserTable } from '../../shared/operation.ts';
import { citekeyRows } from './incoming-citekeys.ts';
import type { KeyMemory } from './key-memory.ts';
import { library } from './library.ts';
import { rowName } from './write-rows.ts';

/** What somebody did with a paper, in the library it comes from. */
export type Done = Omit<PaperRecord, 'paper'>;

/** What somebody did with a paper, and which paper that is here. */
export type DoneHere = { id: string; isNew: boolean; done: Done };

/** A row that is to be made, and the change that makes it. */
export type NewRow = { table: UserTable; row: object; change: Change };

/** What somebody did, in the library it comes from. */
export type AllDone = {
  papers: readonly DoneHere[];
  tags: readonly TagRecord[];
  views: readonly ViewRecord[];
};

/**
 * The rows that are missing here of what comes in. What the user has stays: a mark, note or citekey
 * of a paper, a tag with its colour, a saved search; tags and highlights of a paper are united. A
 * citekey that another paper has is left out.
 */
export async function missingRows(all: AllDone, memory: KeyMemory): Promise<NewRow[]> {
  const here = new RowsHere();
  await here.read(all);
  const rows: NewRow[] = [];
  const add = (table: UserTable, key: RowKey, row: object, after: object = row) => {
    if (!here.claim(table, key)) return;
    rows.push({ table, row, change: { table, key, before: null, after: { ...after } } });
  };
  for (const tag of all.tags) add('tags', tag.path, tag);
  for (const view of all.views) {
    const { id, ...fields } = view;
    add('views', id, view, fields);
  }
  for (const { id, done } of all.papers) {
    const { mark, note } = done;
    if (mark && Object.keys(mark).length > 0) add('marks', id, { paperId: id, ...mark }, mark);
    if (note && note.text !== '') add('notes', id, { paperId: id, ...note }, note);
    for (const path of done.tags) {
      add('tags', path, { path });
      add('taggings', [id, path], { paperId: id, tag: path });
    }
    for (const highlight of done.highlights) {
      add('highlights', highlight.id, { ...highlight, paperId: id });
    }
  }
  return [...rows, ...(await citekeyRows(all.papers, memory))];
}

/** The user's rows that stand in the way of what comes in. */
class RowsHere {
  readonly #names = new Set<string>();

  /** Reads them. A paper that has just been added has none, and need not be asked for. */
  async read({ papers, views }: AllDone): Promise<void> {
    const { db } = library();
    const old = papers.filter(({ isNew }) => !isNew);
    const idsWith = (has: (done: Done) => unknown) =>
      old.flatMap(({ id, done }) => (has(done) ? [id] : []));
    const pairs = old.flatMap(({ id, done }) =>
      done.tags.map((tag): [string, string] => [id, tag]),
    );
    const highlights = papers.flatMap(({ done }) => done.highlights.map(({ id }) => id));
    const [tags, saved, marks, notes, taggings, marked] = await Promise.all([
      db.tags.toCollection().primaryKeys(),
      db.views.bulkGet(views.map(({ id }) => id)),
      db.marks.bulkGet(idsWith(({ mark }) => mark)),
      db.notes.bulkGet(idsWith(({ note }) => note)),
      db.taggings.bulkGet(pairs),
      db.highlights.bulkGet(highlights),
    ]);
    this.note('tags', tags);
    this.note(
      'views',
      saved.flatMap((row) => row?.id ?? []),
    );
    this.note(
      'marks',
      marks.flatMap((row) => row?.paperId ?? []),
    );
    // An emptied note is none.
    this.note(
      'notes',
      notes.flatMap((row) => (row && row.text !== '' ? row.paperId : [])),
    );
    this.note(
      'taggings',
      taggings.flatMap((row): RowKey[] => (row ? [[row.paperId, row.tag]] : [])),
    );
    this.note(
      'highlights',
      marked.flatMap((row) => row?.id ?? []),
    );
  }

  /** Notes rows that are there. */
  note(table: UserTable, keys: readonly RowKey[]): void {
    for (const key of keys) this.#names.add(rowName({ table, key }));
  }

  /** Takes the place of a row; false when there is one. */
  claim(table: UserTable, key: RowKey): boolean {
    const name = rowName({ table, key });
    if (this.#names.has(name)) return false;
    this.#names.add(name);
    return true;
  }
}
