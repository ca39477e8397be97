import type { ListQuery } from '../../../shared/catalogue.ts';
import { strings } from './strings.ts';

/** An empty list that says why it is empty and what to do. */
export function EmptyList({ query }: { query: ListQuery }) {
  const [title, hint] = query.words.trim()
    ? strings.nothingFound
    : query.tag !== null
      ? strings.nothingTagged
      : strings.empty[query.view];
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      <p>{hint}</p>
    </div>
  );
}
