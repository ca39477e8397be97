import { useLiveQuery } from 'dexie-react-hooks';
import { library } from '../../db/library.ts';

/** The tags of a paper in their order; undefined until they are read. */
export function usePaperTags(paperId: string): string[] | undefined {
  return useLiveQuery(async () => {
    const { taggings } = library().db;
    const rows = await taggings.where('[paperId+tag]').between([paperId], [paperId, []]).toArray();
    return rows.map(({ tag }) => tag).sort();
  }, [paperId]);
}
