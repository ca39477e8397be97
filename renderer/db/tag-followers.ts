import { foldPath } from '../../shared/catalogue/tag-path-key.ts';
import { type Change, patch } from '../../shared/operation.ts';
import { withTagMoved } from '../../shared/query/move-tag.ts';
import { movedPath } from '../../shared/tag-path.ts';
import { library } from './library.ts';

/**
 * The changes by which all that goes by a tag, or by one below it, goes on when it gets another name:
 * files that follow it, saved searches, and rules of feeds. Queries stay as they are where they also
 * mean another tag, which differs by case or accents alone.
 */
export async function movedFollowers(from: string, to: string): Promise<(Change | null)[]> {
  const { db } = library();
  const [files, views, feeds, paths] = await Promise.all([
    db.exports.toArray(),
    db.views.toArray(),
    db.feeds.toArray(),
    db.tags.toCollection().primaryKeys(),
  ]);
  const isShared = paths.some((path) => path !== from && foldPath(path) === foldPath(from));
  const query = (text: string) => (isShared ? text : withTagMoved(text, from, to));
  return [
    ...files.map((row) => {
      const { list } = row;
      const tag = list.tag === null ? null : movedPath(list.tag, from, to);
      const words = query(list.words);
      const isSame = tag === list.tag && words === list.words;
      return isSame ? null : patch('exports', row.id, row, { list: { ...list, tag, words } });
    }),
    ...views.map((row) => patch('views', row.id, row, { query: query(row.query) })),
    ...feeds.map((row) => {
      const rules = row.rules.map((rule) => ({
        ...rule,
        query: query(rule.query),
        ...(rule.tag !== undefined && { tag: movedPath(rule.tag, from, to) }),
      }));
      const isSame = rules.every(({ query: words, tag }, index) => {
        const before = row.rules[index];
        return words === before?.query && tag === before.tag;
      });
      return isSame ? null : patch('feeds', row.id, row, { rules });
    }),
  ];
}
