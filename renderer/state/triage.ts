import type { Status } from '../../shared/paper.ts';
import { setStarred, setStatus } from '../db/marks.ts';
import { perform } from './history.ts';
import { catalogue, useList } from './list.ts';
import { openNextInPlace, targets } from './selection.ts';
import { useUi } from './ui.ts';

/** Where an action came from: from the list, the next paper follows the one that left it. */
export type From = 'list' | 'paper';

const DONE: Record<Status, string> = {
  inbox: 'Back in the inbox',
  queued: 'Added to the queue',
  reading: 'Reading now',
  read: 'Marked as read',
  dropped: 'Dropped',
};

/** What was done, and to how many papers where more than one. */
function label(text: string, count: number): string {
  return count > 1 ? `${text}: ${count.toLocaleString('en')} papers` : text;
}

/** Moves the selected papers to a reading status. */
export async function moveSelectedTo(status: Status, from: From): Promise<void> {
  const ids = targets();
  if (ids.length === 0) return;
  await perform(label(DONE[status], ids.length), () => setStatus(ids, status));
  if (from === 'list') followOn();
}

/** Marks the selected papers read, or unread when all of them are read. */
export function toggleRead(from: From): Promise<void> {
  const read = targets().every((id) => catalogue.get(id)?.status === 'read');
  return moveSelectedTo(read ? 'inbox' : 'read', from);
}

/** Stars the selected papers, or takes the stars away when all of them have one. */
export async function toggleStar(): Promise<void> {
  const ids = targets();
  if (ids.length === 0) return;
  const starred = !ids.every((id) => catalogue.get(id)?.starred);
  await perform(label(starred ? 'Starred' : 'Star taken away', ids.length), () =>
    setStarred(ids, starred),
  );
}

/** When the open paper has left the list, opens the one that moved up into its place. */
function followOn(): void {
  const { open } = useUi.getState();
  const { ids } = useList.getState();
  if (open !== null && ids.includes(open)) return;
  if (ids.length > 0) openNextInPlace();
}
