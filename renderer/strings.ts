import type { View } from '../shared/catalogue.ts';

/** Names of the lists, which more than one feature shows. */
export const viewNames: Record<View, string> = {
  inbox: 'Inbox',
  queued: 'Queue',
  reading: 'Reading',
  read: 'Read',
  all: 'All papers',
};
