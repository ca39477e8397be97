import type { TagColour } from '../../shared/colours.ts';
import { type Change, patch, removal } from '../../shared/operation.ts';
import { isWithin, movedPath } from '../../shared/tag-path.ts';
import { type Batch, commit } from './commit.ts';
import { library } from './library.ts';
import type { TaggingRow, TagRow } from './rows.ts';

/** Puts a tag on papers; the tag is made when it is new. */
export function addTag(paperIds: readonly string[], path: string): Promise<Batch> {
  return commit(async () => {
    const { db } = library();
    const [tag, rows] = await Promise.all([
      db.tags.get(path),
      db.taggings.bulkGet(paperIds.map((id): [string, string] => [id, path])),
    ]);
    const added = paperIds.filter((_id, index) => !rows[index]);
    return [tag ? null : newTag({ path }), ...added.map((id) => tagged(id, path))];
  });
}

/** Takes a tag off papers; the tag itself stays. */
export function removeTag(paperIds: readonly string[], path: string): Promise<Batch> {
  return commit(async () => {
    const keys = paperIds.map((id): [string, string] => [id, path]);
    const rows = await library().db.taggings.bulkGet(keys);
    return rows.map((row) => row && untagged(row)).filter((change) => change !== undefined);
  });
}

/** Gives a tag a colour, or takes it away with null. */
export function colourTag(path: string, colour: TagColour | null): Promise<Batch> {
  return commit(async () => {
    const row = await library().db.tags.get(path);
    return [patch('tags', path, row ?? null, { path, colour })];
  });
}

/** Deletes a tag and everything below it, from all papers. */
export function deleteTag(path: string): Promise<Batch> {
  return commit(async () => {
    const { tags, taggings } = await subtree(path);
    return [...taggings.map(untagged), ...tags.map((tag) => removal('tags', tag.path, tag))];
  });
}

/**
 * Renames a tag with everything below it. A name that is taken merges the two: papers keep each
 * tag once, and the tag that was there keeps its colour.
 */
export function renameTag(from: string, to: string): Promise<Batch> {
  return commit(async () => {
    if (from === to) return [];
    const { db } = library();
    const moved = await subtree(from);
    const targets = moved.tags.map((tag) => movedPath(tag.path, from, to));
    const keys = moved.taggings.map(({ paperId, tag }): [string, string] => [
      paperId,
      movedPath(tag, from, to),
    ]);
    const [present, taken] = await Promise.all([
      db.tags.bulkGet(targets),
      db.taggings.bulkGet(keys),
    ]);
    // A subtree may move onto a part of itself (a/b → a while a/b/b exists): what is both left
    // and reached simply stays.
    const reachedTags = new Set(targets);
    const reached = new Set(keys.map(joined));
    return [
      ...moved.taggings.filter((row) => !reached.has(joined([row.paperId, row.tag]))).map(untagged),
      ...moved.tags
        .filter((tag) => !reachedTags.has(tag.path))
        .map((tag) => removal('tags', tag.path, tag)),
      ...moved.tags.map((tag, index): Change | null => {
        const target = present[index];
        if (!target) return newTag({ ...tag, path: targets[index] ?? to });
        // A tag that moves on itself makes room for this one; any other stays as it is.
        if (!isWithin(target.path, from)) return null;
        return patch('tags', target.path, target, { colour: tag.colour ?? null });
      }),
      ...keys.map(([paperId, tag], index) => (taken[index] ? null : tagged(paperId, tag))),
    ];
  });
}

async function subtree(path: string): Promise<{ tags: TagRow[]; taggings: TaggingRow[] }> {
  const { db } = library();
  const [tags, taggings] = await Promise.all([
    db.tags.where('path').equals(path).or('path').startsWith(`${path}/`).toArray(),
    db.taggings.where('tag').equals(path).or('tag').startsWith(`${path}/`).toArray(),
  ]);
  return {
    tags: tags.filter((tag) => isWithin(tag.path, path)),
    taggings: taggings.filter((row) => isWithin(row.tag, path)),
  };
}

const joined = (key: [string, string]) => key.join('\n');

const newTag = (tag: TagRow): Change => ({
  table: 'tags',
  key: tag.path,
  before: null,
  after: { ...tag },
});

const tagged = (paperId: string, tag: string): Change => ({
  table: 'taggings',
  key: [paperId, tag],
  before: null,
  after: { paperId, tag },
});

const untagged = (row: TaggingRow): Change => removal('taggings', [row.paperId, row.tag], row);
