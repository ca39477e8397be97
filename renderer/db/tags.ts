import type { TagColour } from '../../shared/colours.ts';
import { patch } from '../../shared/operation.ts';
import { CHUNK, commitEach, commitInPortions, type Progress, type Stored } from './bulk.ts';
import { type Batch, commit } from './commit.ts';
import { library } from './library.ts';
import { movesOntoItself, moveWithin, planMove } from './move-tag.ts';
import {
  countTaggings,
  deletedTag,
  newTag,
  tagged,
  taggingsWithin,
  tagsWithin,
  untagged,
} from './tag-rows.ts';

/** A tag that is used more often than this is deleted and renamed in portions. */
const FEW = 1000;

/** Puts a tag on papers; the tag is made when it is new. */
export function addTag(
  paperIds: readonly string[],
  path: string,
  progress?: Progress,
): Promise<Stored> {
  const plan = async (ids: readonly string[]) => {
    const { db } = library();
    const [tag, rows] = await Promise.all([
      db.tags.get(path),
      db.taggings.bulkGet(ids.map((id): [string, string] => [id, path])),
    ]);
    const added = ids.filter((_id, index) => !rows[index]);
    return [tag ? null : newTag({ path }), ...added.map((id) => tagged(id, path))];
  };
  return commitEach(paperIds, plan, progress);
}

/** Takes a tag off papers; the tag itself stays. */
export function removeTag(
  paperIds: readonly string[],
  path: string,
  progress?: Progress,
): Promise<Stored> {
  const plan = async (ids: readonly string[]) => {
    const keys = ids.map((id): [string, string] => [id, path]);
    const rows = await library().db.taggings.bulkGet(keys);
    return rows.map((row) => (row ? untagged(row) : null));
  };
  return commitEach(paperIds, plan, progress);
}

/** Gives a tag a colour, or takes it away with null. */
export function colourTag(path: string, colour: TagColour | null): Promise<Batch> {
  return commit(async () => {
    const row = await library().db.tags.get(path);
    return [patch('tags', path, row ?? null, { path, colour })];
  });
}

/** Deletes a tag and everything below it, from all papers. */
export async function deleteTag(path: string, progress?: Progress): Promise<Stored> {
  const total = await countTaggings(path);
  if (total <= FEW) {
    return commit(async () => {
      const [tags, taggings] = await Promise.all([tagsWithin(path), taggingsWithin(path)]);
      return [...taggings.map(untagged), ...tags.map(deletedTag)];
    });
  }
  const next = async () => {
    // Read anew each time: what was tagged meanwhile goes as well.
    const taggings = await taggingsWithin(path, CHUNK);
    const more = taggings.length === CHUNK;
    // The tags last: a deletion that breaks off leaves a tag that can be deleted again.
    const tags = more ? [] : await tagsWithin(path);
    const changes = [...taggings.map(untagged), ...tags.map(deletedTag)];
    return { changes, settled: taggings.length, more };
  };
  return commitInPortions(total, next, progress);
}

/**
 * Renames a tag with everything below it. A name that is taken merges the two: papers keep each
 * tag once, and the tag that was there keeps its colour.
 */
export async function renameTag(from: string, to: string, progress?: Progress): Promise<Stored> {
  const total = await countTaggings(from);
  // A tag that moves onto a part of itself must do so in one step: half of it moved, nobody
  // could tell what had been moved from what had been there.
  if (from === to || total <= FEW || (await movesOntoItself(from, to))) {
    return commit(() => planMove(from, to));
  }
  let first = true;
  const next = async () => {
    const portion = await moveWithin(from, to, CHUNK, first);
    first = false;
    return portion;
  };
  return commitInPortions(total, next, progress);
}
