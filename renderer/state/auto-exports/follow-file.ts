import { library } from '../../db/library.ts';
import type { ExportRow } from '../../db/rows.ts';
import type { Brought, Over } from '../../workers/bibliography/messages.ts';
import { bringUpToDate, followPapers, forgetFile } from '../bibliography.ts';
import { askCatalogue, useList } from '../list.ts';
import { MainFailure } from '../notice.ts';
import { idsOf } from '../selection.ts';
import { Membership } from './membership.ts';

/** What the worker knows of a file. */
type Known = {
  /** What makes its papers known anew: the numbering of papers, and how the file is written. */
  basis: string;
  membership: Membership;
};

/** The papers of a file cannot be known while search is being prepared. */
export const NOT_YET = Symbol('not yet');

/** The worker's knowledge of which papers belong into which file. */
export class FileFollower {
  readonly #known = new Map<string, Known>();

  /**
   * Brings a file up to date with the library as it is now. Rejects with `MainFailure` where it
   * cannot be written, and with the catalogue's words where its query has an error.
   */
  async bring(row: ExportRow, over: Over, anew: boolean): Promise<Brought | typeof NOT_YET> {
    const words = await this.#wordsOf(row);
    const { view, tag } = row.list;
    const numbers = await askCatalogue('members', { list: { view, tag, words } });
    if (numbers === null) return NOT_YET;
    const basis = JSON.stringify([useList.getState().build, row.profile]);
    const before = this.#known.get(row.id);
    const known = before?.basis === basis ? before : { basis, membership: new Membership() };
    const moved = known.membership.move(numbers);
    const [added, removed] = [await idsOf(moved.added), await idsOf(moved.removed)];
    this.#known.delete(row.id);
    const isAnew = known !== before;
    if (isAnew) unwrap(await followPapers(row.id, row.profile, added));
    const brought = await bringUpToDate({
      id: row.id,
      over,
      anew,
      added: isAnew ? [] : added,
      removed,
    });
    // The worker has heard of the papers, whether or not it could write.
    this.#known.set(row.id, known);
    return unwrap(brought);
  }

  /** A file is not followed any more. */
  async forget(id: string): Promise<void> {
    if (this.#known.delete(id)) await forgetFile(id);
  }

  /** A saved search counts as it is now; one that is gone, as it was. */
  async #wordsOf({ list }: ExportRow): Promise<string> {
    const search =
      list.search === undefined ? undefined : await library().db.views.get(list.search);
    return search?.query ?? list.words;
  }
}

function unwrap<T>(reply: { ok: true; value: T } | { ok: false; failure: MainFailure['failure'] }) {
  if (!reply.ok) throw new MainFailure(reply.failure);
  return reply.value;
}
