import { create } from 'zustand';
import { Catalogue, type Counts } from '../../shared/catalogue.ts';
import { library, onNews } from '../db/library.ts';
import { useUi } from './ui.ts';

/** The list on show and the live counts; derived from catalogue and query, never edited. */
export type ListState = {
  ids: readonly string[];
  counts: Counts;
  /** Grows with every change of any entry, so that rows read it again. */
  version: number;
};

const noCounts: Counts = { views: { inbox: 0, queued: 0, reading: 0, read: 0, all: 0 }, tags: [] };

/** The list on show. */
export const useList = create<ListState>(() => ({ ids: [], counts: noCounts, version: 0 }));

/** The library in memory. */
export const catalogue = new Catalogue();

/**
 * Fills the catalogue from the ledger and keeps list and counts up to date from then on.
 * Resolves to whether the library is empty, which is so on the first run.
 */
export async function startList(): Promise<boolean> {
  const { db } = library();
  const [papers, marks, tags, taggings] = await Promise.all([
    db.papers.toArray(),
    db.marks.toArray(),
    db.tags.toArray(),
    db.taggings.toArray(),
  ]);
  catalogue.putPapers(papers);
  catalogue.apply([
    ...tags.map((row) => ({ table: 'tags', key: row.path, before: null, after: row }) as const),
    ...marks.map(
      (row) => ({ table: 'marks', key: row.paperId, before: null, after: row }) as const,
    ),
    ...taggings.map((row) => {
      const key: [string, string] = [row.paperId, row.tag];
      return { table: 'taggings', key, before: null, after: row } as const;
    }),
  ]);
  refresh();
  onNews(({ papers: put, changes }) => {
    if (put) catalogue.putPapers(put);
    if (changes) catalogue.apply(changes);
    refresh();
  });
  useUi.subscribe((ui, before) => {
    if (ui.query !== before.query) {
      useList.setState({ ids: catalogue.list(ui.query) });
    }
  });
  return papers.length === 0;
}

function refresh(): void {
  useList.setState(({ version }) => ({
    ids: catalogue.list(useUi.getState().query),
    counts: catalogue.counts(),
    version: version + 1,
  }));
}
