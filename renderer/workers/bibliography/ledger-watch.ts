import type { LibraryDatabase } from '../../db/database.ts';
import { revisionSpan } from '../../db/dirty.ts';

/** What has changed since a revision: papers, or null where that is not on record any more. */
export type Since = { papers: ReadonlySet<string> | null; revision: number };

/** Tells what others have changed in the ledger; what this worker stores is known already. */
export class LedgerWatch {
  readonly #db: LibraryDatabase;
  /** Revisions that this worker has made. */
  readonly #own = new Set<number>();

  constructor(db: LibraryDatabase) {
    this.#db = db;
  }

  /** This worker has made a revision, whose papers need not be read again. */
  note(revision: number): void {
    this.#own.add(revision);
  }

  /** The ledger's revision. */
  async revision(): Promise<number> {
    return (await revisionSpan(this.#db)).revision;
  }

  /** The papers that others have changed since a revision. */
  since(revision: number): Promise<Since> {
    return this.#db.transaction('r', this.#db.dirty, async () => {
      const span = await revisionSpan(this.#db);
      const isOnRecord = revision > 0 && revision >= span.oldest - 1 && revision <= span.revision;
      if (!isOnRecord) return { papers: null, revision: span.revision };
      const rows = await this.#db.dirty.where(':id').above(revision).toArray();
      const others = rows.filter(({ n }) => !this.#own.has(n));
      const papers = new Set(others.flatMap((row) => row.papers));
      return { papers, revision: span.revision };
    });
  }
}
