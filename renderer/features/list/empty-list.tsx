import { useList } from '../../state/list.ts';
import { useUi } from '../../state/ui.ts';
import { strings } from './strings.ts';

/** An empty list that says why it is empty and what to do. */
export function EmptyList() {
  const query = useUi((ui) => ui.query);
  const ready = useList((list) => list.ready);
  const preparing = useList((list) => list.work?.what === 'search');
  if (!ready) return null;
  const [title, hint] = query.words.trim()
    ? preparing
      ? strings.preparing
      : strings.nothingFound
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
