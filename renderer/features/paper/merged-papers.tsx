import { useLiveQuery } from 'dexie-react-hooks';
import { texToText } from '../../../shared/tex.ts';
import { mergedInto, splitPaper } from '../../db/merge-papers.ts';
import { perform } from '../../state/history.ts';
import { Button } from '../../ui/button.tsx';
import { strings } from './strings.ts';

/** The papers that were merged into this one, each with the way to split it off again. */
export function MergedPapers({ id }: { id: string }) {
  const merged = useLiveQuery(() => mergedInto(id), [id]) ?? [];
  if (merged.length === 0) return null;
  return (
    <ul className="plain-list" aria-label={strings.merged}>
      {merged.map((row) => (
        <li key={row.id} className="hint">
          {strings.mergedWith(texToText(row.paper.title))}{' '}
          <Button
            look="quiet"
            label={strings.split}
            onClick={() => void perform(strings.splitDone, () => splitPaper(row.id))}
          />
        </li>
      ))}
    </ul>
  );
}
