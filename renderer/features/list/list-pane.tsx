import { SORTS, type Sort } from '../../../shared/catalogue.ts';
import { useList } from '../../state/list.ts';
import { setQuery, useUi } from '../../state/ui.ts';
import { viewNames } from '../../strings.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyList } from './empty-list.tsx';
import { PaperList } from './paper-list.tsx';
import { strings } from './strings.ts';

/** The list pane: what is shown, how it is sorted, and the papers. */
export function ListPane() {
  const view = useUi((ui) => ui.query.view);
  const tag = useUi((ui) => ui.query.tag);
  const count = useList((list) => list.total);
  const corrected = useList((list) => list.corrected);
  const selected = useUi((ui) => ui.selected.size);
  return (
    <section className="list-pane" id="papers" aria-label={viewNames[view]}>
      <header className="list-head">
        <div className="list-title">
          <h2>{viewNames[view]}</h2>
          <p className="list-count">
            {selected > 1 ? strings.selected(selected) : strings.shown(count)}
          </p>
        </div>
        {tag !== null && <TagFilter tag={tag} />}
        <SortControl />
      </header>
      {corrected && count > 0 && <p className="list-hint">{strings.corrected}</p>}
      {count === 0 ? <EmptyList /> : <PaperList />}
    </section>
  );
}

function TagFilter({ tag }: { tag: string }) {
  return (
    <Button
      className="filter-chip"
      icon="close"
      label={tag}
      aria-label={strings.clearTag(tag)}
      title={strings.clearTag(tag)}
      onClick={() => setQuery({ tag: null })}
    />
  );
}

/** The order of the list; while words are searched, the best matches may come first. */
function SortControl() {
  const sort = useUi((ui) => ui.query.sort);
  const ranked = useUi((ui) => ui.query.ranked);
  const searching = useUi((ui) => ui.query.words.trim() !== '');
  const byMatch = searching && ranked;
  return (
    <div className="sort">
      <select
        className="sort-field"
        aria-label={strings.sortBy}
        value={byMatch ? 'match' : sort.by}
        onChange={(event) => {
          const by = event.target.value as Sort['by'] | 'match';
          if (by === 'match') setQuery({ ranked: true });
          else {
            const descending = by === 'date' || by === 'added';
            setQuery({ ranked: false, sort: { by, descending } });
          }
        }}
      >
        {searching && <option value="match">{strings.bestMatch}</option>}
        {SORTS.map((by) => (
          <option key={by} value={by}>
            {strings.sorts[by]}
          </option>
        ))}
      </select>
      {!byMatch && (
        <Button
          className={`sort-turn ${sort.descending ? '' : 'upwards'}`}
          icon="sort"
          iconOnly
          look="quiet"
          label={sort.descending ? strings.descending : strings.ascending}
          onClick={() => setQuery({ sort: { ...sort, descending: !sort.descending } })}
        />
      )}
    </div>
  );
}
