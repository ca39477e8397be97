import { deleteFeed, editFeed } from '../../db/feeds.ts';
import type { FeedRow } from '../../db/rows.ts';
import { titleOf } from '../../state/feeds.ts';
import { perform } from '../../state/history.ts';
import { sayError } from '../../state/notice.ts';
import { refreshByHand } from '../../state/refresh.ts';
import { openDialog } from '../../state/ui.ts';
import { Menu } from '../../ui/menu.tsx';
import { strings } from './strings.ts';

/** What can be done with a feed: refresh, pause, change, stop following it. */
export function FeedMenu({ feed }: { feed: FeedRow }) {
  const name = titleOf(feed);
  const { id, paused } = feed;
  return (
    <Menu
      label={strings.actionsForFeed(name)}
      items={() => [
        { label: strings.refresh, onSelect: () => void refreshByHand(id).catch(sayError) },
        {
          label: paused ? strings.resume : strings.pause,
          onSelect: () =>
            void perform(paused ? strings.resumed(name) : strings.paused(name), () =>
              editFeed(id, { paused: !paused }),
            ),
        },
        { label: strings.edit, onSelect: () => openDialog({ kind: 'feed', id }) },
        {
          label: strings.unfollow,
          danger: true,
          apart: true,
          onSelect: () => void perform(strings.unfollowed(name), () => deleteFeed(id)),
        },
      ]}
    />
  );
}
