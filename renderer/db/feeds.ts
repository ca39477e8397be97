import { FIRST_SOURCE, isSameSource, nameOfSource, type Source } from '../../shared/feed/source.ts';
import { patch, removal } from '../../shared/operation.ts';
import { type Batch, commit } from './commit.ts';
import { markDirty } from './dirty.ts';
import { library, tell } from './library.ts';
import type { FeedRow, FeedStateRow } from './rows.ts';

/** How often a feed is asked unless the user says otherwise, in hours. */
export const EVERY_HOURS = 6;

/** What may be changed about a feed. */
export type FeedEdit = Partial<
  Pick<FeedRow, 'title' | 'folder' | 'paused' | 'everyHours' | 'rules'>
>;

/** What is needed to follow a feed; the rest takes its default. */
export type NewFeed = FeedEdit & Pick<FeedRow, 'source' | 'name' | 'typed'>;

const STARTED = 'feeds-started';
/** The same on every device, so that two of them follow it once. */
const FIRST_ID = 'hugging-face-daily';

/** Follows feeds; those that are followed already are left as they are. */
export function addFeeds(feeds: readonly NewFeed[]): Promise<Batch> {
  return commit(async () => {
    const known: Source[] = (await library().db.feeds.toArray()).map(({ source }) => source);
    return feeds.map((feed) => {
      if (known.some((each) => isSameSource(each, feed.source))) return null;
      known.push(feed.source);
      return patch('feeds', crypto.randomUUID(), null, withDefaults(feed));
    });
  });
}

/** Changes how a feed is followed; one that is gone stays gone. */
export function editFeed(id: string, fields: FeedEdit): Promise<Batch> {
  return commit(async () => {
    const row = await library().db.feeds.get(id);
    return row ? [patch('feeds', id, row, fields)] : [];
  });
}

/** Moves all feeds of a folder, and of those in it, to another one. */
export function renameFolder(folder: string, to: string): Promise<Batch> {
  return commit(async () => {
    const rows = await library().db.feeds.toArray();
    return rows.map((row) => {
      const isIn = row.folder === folder || row.folder.startsWith(`${folder}/`);
      return isIn
        ? patch('feeds', row.id, row, { folder: to + row.folder.slice(folder.length) })
        : null;
    });
  });
}

/** Follows a feed no longer; the papers that came from it stay. */
export function deleteFeed(id: string): Promise<Batch> {
  return commit(async () => {
    const row = await library().db.feeds.get(id);
    return row ? [removal('feeds', id, row)] : [];
  });
}

/**
 * Follows what a new library follows, once in its life: who has left that feed is not given it again.
 * It is no action of the user's, and nothing to undo.
 */
export async function followFirst(): Promise<void> {
  const { db } = library();
  const name = nameOfSource(FIRST_SOURCE) ?? '';
  const fields = { ...withDefaults({ source: FIRST_SOURCE, name, typed: false }), createdAt: 0 };
  const revision = await db.transaction('rw', db.feeds, db.meta, db.dirty, async () => {
    if (await db.meta.get(STARTED)) return 0;
    await db.meta.put({ key: STARTED, value: true });
    await db.feeds.put({ ...fields, id: FIRST_ID });
    return markDirty(new Set());
  });
  if (revision === 0) return;
  tell({ revision, changes: [{ table: 'feeds', key: FIRST_ID, before: null, after: fields }] });
}

/** Records how a feed has fared. */
export async function saveFeedState(state: FeedStateRow): Promise<void> {
  await library().db.feedStates.put(state);
}

function withDefaults({ source, name, typed, ...edit }: NewFeed): Omit<FeedRow, 'id'> {
  const defaults = { title: '', folder: '', paused: false, everyHours: EVERY_HOURS, rules: [] };
  return { source, name, typed, ...defaults, ...edit, createdAt: Date.now() };
}
