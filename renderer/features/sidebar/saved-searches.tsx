import { memo } from 'react';
import { deleteView, editView } from '../../db/views.ts';
import { perform } from '../../state/history.ts';
import { useList } from '../../state/list.ts';
import { openDialog, setQuery, showPane, useUi } from '../../state/ui.ts';
import { Icon } from '../../ui/icons.tsx';
import { Menu } from '../../ui/menu.tsx';
import { NavLink } from './nav-link.tsx';
import { strings } from './strings.ts';

/** The saved searches, each with the number of papers that it finds now. */
export const SavedSearches = memo(function SavedSearches() {
  const saved = useList((list) => list.counts.saved);
  const current = useUi(({ query: { view, tag, words } }) =>
    view === 'all' && tag === null ? saved.find(({ query }) => query === words)?.id : undefined,
  );
  return (
    <section aria-labelledby="saved-heading">
      <h2 id="saved-heading" className="nav-heading">
        {strings.saved}
      </h2>
      {saved.length === 0 && <p className="nav-empty">{strings.noSaved}</p>}
      <ul className="nav-list">
        {saved.map((search) => (
          <li key={search.id} className="nav-row">
            <NavLink
              name={search.name}
              count={search.count}
              {...(search.bell && { word: strings.bellWord })}
              current={current === search.id}
              mark={<Icon name="search" />}
              onOpen={() => {
                setQuery({ view: 'all', tag: null, words: search.query, ranked: true });
                showPane('list');
              }}
            />
            <Menu
              label={strings.actionsFor(search.name)}
              items={() => [
                {
                  label: strings.change,
                  onSelect: () =>
                    openDialog({
                      kind: 'save-search',
                      id: search.id,
                      name: search.name,
                      query: search.query,
                    }),
                },
                {
                  label: search.bell ? strings.noBell : strings.bell,
                  onSelect: () =>
                    void perform(
                      search.bell ? strings.bellOff(search.name) : strings.bellOn(search.name),
                      () => editView(search.id, { bell: !search.bell }),
                    ),
                },
                {
                  label: strings.remove,
                  danger: true,
                  apart: true,
                  onSelect: () =>
                    void perform(strings.removed(search.name), () => deleteView(search.id)),
                },
              ]}
            />
          </li>
        ))}
      </ul>
    </section>
  );
});
