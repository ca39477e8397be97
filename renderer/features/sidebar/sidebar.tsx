import { VIEWS, type View } from '../../../shared/catalogue.ts';
import { isSourceQuery } from '../../../shared/feed/source-query.ts';
import { useList } from '../../state/list.ts';
import { setQuery, showPane, useUi } from '../../state/ui.ts';
import { viewNames } from '../../strings.ts';
import { Icon, type IconName } from '../../ui/icons.tsx';
import type { SavedSearch } from '../../workers/messages.ts';
import { FeedLinks } from './feed-links.tsx';
import { NavLink } from './nav-link.tsx';
import { SavedSearches } from './saved-searches.tsx';
import { strings } from './strings.ts';
import { TagLinks } from './tag-links.tsx';

const ICONS: Record<View, IconName> = {
  inbox: 'inbox',
  queued: 'queued',
  reading: 'reading',
  read: 'read',
  all: 'all',
};

/** Whether a search is one that a link of this pane stands for, and not one that was typed. */
function isShortcut(words: string, saved: readonly SavedSearch[]): boolean {
  return isSourceQuery(words) || saved.some((search) => search.query === words);
}

/** A list of the library is the whole list again when it was left through a link of this pane. */
function withoutShortcut(saved: readonly SavedSearch[]): { words?: string } {
  return isShortcut(useUi.getState().query.words, saved) ? { words: '' } : {};
}

/** The library pane: the stages of reading, then the tags, each with its live count. */
export function Sidebar() {
  const counts = useList((list) => list.counts.views);
  const saved = useList((list) => list.counts.saved);
  const current = useUi(({ query: { view, tag, words } }) =>
    tag === null && !isShortcut(words, saved) ? view : null,
  );
  return (
    <nav className="sidebar" aria-label={strings.library}>
      <ul className="nav-list">
        {VIEWS.map((view) => (
          <li key={view}>
            <NavLink
              name={viewNames[view]}
              count={counts[view]}
              current={current === view}
              mark={<Icon name={ICONS[view]} />}
              onOpen={() => {
                setQuery({ view, tag: null, ...withoutShortcut(saved) });
                showPane('list');
              }}
            />
          </li>
        ))}
      </ul>
      <TagLinks />
      <SavedSearches />
      <FeedLinks />
    </nav>
  );
}
