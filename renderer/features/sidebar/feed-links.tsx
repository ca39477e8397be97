import { memo } from 'react';
import { sourceQuery } from '../../../shared/feed/source-query.ts';
import { type Followed, titleOf, useFeeds } from '../../state/feeds.ts';
import { useList } from '../../state/list.ts';
import { useRefresh } from '../../state/refresh.ts';
import { openDialog, setQuery, showPane, useUi } from '../../state/ui.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { FeedMenu } from './feed-menu.tsx';
import { feedHint, feedWord } from './feed-word.ts';
import { NavLink } from './nav-link.tsx';
import { strings } from './strings.ts';

/** The feeds that are followed, in their folders, each with its papers in the inbox. */
export const FeedLinks = memo(function FeedLinks() {
  const feeds = useFeeds();
  const folders = [...new Set(feeds.map(({ feed }) => feed.folder))];
  return (
    <section aria-labelledby="feeds-heading">
      <div className="nav-head">
        <h2 id="feeds-heading" className="nav-heading">
          {strings.feeds}
        </h2>
        <Button
          icon="plus"
          iconOnly
          look="quiet"
          label={strings.follow}
          onClick={() => openDialog({ kind: 'follow' })}
        />
      </div>
      {feeds.length === 0 && <p className="nav-empty">{strings.noFeeds}</p>}
      <ul className="nav-list">
        {folders.map((folder) => (
          <Folder
            key={folder}
            folder={folder}
            feeds={feeds.filter(({ feed }) => feed.folder === folder)}
          />
        ))}
      </ul>
    </section>
  );
});

function Folder({ folder, feeds }: { folder: string; feeds: readonly Followed[] }) {
  const current = useUi((ui) => ui.query.words);
  const words = feeds.map(({ feed }) => sourceQuery(feed.name)).join(' OR ');
  const links = feeds.map((each) => <FeedLink key={each.feed.id} followed={each} />);
  if (folder === '') return links;
  return (
    <li>
      <NavLink
        name={folder}
        count={null}
        current={feeds.length > 1 && current === words}
        mark={<Icon name="folder" />}
        onOpen={() => show(words)}
      />
      <ul className="nav-list">{links}</ul>
    </li>
  );
}

function FeedLink({ followed }: { followed: Followed }) {
  const { feed } = followed;
  const words = sourceQuery(feed.name);
  const count = useList((list) => list.counts.sources[feed.name] ?? null);
  const isCurrent = useUi((ui) => ui.query.words === words);
  const isAsking = useRefresh(({ asking }) => asking.has(feed.id));
  const word = feedWord(followed, isAsking);
  return (
    <li className="nav-row">
      <NavLink
        name={titleOf(feed)}
        count={count}
        current={isCurrent}
        depth={feed.folder === '' ? 0 : 1}
        mark={<Icon name="feed" />}
        hint={`${titleOf(feed)}\n${feedHint(followed)}`}
        {...(word && { word })}
        onOpen={() => show(words)}
      />
      <FeedMenu feed={feed} />
    </li>
  );
}

function show(words: string): void {
  setQuery({ view: 'inbox', tag: null, words, ranked: false });
  showPane('list');
}
