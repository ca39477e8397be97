import { formatNumber } from '../../../shared/numbers.ts';
import type { Status } from '../../../shared/paper.ts';

/** Texts of the paper pane. */
export const strings = {
  back: 'Back to the list',
  markRead: 'Mark as read',
  markUnread: 'Mark as unread',
  queue: 'Add to queue',
  startReading: 'Start reading',
  star: 'Star',
  drop: 'Drop',
  rating: 'Rating',
  stars: (stars: number) =>
    stars === 0 ? 'No rating' : `${stars} ${stars === 1 ? 'star' : 'stars'}`,
  toInbox: 'Back to inbox',
  actions: 'Actions',
  topics: 'Topics',
  links: 'Links',
  abstractPage: 'Abstract page',
  pdf: 'PDF',
  code: 'Code',
  publisher: 'Publisher',
  page: 'Web page',
  project: 'Project',
  seenIn: 'Seen in',
  comment: 'Comment',
  version: (version: number) => `v${version}`,
  withdrawn: 'This paper was withdrawn by its authors.',
  votes: (count: number) => `${formatNumber(count)} ${count === 1 ? 'vote' : 'votes'}`,
  comments: (count: number) => `${formatNumber(count)} ${count === 1 ? 'comment' : 'comments'}`,
  statuses: {
    inbox: 'Inbox',
    queued: 'Queued',
    reading: 'Reading',
    read: 'Read',
    dropped: 'Dropped',
  } satisfies Record<Status, string>,
  nothingOpen: 'No paper is open',
  nothingOpenHint: 'Choose one in the list, or press j.',
};
