import { type Change, patch } from '../../shared/operation.ts';
import { isWithin, movedPath } from '../../shared/tag-path.ts';
import type { Portion } from './bulk.ts';
import { library } from './library.ts';
import type { TaggingRow, TagRow } from './rows.ts';
import { movedFollowers } from './tag-followers.ts';
import {
  countTaggings,
  deletedTag,
  newTag,
  tagged,
  taggingsWithin,
  tagsWithin,
  untagged,
} from './tag-rows.ts';
import { inSlices } from './write-rows.ts';

/** Whether a move of `from` to `to` reaches tags that it moves away itself. */
export async function movesOntoItself(from: string, to: string): Promise<boolean> {
  if (isWithin(to, from)) return true;
  if (!isWithin(from, to)) return false;
  // a/b to a: a/b/b becomes a/b.
  const reached = from + from.slice(to.length);
  const [used, tags] = await Promise.all([countTaggings(reached), tagsWithin(reached)]);
  return used > 0 || tags.length > 0;
}

/** The whole move of a tag with everything below it, also onto a part of itself. */
export async function planMove(from: string, to: string): Promise<(Change | null)[]> {
  if (from === to) return [];
  const { db } = library();
  const [tags, taggings] = await Promise.all([tagsWithin(from), taggingsWithin(from)]);
  const targets = tags.map((tag) => movedPath(tag.path, from, to));
  const keys = taggings.map(({ paperId, tag }) => moved(paperId, tag, from, to));
  const present = await db.tags.bulkGet(targets);
  const taken: (TaggingRow | undefined)[] = [];
  await inSlices(keys, async (slice) => taken.push(...(await db.taggings.bulkGet([...slice]))));
  // What is both left and reached simply stays.
  const reachedTags = new Set(targets);
  const reached = new Set(keys.map(joined));
  return [
    ...taggings.filter((row) => !reached.has(joined([row.paperId, row.tag]))).map(untagged),
    ...tags.filter((tag) => !reachedTags.has(tag.path)).map(deletedTag),
    ...tags.map((tag, index): Change | null => {
      const target = present[index];
      if (!target) return newTag({ ...tag, path: targets[index] ?? to });
      // A tag that moves on itself makes room for this one; any other stays as it is.
      if (!isWithin(target.path, from)) return null;
      return patch('tags', target.path, target, { colour: tag.colour ?? null });
    }),
    ...keys.map(([paperId, tag], index) => (taken[index] ? null : tagged(paperId, tag))),
    ...(tags.length + taggings.length > 0 ? await movedFollowers(from, to) : []),
  ];
}

/**
 * One portion of a move that does not reach what it moves away. The new tags are made with the
 * first one and the old ones go with the last, and so does what goes by the tag: a move that breaks off can be done again.
 */
export async function moveWithin(
  from: string,
  to: string,
  limit: number,
  first: boolean,
): Promise<Portion> {
  const taggings = await taggingsWithin(from, limit);
  const more = taggings.length === limit;
  const tags = first || !more ? await tagsWithin(from) : [];
  const keys = taggings.map(({ paperId, tag }) => moved(paperId, tag, from, to));
  const taken = await library().db.taggings.bulkGet(keys);
  const moves = taggings.flatMap((row, index) => {
    const [paperId, tag] = moved(row.paperId, row.tag, from, to);
    return [taken[index] ? null : tagged(paperId, tag), untagged(row)];
  });
  const made = await missing(tags, from, to);
  const last = more ? [] : [...tags.map(deletedTag), ...(await movedFollowers(from, to))];
  const changes = [...made.map(newTag), ...moves, ...last];
  return { changes, settled: taggings.length, more };
}

/** The tags as they are called after the move, without those that are there. */
async function missing(tags: readonly TagRow[], from: string, to: string): Promise<TagRow[]> {
  const targets = tags.map((tag) => ({ ...tag, path: movedPath(tag.path, from, to) }));
  const present = await library().db.tags.bulkGet(targets.map(({ path }) => path));
  return targets.filter((_tag, index) => !present[index]);
}

const moved = (paperId: string, tag: string, from: string, to: string): [string, string] => [
  paperId,
  movedPath(tag, from, to),
];

const joined = (key: [string, string]) => key.join('\n');
