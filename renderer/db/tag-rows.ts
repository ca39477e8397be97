import { type Change, removal } from '../../shared/operation.ts';
import { library } from './library.ts';
import type { TaggingRow, TagRow } from './rows.ts';

/** A tag with everything below it: the rows of the tags, in the order of their paths. */
export async function tagsWithin(path: string): Promise<TagRow[]> {
  const { tags } = library().db;
  const [own, below] = await Promise.all([
    tags.where('path').equals(path).toArray(),
    tags.where('path').startsWith(`${path}/`).toArray(),
  ]);
  return [...own, ...below];
}

/** Where a tag and everything below it is used, so many at most. */
export async function taggingsWithin(
  path: string,
  limit = Number.POSITIVE_INFINITY,
): Promise<TaggingRow[]> {
  const { taggings } = library().db;
  const own = await taggings.where('tag').equals(path).limit(limit).toArray();
  if (own.length >= limit) return own;
  const below = taggings.where('tag').startsWith(`${path}/`);
  return [...own, ...(await below.limit(limit - own.length).toArray())];
}

/** How often a tag and everything below it is used. */
export async function countTaggings(path: string): Promise<number> {
  const { taggings } = library().db;
  const [own, below] = await Promise.all([
    taggings.where('tag').equals(path).count(),
    taggings.where('tag').startsWith(`${path}/`).count(),
  ]);
  return own + below;
}

/** The change that makes a tag. */
export function newTag(tag: TagRow): Change {
  return { table: 'tags', key: tag.path, before: null, after: { ...tag } };
}

/** The change that deletes a tag's own row. */
export function deletedTag(tag: TagRow): Change {
  return removal('tags', tag.path, tag);
}

/** The change that puts a tag on a paper. */
export function tagged(paperId: string, tag: string): Change {
  return { table: 'taggings', key: [paperId, tag], before: null, after: { paperId, tag } };
}

/** The change that takes a tag off a paper. */
export function untagged(row: TaggingRow): Change {
  return removal('taggings', [row.paperId, row.tag], row);
}
