import { useLiveQuery } from 'dexie-react-hooks';
import { findAnchor } from '../../../shared/anchor.ts';
import { library } from '../../db/library.ts';
import { HighlightItem } from './highlight-item.tsx';
import { strings } from './strings.ts';
import { useHighlights } from './use-highlights.ts';

/** Every highlight of a paper, also those whose passage the text no longer holds. */
export function HighlightList({ paperId }: { paperId: string }) {
  const highlights = useHighlights(paperId);
  const texts = useLiveQuery(
    async () => (await library().db.texts.get(paperId)) ?? null,
    [paperId],
  );
  if (!highlights || texts === undefined) return null;
  return (
    <section className="highlights" aria-label={strings.highlights}>
      <h2>{strings.highlights}</h2>
      {highlights.length === 0 && <p className="hint">{strings.none}</p>}
      <ul>
        {highlights.map((highlight) => (
          <HighlightItem
            key={highlight.id}
            highlight={highlight}
            found={findAnchor(texts?.[highlight.field] ?? '', highlight.anchor) !== null}
          />
        ))}
      </ul>
    </section>
  );
}
