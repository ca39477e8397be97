import { useLiveQuery } from 'dexie-react-hooks';
import { library } from '../../db/library.ts';
import type { HighlightRow } from '../../db/rows.ts';

/** The highlights of a paper, oldest first; undefined while they are being read. */
export function useHighlights(paperId: string): HighlightRow[] | undefined {
  return useLiveQuery(async () => {
    const rows = await library().db.highlights.where('paperId').equals(paperId).toArray();
    return rows.sort((a, b) => a.createdAt - b.createdAt);
  }, [paperId]);
}
